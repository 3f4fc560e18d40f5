using System.Globalization;
using System.Net;
using System.Text.Json;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Record;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>Nobody sets a promise to late: the day after its date, every answer of the API says so by itself.</summary>
[Collection(NationalRecord.Name)]
public sealed class LapseTests(RecordSite site)
{
    // The end of a day in Kenya, and a minute later the next one there; in UTC both are the same evening.
    private static readonly TimeSpan LastMinute = new(20, 59, 0),
        NextDay = new(21, 0, 0);

    [Theory]
    [InlineData("mombasa-p1")]
    [InlineData("national-p7")]
    [InlineData("kiambu-p6")]
    public async Task A_promise_is_late_from_the_day_after_its_date_in_its_item_its_list_and_the_counts(string id)
    {
        var due = await site.Ask<DateTime>($"select due_on::timestamp from open.commitment where id = '{id}' and lapses_to = 'late'");
        await using var before = await Serve(due + LastMinute);
        await using var after = await Serve(due + NextDay);
        using var one = before.GetTestClient();
        using var other = after.GetTestClient();

        (await Standing(one, id)).ShouldBe("promised");
        (await Standing(other, id)).ShouldBe("late");
        (await Late(one)).ShouldNotContain(id);
        (await Late(other)).ShouldContain(id);
        var (was, now) = (await Counts(one), await Counts(other));
        now.Late.ShouldBe(was.Late + await Lapsing(due));
        now.Total.ShouldBe(was.Total);
    }

    [Fact]
    public async Task The_tag_changes_with_the_day_in_Kenya_and_not_within_it()
    {
        var day = new DateTime(2026, 12, 15);
        var tags = new List<string>();
        foreach (var moment in new[] { day, day + LastMinute, day + NextDay })
        {
            await using var app = await Serve(moment);
            using var client = app.GetTestClient();
            using var answer = await client.Ask("/api/v1/commitments");
            tags.Add(answer.Headers.ETag!.ToString());
        }

        tags[1].ShouldBe(tags[0]);
        tags[2].ShouldNotBe(tags[1]);
    }

    [Fact]
    public async Task Yesterdays_tag_gives_todays_answer()
    {
        var due = new DateTime(2026, 12, 2);
        await using var before = await Serve(due + LastMinute);
        await using var after = await Serve(due + NextDay);
        using var one = before.GetTestClient();
        using var other = after.GetTestClient();
        const string Address = "/api/v1/commitments/national-p7";
        using var known = await one.Ask(Address);
        var tag = ("If-None-Match", known.Headers.ETag!.ToString());
        using var same = await one.Ask(Address, tag);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var changed = await other.Ask(Address, tag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Before_the_first_date_nothing_is_late_and_long_after_the_last_every_dated_promise_not_done_is()
    {
        await using var early = await Serve(new DateTime(2025, 7, 11));
        await using var late = await Serve(new DateTime(2031, 1, 1));
        using var one = early.GetTestClient();
        using var other = late.GetTestClient();
        (await Late(one)).ShouldBeEmpty();
        (await Late(other)).ShouldBe(await site.List<string>("select id from open.commitment where lapses_to = 'late'"), ignoreOrder: true);
    }

    private async Task<int> Lapsing(DateTime due) =>
        await site.Ask<int>(
            $"select count(*)::int from open.commitment where lapses_to = 'late' and institution is not null and lapses_on = date '{due.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'"
        );

    /// <summary>The same record at another moment, given in UTC.</summary>
    private async Task<WebApplication> Serve(DateTime moment)
    {
        var clock = new Clock(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), TimeSpan.Zero));
        var app = Site.Build(new SiteParts(site.Database.Open, "http://127.0.0.1:0") { Clock = clock }, builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<string?> Standing(HttpClient client, string id) =>
        (await client.Json($"/api/v1/commitments/{id}")).GetProperty("commitment").Text("standing");

    private static async Task<List<string>> Late(HttpClient client) =>
        [.. Items(await client.Json("/api/v1/commitments?standing=late&limit=200")).Select(Asking.Id)];

    private static async Task<(int Late, int Total)> Counts(HttpClient client)
    {
        var bodies = Items(await client.Json("/api/v1/institutions?limit=200")).ToList();
        return (bodies.Sum(b => b.GetProperty("late").GetInt32()), bodies.Sum(b => b.GetProperty("commitments").GetInt32()));
    }

    private static IEnumerable<JsonElement> Items(JsonElement list) => list.GetProperty("items").EnumerateArray();
}
