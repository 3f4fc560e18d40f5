namespace Jukwaa.Domain.Tests.Access;

/// <summary>What a command says of itself before any rule is asked.</summary>
public class NeedTests
{
    private static readonly Words _why = A.Reason;

    /// <summary>A command of each kind that a desk sends, and what it asks of a post.</summary>
    public static TheoryData<string, Command, May> Asked =>
        new()
        {
            { "a voice is taken down", A.RecordConcern(), May.RecordConcern },
            { "a voice is coded", new CodeConcern(A.CommandId, A.ConcernId, "gangs", "KE-01", ["women"], _why), May.TriageConcern },
            { "a text is worked", new WriteWorkingText(A.CommandId, A.ConcernId, _why, "none"), May.TriageConcern },
            { "a place is blurred", new ClassifyConcern(A.CommandId, A.ConcernId, "county"), May.TriageConcern },
            { "a voice is gathered", new GatherConcern(A.CommandId, A.ConcernId, A.IssueId), May.TriageConcern },
            { "an accusing voice is gathered", new GatherConcern(A.CommandId, A.ConcernId, SealedIssue.IdOf(A.CommandId)), May.SealConcern },
            { "a voice is sealed", new SealConcern(A.CommandId, A.ConcernId, [A.Police], _why), May.SealConcern },
            { "a seal is broken", new BreakSeal(A.CommandId, A.ConcernId, _why), May.BreakGlass },
            { "a voice is made public", new DiscloseConcern(A.CommandId, A.ConcernId), May.PublishConcern },
            { "a voice is withheld", new WithholdConcern(A.CommandId, A.ConcernId, "safety"), May.PublishConcern },
            { "a voice is taken back", new WithdrawConcern(A.CommandId, A.ConcernId), May.RecordConcern },
            { "a voice is put off", new DelayDisclosure(A.CommandId, A.ConcernId, A.Today.AddDays(3), _why), May.PublishConcern },
            { "an issue is opened", new OpenIssue(A.CommandId, A.IssueId, "KE-01", "gangs", Period.Day(A.Today)), May.TriageConcern },
            { "an issue is split", new SplitIssue(A.CommandId, A.IssueId, "other", 1, _why), May.TriageConcern },
            { "an issue is joined", new MergeIssue(A.CommandId, A.IssueId, "other", _why), May.TriageConcern },
            { "an issue is answered", A.GiveResponse(), May.AnswerIssue },
            { "an issue is acknowledged", new AcknowledgeIssue(A.CommandId, A.IssueId, A.Police, A.Today), May.AnswerIssue },
            { "a clock is stopped", new StopClock(A.CommandId, A.IssueId, A.Police, "awaiting-court", _why, A.Today), May.AnswerIssue },
            { "an issue is referred", new ReferIssue(A.CommandId, A.IssueId, A.Police, "court", _why, A.Today), May.AnswerIssue },
            { "a referral is closed", new CloseReferral(A.CommandId, A.IssueId, A.Police, "settled", _why, A.Today), May.AnswerIssue },
            { "an issue is sent elsewhere", new RouteIssue(A.CommandId, A.IssueId, A.Lands, _why), May.RouteIssue },
            { "an issue is made urgent", new MarkUrgent(A.CommandId, A.IssueId, _why), May.RouteIssue },
            { "an issue is opened again", new ReopenIssue(A.CommandId, A.IssueId, _why, A.Today), May.RouteIssue },
            { "a promise is made", A.MakeCommitment(), May.MakeCommitment },
            { "progress is reported", A.ReportProgress(), May.MakeCommitment },
            { "a promise is matched", new MatchConcern(A.CommandId, A.CommitmentId, A.ConcernId, _why, "office"), May.MakeCommitment },
            { "a promise is reviewed", A.Review(), May.ReviewCommitment },
            { "a promise is opened again", new ReopenCommitment(A.CommandId, A.CommitmentId, _why, A.Today), May.ReviewCommitment },
            { "a forum is planned", new PlanForum(A.CommandId, A.ForumId, A.ForumToCome(), A.ForumTexts), May.RunForum },
            { "a forum is announced", new AnnounceForum(A.CommandId, A.ForumId, A.Today), May.RunForum },
            { "a forum gets another day", A.Replan(A.ForumToCome()), May.RunForum },
            { "a forum begins", new StartForum(A.CommandId, A.ForumId, A.Today), May.RunForum },
            { "a forum is cancelled", new CancelForum(A.CommandId, A.ForumId, _why), May.RunForum },
            { "a forum ends", new CloseForum(A.CommandId, A.ForumId, A.Today, []), May.RunForum },
            { "a forum of the record is put right", new CorrectForum(A.CommandId, A.ForumId, A.Forum(), A.ForumTexts), May.EditRecord },
            { "an officer is invited", new InviteOfficer(A.CommandId, "person"), May.ManagePeople },
            { "an officer is let in again", new RecoverAccess(A.CommandId, "person", _why), May.ManagePeople },
            { "an officer is forgotten", new ForgetOfficer(A.CommandId, "person", _why), May.ManagePeople },
            { "a post is ended", new EndPost(A.CommandId, "post", A.Today, null, _why), May.ManagePeople },
            { "what is late moves up", new EscalateIssue(A.CommandId, A.IssueId), May.EditRecord },
            { "a late promise moves up", new EscalateCommitment(A.CommandId, A.CommitmentId), May.EditRecord },
            { "delivery is verified", A.Verify(), May.EditRecord },
            { "a report is recorded", A.RecordReport(), May.EditRecord },
        };

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_command_names_what_it_asks_of_a_post(string what, Command command, May may) => command.Needs.ShouldBe(may, what);

