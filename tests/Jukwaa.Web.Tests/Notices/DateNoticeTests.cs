using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>What dates alone bring about: the issue is opened on 7 April 2025 and its answer due on Monday 28 April.</summary>
public sealed class DateNoticeTests(Cluster cluster)
{
    [Theory]
    [InlineData("2025-04-23", "")]
    [InlineData("2025-04-24", "answer-due mombasa-gangs")]
    [InlineData("2025-04-28", "answer-due mombasa-gangs")]
    [InlineData("2025-04-29", "answer-late mombasa-gangs")]
    [InlineData("2025-05-05", "answer-late mombasa-gangs")]
    [InlineData("2025-05-06", "")]
    public async Task An_answer_is_called_for_two_working_days_before_and_called_late_for_a_week(string day, string told)
    {
        await using var telling = await Telling.Open(cluster, At(day));
        await telling.Officers.Do(A.Issue());
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        (await telling.Told(commander)).ShouldBe(told.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("2025-04-29", "")]
    [InlineData("2025-04-30", "promise-late mombasa-p1")]
    [InlineData("2025-05-06", "promise-late mombasa-p1")]
    [InlineData("2025-05-07", "")]
    public async Task A_promise_is_called_late_the_day_after_its_date(string day, string told)
    {
        await using var telling = await Telling.Open(cluster, At(day));
        await telling.Officers.Do(A.Forum(), A.Commitment(due: new(2025, 4, 29)));
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        (await telling.Told(commander)).ShouldBe(told.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Who_said_we_have_it_is_not_reminded_and_who_answered_is_not_late()
    {
        await using var telling = await Telling.Open(cluster, At("2025-04-24"));
        Office police = new("nps", "KE-01");
        await telling.Officers.Do(A.Issue(), new AcknowledgeIssue(Guid.NewGuid(), "mombasa-gangs", police, new(2025, 4, 23)));
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        (await telling.Told(commander)).ShouldBeEmpty();
        await telling.Officers.Do(
            new GiveResponse(Guid.NewGuid(), "mombasa-gangs", police, ResponseKind.Accepted, A.Words("Patrols begin."), new(2025, 4, 24))
        );
        telling.Officers.Clock.Now = At("2025-04-29");
        (await telling.Told(commander)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_date_is_a_new_occasion_and_the_same_one_is_not()
    {
        await using var telling = await Telling.Open(cluster, At("2025-04-24"));
        await telling.Officers.Do(A.Issue());
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        (await telling.Told(commander)).Count.ShouldBe(1);
        telling.Officers.Clock.Now = At("2025-04-25");
        (await telling.Told(commander)).Count.ShouldBe(1);
        var stop = new StopClock(Guid.NewGuid(), "mombasa-gangs", new("nps", "KE-01"), "awaiting-court", A.Words("The court sits."), new(2025, 5, 2));
        await telling.Officers.Do(stop);
        (await telling.Told(commander)).Count.ShouldBe(1);
        telling.Officers.Clock.Now = At("2025-05-02");
        (await telling.Told(commander)).ShouldBe(["answer-due mombasa-gangs", "answer-due mombasa-gangs"]);
    }

    private static DateTimeOffset At(string day) =>
        new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(6, 0), TimeSpan.Zero);
}
