namespace Jukwaa.Domain.Tests.Access;

/// <summary>What the law gives where no data says otherwise, and that data may say otherwise.</summary>
public class LawfulTimesTests
{
    [Fact]
    public void The_law_gives_21_days_and_48_hours_where_life_is_at_stake()
    {
        Deadlines.Lawful.AnswerDays.ShouldBe(21);
        Deadlines.Lawful.UrgentDays.ShouldBe(2);
        Deadlines.Lawful.AcknowledgeWorkingDays.ShouldBe(2);
        Deadlines.Lawful.StopDays.ShouldBe(30);
        Deadlines.Lawful.EscalateDays.ShouldBe(7);
    }

    [Fact]
    public void No_body_oversees_itself() => Deadlines.Lawful.Overseers.ShouldAllBe(o => o.Body != o.Over);

    [Fact]
    public void The_police_are_overseen_first_by_the_policing_authority() =>
        Deadlines.Lawful.Overseers.First(o => o.Over == "nps").Body.ShouldBe("ipoa");

    [Theory]
    [InlineData(5)]
    [InlineData(90)]
    public void Data_may_give_other_days(int days)
    {
        var other = Deadlines.Lawful with { AnswerDays = days };

        other.AnswerDays.ShouldBe(days);
        other.UrgentDays.ShouldBe(Deadlines.Lawful.UrgentDays);
        (other with { AnswerDays = 21 }).ShouldBe(Deadlines.Lawful);
    }

    [Fact]
    public void An_issue_opened_today_falls_due_by_the_times_of_the_data()
    {
        var opened = new OpenIssue(A.CommandId, A.IssueId, "KE-01", "gangs", Period.Day(A.Today));
        var after = GivenNothing<Issue>().When(opened).ThenAccepted();

        after.AnswerDue.ShouldBe(A.Reference().WorkingDays.OnOrAfter(A.Today.AddDays(A.Reference().Deadlines.AnswerDays)));
        after.Urgent.ShouldBeFalse();
        after.StoppedDays.ShouldBe(0);
        after.EscalatedTo.ShouldBeEmpty();
    }
}