    [Theory]
    [MemberData(nameof(Asked))]
    public void No_administrator_may_send_it_unless_it_is_about_people(string what, Command command, May may) =>
        Permissions.Allows(Role.Administrator, command.Needs).ShouldBe(may == May.ManagePeople, what);

    [Theory]
    [MemberData(nameof(Asked))]
    public void No_auditor_changes_anything_but_by_breaking_a_seal(string what, Command command, May may) =>
        Permissions.Allows(Role.Auditor, command.Needs).ShouldBe(may == May.BreakGlass, what);

    [Theory]
    [MemberData(nameof(Asked))]
    public void Whoever_publishes_answers_for_no_office(string what, Command command, May may)
    {
        var publisher = Permissions.Allows(Role.Publisher, command.Needs);
        var responder = Permissions.Allows(Role.Responder, command.Needs);
        (publisher && responder).ShouldBeFalse($"{what} ({may})");
    }

    [Fact]
    public void A_version_seen_is_no_part_of_what_a_command_decides()
    {
        var command = new AcknowledgeIssue(A.CommandId, A.IssueId, A.Police, A.Today);

        Given(A.Issue()).When(command with { Seen = 7 }).ThenAccepted().ShouldBe(Given(A.Issue()).When(command).ThenAccepted());
    }

    [Theory]
    [InlineData("sealed-0196a7c0", true)]
    [InlineData("mombasa-gangs", false)]
    [InlineData("unsealed-1", false)]
    [InlineData("", false)]
    public void A_sealed_issue_is_told_by_its_id(string id, bool isSealed) => SealedIssue.Is(id).ShouldBe(isSealed);

    [Fact]
    public void The_id_of_a_sealed_issue_says_nothing_of_place_or_theme()
    {
        var id = SealedIssue.IdOf(A.CommandId);

        SealedIssue.Is(id).ShouldBeTrue();
        id.ShouldNotContain("KE", Case.Sensitive);
        id.Length.ShouldBe("sealed-".Length + 32);
        SealedIssue.IdOf(Guid.NewGuid()).ShouldNotBe(id);
    }

    [Theory]
    [InlineData(Role.Rapporteur, May.RecordConcern)]
    [InlineData(Role.Responder, May.AnswerIssue)]
    [InlineData(Role.Supervisor, May.ReviewCommitment)]
    [InlineData(Role.Analyst, May.TriageConcern)]
    [InlineData(Role.Publisher, May.PublishConcern)]
    [InlineData(Role.Leadership, May.ReadBrief)]
    [InlineData(Role.Oversight, May.Oversee)]
    [InlineData(Role.Auditor, May.Audit)]
    [InlineData(Role.Administrator, May.ManagePeople)]
    public void Each_role_may_do_what_it_is_there_for(Role role, May may)
    {
        Permissions.Allows(role, may).ShouldBeTrue();
        Permissions.Of(role).ShouldContain(may);
        Permissions.Of(role).ShouldBeUnique();
        Permissions.Of(role).ShouldContain(May.UseDesk);
    }

    [Theory]
    [InlineData("office:nps@KE-01", "nps@KE-01", true)]
    [InlineData("office:nps@KE-01:0196a7c0000070008000000000000001", "nps@KE-01", true)]
    [InlineData("office:nps@KE-02", "nps@KE-02", false)]
    [InlineData("editors", null, false)]
    [InlineData("officers", null, false)]
    public void An_officer_acts_as_the_office(string code, string? office, bool isPolice)
    {
        var actor = new Actor(code);

        actor.Office.ShouldBe(office);
        actor.IsOf(A.Police).ShouldBe(isPolice);
        actor.Check().ShouldBeNull();
    }

    [Theory]
    [InlineData("en=", false)]
    [InlineData("sw=", false)]
    [InlineData("en= sw=", true)]
    [InlineData("so= en= sw=", true)]
    [InlineData("", false)]
    public void A_working_text_is_whole_in_both_languages_of_the_screens(string languages, bool whole) =>
        WorkingText.IsWhole(new(languages.Replace("=", "=" + new string('a', 64), StringComparison.Ordinal))).ShouldBe(whole);
}
