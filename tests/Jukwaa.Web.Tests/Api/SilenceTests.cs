using System.Text.Json;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>What is not known is said as such: a day, a date, an owner, an answer.</summary>
[Collection(NationalRecord.Name)]
public sealed class SilenceTests(RecordSite site)
{
    private static readonly string[] Steps = ["heard", "answered", "promised", "done", "confirmed"];

    [Theory]
    [InlineData("concerns")]
    [InlineData("commitments")]
    public async Task A_step_of_the_loop_is_a_day_or_unknown_or_not_reached_as_the_database_has_it(string noun)
    {
        var rows = (
            await site.List<StepRow>(
                $"""
                select id, step_heard::text as heard, step_answered::text as answered, step_promised::text as promised, step_done::text as done,
                  step_confirmed::text as confirmed from open.{noun[..^1]}
                """
            )
        ).ToDictionary(r => r.Id);
        var unknown = 0;
        foreach (var item in await site.All($"/api/v1/{noun}"))
        {
            var row = rows[item.Id()];
            string?[] expected = [row.Heard, row.Answered, row.Promised, row.Done, row.Confirmed];
            var loop = item.GetProperty("loop");
            Steps.Select(s => loop.Text(s)).ShouldBe(expected.Select(e => e == "-infinity" ? "unknown" : e), item.Id());
            unknown += expected.Count(e => e == "-infinity");
        }

        unknown.ShouldBeGreaterThan(0, "there must be a step on an unknown day");
    }

    [Fact]
    public async Task A_promise_of_an_unknown_day_is_promised_on_an_unknown_day()
    {
        var promise = (await site.Json("/api/v1/commitments/lamu-p1")).GetProperty("commitment");
        promise.Text("madeOn").ShouldBeNull();
        promise.Text("madePrecision").ShouldBe("unknown");
        promise.GetProperty("loop").Text("promised").ShouldBe("unknown");
        promise.GetProperty("loop").Text("done").ShouldBeNull();
    }

    [Fact]
    public async Task A_commitment_without_a_date_has_none_and_keeps_the_words_about_it()
    {
        var undated = await site.All("/api/v1/commitments?due=none");
        undated.Count.ShouldBe(103);
        undated.ShouldAllBe(c => c.Text("dueOn") == null);
        undated.ShouldAllBe(c => c.Text("standing") != "late", "what has no date cannot be late");
        var withWords = undated.Where(c => c.GetProperty("dueWords").ValueKind == JsonValueKind.Object).Select(Asking.Id).ToList();
        withWords.Count.ShouldBe(6);
        withWords.ShouldBe(
            await site.List<string>("select id from open.commitment where due_on is null and due_words_en is not null"),
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_date_that_was_worked_out_stands_beside_the_words_it_came_from()
    {
        var promise = (await site.Json("/api/v1/commitments/lamu-p1")).GetProperty("commitment");
        promise.Text("dueOn").ShouldBe("2025-07-11");
        promise.GetProperty("dueWords").Text("en").ShouldBe("within three months of 11 April 2025");
        promise.GetProperty("dueWords").Text("sw")!.ShouldContain("11 Aprili 2025");
    }

    [Fact]
    public async Task An_issue_nobody_must_answer_says_so_and_why()
    {
        var issue = (await site.All("/api/v1/issues?institution=none")).ShouldHaveSingleItem();
        issue.GetProperty("office").ValueKind.ShouldBe(JsonValueKind.Null);
        issue.GetProperty("institution").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_concern_that_nothing_answers_has_no_commitment_and_no_response()
    {
        foreach (var id in await site.Ids("/api/v1/concerns?answered=no"))
        {
            var item = await site.Json($"/api/v1/concerns/{id}");
            item.GetProperty("concern").GetProperty("answered").GetBoolean().ShouldBeFalse(id);
            item.GetProperty("commitments").GetArrayLength().ShouldBe(0, id);
            item.GetProperty("answers").GetArrayLength().ShouldBe(0, id);
        }
    }

    [Fact]
    public async Task What_answers_a_concern_says_why_and_who_matched_it()
    {
        var answers = 0;
        foreach (var id in await site.Ids("/api/v1/concerns?answered=yes"))
        {
            var item = await site.Json($"/api/v1/concerns/{id}");
            var commitments = item.GetProperty("commitments").EnumerateArray().Select(Asking.Id).ToList();
            commitments.ShouldNotBeEmpty(id);
            item.GetProperty("answers")
                .EnumerateArray()
                .Select(a => a.Text("commitment")!)
                .ShouldBe(commitments, ignoreOrder: true, customMessage: id);
            item.GetProperty("answers")
                .EnumerateArray()
                .ShouldAllBe(a => a.Text("matchedBy") == "editors" && a.GetProperty("reason").Text("sw") != "");
            answers += commitments.Count;
        }

        answers.ShouldBe(await site.Ask<int>("select count(*)::int from open.answer"));
    }

    private sealed record StepRow(string Id, string? Heard, string? Answered, string? Promised, string? Done, string? Confirmed);
}
