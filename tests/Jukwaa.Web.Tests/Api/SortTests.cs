using System.Globalization;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>The orders of the commitments, and of the lists that have one order only.</summary>
[Collection(NationalRecord.Name)]
public sealed class SortTests(RecordSite site)
{
    private static readonly string[] Urgency = ["late", "disputed", "not_kept", "promised", "in_progress", "partial", "done", "confirmed", "kept"];

    [Theory]
    [InlineData("")]
    [InlineData("?sort=late")]
    public async Task Late_commitments_come_first_with_the_longest_overdue_on_top(string sort)
    {
        var all = await site.All("/api/v1/commitments" + sort);
        var late = all.TakeWhile(c => c.Text("standing") == "late").ToList();
        late.Count.ShouldBe(14);
        all.Skip(late.Count).ShouldAllBe(c => c.Text("standing") != "late");
        late.Select(c => c.Text("dueOn")).ShouldBeInOrder();
    }

    [Fact]
    public async Task By_date_the_next_comes_first_and_those_without_a_date_last()
    {
        var dates = (await site.All("/api/v1/commitments?sort=due")).Select(c => c.Text("dueOn") ?? "9999").ToList();
        dates.ShouldBeInOrder();
        dates.Count(d => d == "9999").ShouldBe(103);
    }

    [Fact]
    public async Task By_making_the_newest_comes_first_and_those_of_an_unknown_day_last() =>
        (await site.All("/api/v1/commitments?sort=made")).Select(c => c.Text("madeOn") ?? "0000").ShouldBeInOrder(SortDirection.Descending);

    [Fact]
    public async Task By_standing_the_most_urgent_comes_first()
    {
        var order = (await site.All("/api/v1/commitments?sort=standing")).Select(c => Array.IndexOf(Urgency, c.Text("standing"))).ToList();
        order.ShouldBeInOrder();
        order.ShouldNotContain(-1);
        order.Distinct().Count().ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task By_county_those_of_no_county_come_first_and_counties_keep_together()
    {
        var counties = (await site.All("/api/v1/commitments?sort=county"))
            .Select(c => c.GetProperty("county") is { ValueKind: System.Text.Json.JsonValueKind.Object } county ? county.Text("name")! : "")
            .ToList();
        counties.TakeWhile(c => c.Length == 0).Count().ShouldBe(12);
        counties.Where((c, n) => n == 0 || counties[n - 1] != c).ShouldBeUnique();
    }

    [Fact]
    public async Task Concerns_of_a_county_are_in_the_order_of_their_numbers()
    {
        var numbers = (await site.Ids("/api/v1/concerns?county=mombasa"))
            .Select(id => int.Parse(id.Split("-c")[^1], CultureInfo.InvariantCulture))
            .ToList();
        numbers.Count.ShouldBe(10);
        numbers.ShouldBe(Enumerable.Range(1, 10));
    }

    [Fact]
    public async Task Forums_are_in_the_order_they_were_held_and_undated_ones_last()
    {
        var days = (await site.All("/api/v1/forums"))
            .Select(f => f.Text("datePrecision") == "month" ? f.Text("heldOn")![..7] + "-99" : f.Text("heldOn") ?? "9999")
            .ToList();
        days.ShouldBeInOrder();
        days.Count(d => d == "9999").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Institutions_with_the_most_promises_come_first() =>
        (await site.All("/api/v1/institutions")).Select(i => i.GetProperty("commitments").GetInt32()).ShouldBeInOrder(SortDirection.Descending);

    [Fact]
    public async Task Themes_are_in_the_order_of_the_taxonomy() =>
        (await site.Ids("/api/v1/themes")).ShouldBe(await site.List<string>("select key from open.theme order by position"));
}
