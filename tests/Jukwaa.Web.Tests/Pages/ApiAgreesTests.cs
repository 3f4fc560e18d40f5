using System.Text.Json;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>A list for people and the same list for programs hold the same records in the same order.</summary>
[Collection(RecordPages.Name)]
public sealed class ApiAgreesTests(RecordSite site)
{
    [Theory]
    [InlineData("commitments", "")]
    [InlineData("commitments", "county=mombasa")]
    [InlineData("commitments", "county=national")]
    [InlineData("commitments", "standing=late")]
    [InlineData("commitments", "standing=fulfilled")]
    [InlineData("commitments", "due=none&sort=county")]
    [InlineData("commitments", "due=overdue")]
    [InlineData("commitments", "institution=none")]
    [InlineData("commitments", "institution=interior&sort=made")]
    [InlineData("commitments", "theme=gangs&sort=standing")]
    [InlineData("commitments", "forum=kwale-2025&sort=due")]
    [InlineData("concerns", "")]
    [InlineData("concerns", "county=garissa")]
    [InlineData("concerns", "answered=no")]
    [InlineData("concerns", "theme=gangs&answered=yes")]
    [InlineData("concerns", "step=promised")]
    [InlineData("concerns", "group=not-reported&standing=silent")]
    [InlineData("concerns", "institution=nps")]
    [InlineData("concerns", "forum=mombasa-2025")]
    public async Task The_list_of_a_filter_is_the_same(string noun, string query)
    {
        var people = await site.Ids($"/{noun}?{query}");
        (await site.Ids($"/sw/{noun}?{query}")).ShouldBe(people);
        (await Programs($"/api/v1/{noun}?limit=100&{query}")).ShouldBe(people);
    }

    [Fact]
    public async Task The_forums_stand_in_the_same_order()
    {
        var people = (await site.See("/forums")).Links("main tbody th a").Select(Addressed.IdOf);
        (await Programs("/api/v1/forums?limit=100")).ShouldBe(people);
    }

    [Theory]
    [InlineData("county=atlantis", "county")]
    [InlineData("standing=broken", "standing")]
    [InlineData("sort=colour", "sort")]
    public async Task What_a_page_tells_and_leaves_out_is_refused_to_a_program(string query, string parameter)
    {
        (await site.See("/commitments?" + query)).All("main > p.note").Count.ShouldBe(1);
        using var answer = await site.Client.GetAsync(
            new Uri("/api/v1/commitments?" + query, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        ((int)answer.StatusCode).ShouldBe(422);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"\"parameter\":\"{parameter}\"");
    }

    [Fact]
    public async Task A_program_that_asks_again_is_told_that_nothing_changed()
    {
        using var first = await site.Client.GetAsync(new Uri("/api/v1/concerns", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/concerns");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(again, TestContext.Current.CancellationToken);
        ((int)second.StatusCode).ShouldBe(304);
        (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> Programs(string path)
    {
        var ids = new List<string>();
        for (var next = path; next is not null; )
        {
            using var page = JsonDocument.Parse(await site.Get(next));
            ids.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            next = page.RootElement.GetProperty("next").GetString();
        }

        return ids;
    }
}
