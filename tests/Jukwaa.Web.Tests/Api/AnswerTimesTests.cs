using System.Net;
using System.Text.Json;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

[Collection(NationalRecord.Name)]
public sealed class AnswerTimesTests(RecordSite site)
{
    [Fact]
    public async Task The_whole_country_is_one_object()
    {
        var times = await site.Json("/api/v1/answer-times");

        times
            .EnumerateObject()
            .Select(p => p.Name)
            .ShouldBe(
                [
                    "issues",
                    "answered",
                    "waiting",
                    "withoutDate",
                    "promised",
                    "firstOpened",
                    "lastOpened",
                    "countedTo",
                    "minimum",
                    "shareBy21",
                    "low",
                    "high",
                    "medianDays",
                    "curve",
                ],
                ignoreOrder: true
            );
        (Number(times, "issues"), Number(times, "answered"), Number(times, "withoutDate"), Number(times, "minimum")).ShouldBe((134, 0, 27, 10));
        times.Text("countedTo").ShouldBe("2026-11-21");
        times.GetProperty("high").GetDouble().ShouldBe(0.0271534828798001, 1e-9);
        times.GetProperty("medianDays").ValueKind.ShouldBe(JsonValueKind.Null);
        times.GetProperty("curve").EnumerateArray().Select(s => Number(s, "day")).ShouldBe([0, 7, 14, 21, 30, 60, 90]);
    }

    [Fact]
    public async Task Of_nine_issues_neither_share_nor_curve_is_given()
    {
        var times = await site.Json("/api/v1/answer-times?place=kwale");

        Number(times, "issues").ShouldBe(9);
        times.GetProperty("shareBy21").ValueKind.ShouldBe(JsonValueKind.Null);
        times.GetProperty("curve").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("place=KE-01", "i.place in (select code from open.place where path like 'KE/%/KE-01%')")]
    [InlineData("place=", "true")]
    [InlineData("institution=nps", "i.office like 'nps@%'")]
    [InlineData("institution=none", "i.office is null")]
    [InlineData("theme=gangs", "i.theme = 'gangs'")]
    [InlineData("theme=gangs&institution=nps", "i.theme = 'gangs' and i.office like 'nps@%'")]
    public async Task Counted_and_left_out_are_all_public_issues_of_the_filter(string filter, string condition)
    {
        var times = await site.Json("/api/v1/answer-times?" + filter);

        (Number(times, "issues") + Number(times, "withoutDate")).ShouldBe(
            await site.Ask<int>($"select count(*) from open.issue i where {condition}")
        );
    }

    [Theory]
    [InlineData("colour=red", "colour")]
    [InlineData("place=Atlantis", "place")]
    [InlineData("institution=nothing", "institution")]
    [InlineData("theme=nothing", "theme")]
    [InlineData("theme=gangs&theme=gangs", "theme")]
    [InlineData("place=%00", "place")]
    [InlineData("limit=3", "limit")]
    public async Task What_cannot_be_read_is_refused_by_name(string asked, string parameter)
    {
        using var answer = await site.Client.Ask("/api/v1/answer-times?" + asked);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json()).GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().Text("parameter").ShouldBe(parameter);
    }

    [Fact]
    public async Task A_program_that_asks_again_is_told_that_nothing_changed()
    {
        using var first = await site.Client.Ask("/api/v1/answer-times");
        using var again = await site.Client.Ask("/api/v1/answer-times", ("If-None-Match", first.Headers.ETag!.ToString()));

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static int Number(JsonElement item, string property) => item.GetProperty(property).GetInt32();
}
