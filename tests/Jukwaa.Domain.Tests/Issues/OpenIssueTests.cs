namespace Jukwaa.Domain.Tests.Issues;

public class OpenIssueTests
{
    [Fact]
    public void An_issue_is_opened_and_sent_to_the_county_post_with_21_days_to_answer() =>
        GivenNothing<Issue>()
            .When(Open("gangs", "KE-01"))
            .Then(new IssueOpened("KE-01", "gangs", Period.Day(A.IssueDay), A.IssueDue), new IssueRouted(A.Police, "rule", default));

    [Theory]
    [InlineData("gangs", "KE-W0001", "nps@KE-01")] // a ward: the post of its county
    [InlineData("gangs", "KE-47", "nps@KE-47")]
    [InlineData("gangs", "KE-300", "nps@KE")] // a region lies in no county
    [InlineData("gangs", "KE", "nps@KE")]
    [InlineData("boda_boda", "KE-01", "ntsa@KE")] // the institution has no county posts
    [InlineData("police_conduct", "KE-01", "ipoa@KE")] // about the police: independent oversight, whatever the county
    public void Theme_and_place_name_the_office(string theme, string place, string office) =>
        GivenNothing<Issue>().When(Open(theme, place)).ThenAccepted().Office!.Id.ShouldBe(office);

    [Theory]
    [InlineData("other")] // routed to nobody
    [InlineData("unrouted")] // not in the table
    public void Where_no_responsible_body_is_named_the_issue_says_so(string theme)
    {
        var after = GivenNothing<Issue>().When(Open(theme, "KE-01")).ThenAccepted();

        after.Exists.ShouldBeTrue();
        after.Office.ShouldBeNull();
        after.RoutedBy.ShouldBe("rule");
        after.AnswerDue.ShouldBe(A.IssueDue);
    }

    [Theory]
    [InlineData("2025-09-05", "2025-09-26")] // Friday to Friday
    [InlineData("2025-09-06", "2025-09-29")] // the 27th is a Saturday: Monday
    [InlineData("2025-09-07", "2025-09-29")] // a Sunday: Monday
    [InlineData("2025-09-19", "2025-10-13")] // Friday 10 October is Mazingira Day: Monday
    [InlineData("2025-09-26", "2025-10-21")] // Friday the 17th was gazetted, Monday the 20th is Mashujaa Day: Tuesday
    [InlineData("2025-09", "2025-10-21")] // a month counts from its last day, the 30th
    public void The_answer_is_due_on_a_working_day(string opened, string due)
    {
        Period.TryParse(opened, out var on).ShouldBeTrue();

        GivenNothing<Issue>().When(Open("gangs", "KE-01") with { On = on }).ThenAccepted().AnswerDue.ShouldBe(DateOnly.ParseExact(due, "O"));
    }

    [Fact]
    public void Without_a_known_day_no_answer_falls_due() =>
        GivenNothing<Issue>().When(Open("gangs", "KE-01") with { On = Period.Unknown }).ThenAccepted().AnswerDue.ShouldBeNull();

    [Fact]
    public void An_issue_is_not_opened_in_the_future()
    {
        GivenNothing<Issue>().When(Open("gangs", "KE-01") with { On = Period.Day(A.Today) }).ThenAccepted();
        GivenNothing<Issue>()
            .When(Open("gangs", "KE-01") with { On = Period.Day(A.Today.AddDays(1)) })
            .ThenRefused(RefusalKind.Invalid, "date-in-future");
    }

    [Fact]
    public void Opening_the_same_issue_again_changes_nothing_and_another_under_its_id_is_refused()
    {
        Given(A.Issue()).When(Open("gangs", "KE-01")).ThenNothing();
        Given(A.Issue()).When(Open("land_disputes", "KE-01")).ThenRefused(RefusalKind.Conflict, "issue-exists");
        Given(A.Issue()).When(Open("gangs", "KE-02")).ThenRefused(RefusalKind.Conflict, "issue-exists");
    }

    [Fact]
    public void Place_and_theme_are_known_ones()
    {
        GivenNothing<Issue>().When(Open("gangs", "KE-99")).ThenRefused(RefusalKind.Invalid, "unknown-place");
        GivenNothing<Issue>().When(Open("weather", "KE-01")).ThenRefused(RefusalKind.Invalid, "unknown-theme");
    }

    private static OpenIssue Open(string theme, string place) => new(A.CommandId, A.IssueId, place, theme, Period.Day(A.IssueDay));
}
