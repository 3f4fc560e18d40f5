using System.Globalization;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>Late and silent are dates passing: no row is touched, and on the right day everybody reads another word.</summary>
public sealed class CalendarTests(Cluster cluster)
{
    private static readonly DateOnly _due = new(2025, 6, 30);

    [Theory]
    [InlineData("2025-06-29", "promised", "answered", "answered")]
    [InlineData("2025-06-30", "promised", "answered", "answered")]
    [InlineData("2025-07-01", "late", "late", "late")]
    [InlineData("2026-07-01", "late", "late", "late")]
    public async Task A_promise_is_late_from_the_day_after_its_last_day_and_so_is_what_it_answers(
        string day,
        string commitment,
        string concern,
        string issue
    )
    {
        await using var desk = await TestLedger.Open(cluster);
        await Promised(desk, _due);
        await Reads(desk, day, commitment, concern, issue);
    }

    [Theory]
    [InlineData("2025-06-30", "in_progress", "in_progress", "in_progress")]
    [InlineData("2025-07-01", "late", "late", "late")]
    public async Task A_report_of_progress_does_not_move_the_date(string day, string commitment, string concern, string issue)
    {
        await using var desk = await TestLedger.Open(cluster);
        await Promised(desk, _due);
        await desk.Do(A.Progress());
        await Reads(desk, day, commitment, concern, issue);
    }

    [Fact]
    public async Task What_is_done_is_never_late_and_what_is_opened_again_is_late_at_once()
    {
        await using var desk = await TestLedger.Open(cluster);
        await Promised(desk, _due);
        await desk.Do(A.Progress(done: true));
        await Reads(desk, "2030-01-01", "done", "done", "done");
        await desk.Do(new ReopenCommitment(Guid.NewGuid(), "mombasa-p1", A.Words("It broke."), new(2025, 7, 20)));
        await Reads(desk, "2025-07-20", "late", "late", "late");
    }

    [Fact]
    public async Task Without_a_date_nothing_is_ever_late()
    {
        await using var desk = await TestLedger.Open(cluster);
        await Promised(desk, null);
        await Reads(desk, "2199-12-31", "promised", "answered", "answered");
    }

    // Opened on 7 April 2025: 21 days later is Monday 28 April.
    [Theory]
    [InlineData("2025-04-27", "with_office")]
    [InlineData("2025-04-28", "with_office")]
    [InlineData("2025-04-29", "silent")]
    public async Task An_office_that_does_not_answer_is_silent_from_the_day_after_its_last_day(string day, string standing)
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Issue(), A.Concern(), A.Disclosure(), A.Gathering());
        await Reads(desk, day, null, standing, standing);
    }

    // A month counts from its last day: 30 April and 21 days is Wednesday 21 May. 11 May and 21 days is Sunday 1 June, so the Monday after; whether
    // that Monday is kept as a holiday is for the data to say (this small Kenya does not).
    [Theory]
    [InlineData("2025-04", "2025-05-21")]
    [InlineData("2025-04-05", "2025-04-28")]
    [InlineData("2025-05-11", "2025-06-02")]
    [InlineData("", null)]
    public async Task The_last_day_for_an_answer_counts_from_the_end_of_the_period_and_is_a_working_day(string opened, string? last)
    {
        Period.TryParse(opened, out var on).ShouldBeTrue();
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Issue() with { On = on }, A.Concern(), A.Disclosure(), A.Gathering());
        (await desk.Ask<DateOnly?>("select answer_due from open.issue")).ShouldBe(last is null ? null : DateOnly.ParseExact(last, "O"));
        await Reads(desk, last ?? "2199-12-31", null, "with_office", "with_office");
        if (last is not null)
        {
            await Reads(desk, DateOnly.ParseExact(last, "O").AddDays(1).ToString("O", CultureInfo.InvariantCulture), null, "silent", "silent");
        }
    }

    [Fact]
    public async Task A_silent_issue_that_is_answered_late_is_answered_and_opened_again_waits_anew()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Issue(), A.Concern(), A.Disclosure(), A.Gathering());
        await desk.Do(new GiveResponse(Guid.NewGuid(), "mombasa-gangs", A.Police, ResponseKind.Accepted, A.Words("Yes."), new(2025, 6, 2)));
        await Reads(desk, "2025-12-31", null, "answered", "answered");
        await desk.Do(new ReopenIssue(Guid.NewGuid(), "mombasa-gangs", A.Words("Nothing came of it."), new(2025, 7, 1)));
        await Reads(desk, "2025-07-22", null, "with_office", "with_office");
        await Reads(desk, "2025-07-23", null, "silent", "silent");
    }

    private static async Task Promised(TestLedger desk, DateOnly? due) =>
        await desk.Do(A.Forum(), A.Issue(), A.Concern(), A.Disclosure(), A.Gathering(), A.Commitment(due: due), A.Match());

    private static async Task Reads(TestLedger desk, string day, string? commitment, string concern, string issue)
    {
        var before = await Snapshot.Rows(desk);
        Task<string?> On(string table) => desk.Ask<string?>($"select max(open.standing(standing, lapses_to, lapses_on, '{day}')) from open.{table}");
        (await On("commitment"), await On("concern"), await On("issue")).ShouldBe((commitment, concern, issue), day);
        (await Snapshot.Rows(desk)).ShouldBe(before);
    }
}
