namespace Jukwaa.Domain.Tests.Access;

public class PermissionTests
{
    /// <summary>Whoever holds one of these learns what somebody said.</summary>
    private static readonly May[] _reading =
    [
        May.RecordConcern,
        May.TriageConcern,
        May.SealConcern,
        May.PublishConcern,
        May.AnswerIssue,
        May.RouteIssue,
        May.ReadBoard,
        May.ReadBrief,
        May.Oversee,
        May.BreakGlass,
        May.Audit,
    ];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_without_a_permission_is_denied(Role role)
    {
        var held = Permissions.Of(role);

        held.ShouldContain(May.UseDesk);
        held.ShouldBeUnique();
        Enum.GetValues<May>().ShouldAllBe(may => Permissions.Allows(role, may) == held.Contains(may));
        held.Count.ShouldBeLessThan(Enum.GetValues<May>().Length, "nobody may do everything");
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void No_role_carries_the_published_record_over(Role role) => Permissions.Allows(role, May.EditRecord).ShouldBeFalse();

    [Fact]
    public void Every_permission_but_the_editors_is_held_by_somebody() =>
        Enum.GetValues<May>().Where(may => !Enum.GetValues<Role>().Any(r => Permissions.Allows(r, may))).ShouldBe([May.EditRecord]);

    [Fact]
    public void An_administrator_gives_posts_and_reads_nothing()
    {
        Permissions.Of(Role.Administrator).ShouldBe([May.UseDesk, May.ManagePeople], ignoreOrder: true);
        Permissions.Of(Role.Administrator).Intersect(_reading).ShouldBeEmpty();
        Holders(May.ManagePeople).ShouldBe([Role.Administrator]);
    }

    [Fact]
    public void Forums_are_run_by_those_who_supervise_lead_or_code() =>
        Holders(May.RunForum).ShouldBe([Role.Supervisor, Role.Analyst, Role.Leadership], ignoreOrder: true);

    [Fact]
    public void Oversight_alone_oversees() => Holders(May.Oversee).ShouldBe([Role.Oversight]);

    [Fact]
    public void Whoever_breaks_a_seal_does_not_read_what_is_sealed_by_role_and_oversight_needs_no_breaking()
    {
        Holders(May.BreakGlass).ShouldBe([Role.Leadership, Role.Auditor], ignoreOrder: true);
        Holders(May.BreakGlass).Intersect(Holders(May.Oversee)).ShouldBeEmpty();
    }

    [Fact]
    public void Publishing_and_coding_are_different_hands() => Holders(May.PublishConcern).Intersect(Holders(May.TriageConcern)).ShouldBeEmpty();

    [Fact]
    public void A_command_that_says_nothing_is_the_editors_own()
    {
        new WithdrawMatch(A.CommandId, A.CommitmentId, A.ConcernId, A.Reason).Needs.ShouldBe(May.EditRecord);
        new EscalateIssue(A.CommandId, A.IssueId).Needs.ShouldBe(May.EditRecord);
        new EscalateCommitment(A.CommandId, A.CommitmentId).Needs.ShouldBe(May.EditRecord);
        A.RecordReport().Needs.ShouldBe(May.EditRecord);
    }

    [Fact]
    public void Gathering_and_opening_need_sealing_where_the_issue_is_sealed()
    {
        new GatherConcern(A.CommandId, A.ConcernId, A.IssueId).Needs.ShouldBe(May.TriageConcern);
        new GatherConcern(A.CommandId, A.ConcernId, A.SealedId).Needs.ShouldBe(May.SealConcern);
        new OpenIssue(A.CommandId, A.IssueId, "KE-01", "gangs", Period.Unknown).Needs.ShouldBe(May.TriageConcern);
        A.OpenSealed().Needs.ShouldBe(May.SealConcern);
    }

    [Fact]
    public void What_begins_a_history_names_its_place()
    {
        A.RecordConcern().Within.ShouldBe("KE-01");
        A.OpenSealed().Within.ShouldBe("KE-W0001");
        A.MakeCommitment().Within.ShouldBe("KE-01");
        A.RaiseNeed().Within.ShouldBe("KE-01");
        A.SealConcern().Within.ShouldBeNull("it asks something of a history that is there");
    }

    [Fact]
    public void What_ties_itself_to_another_history_names_it()
    {
        new GatherConcern(A.CommandId, A.ConcernId, A.IssueId).Others.ShouldBe(["issue/mombasa-gangs"]);
        new MergeIssue(A.CommandId, A.IssueId, "mombasa-knives", A.Reason).Others.ShouldBe(["issue/mombasa-knives"]);
        new SplitIssue(A.CommandId, A.IssueId, "mombasa-knives", 1, A.Reason).Others.ShouldBe(["issue/mombasa-knives"]);
        new MatchConcern(A.CommandId, A.CommitmentId, A.ConcernId, A.Reason, "office").Others.ShouldBe(["concern/mombasa-c1"]);
        A.MakeCommitment(A.Commitment() with { Forum = null, Issue = A.IssueId }).Others.ShouldBe(["issue/mombasa-gangs"]);
        A.MakeCommitment().Others.ShouldBeEmpty("forums are public");
    }

    private static IEnumerable<Role> Holders(May may) => Enum.GetValues<Role>().Where(r => Permissions.Allows(r, may));
}
