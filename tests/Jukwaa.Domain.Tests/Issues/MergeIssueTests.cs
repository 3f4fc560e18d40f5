namespace Jukwaa.Domain.Tests.Issues;

public class MergeIssueTests
{
    private static readonly MergeIssue _merge = new(A.CommandId, A.IssueId, "mombasa-knives", A.Reason);

    [Fact]
    public void Another_issue_takes_over_and_nothing_of_the_merged_one_is_lost()
    {
        var before = History.Of(A.Issue(A.Answer(ResponseKind.Partly)));

        var after = Given(A.Issue(A.Answer(ResponseKind.Partly))).When(_merge).Then(new IssueMerged("mombasa-knives", A.Reason.Ref));

        after.MergedInto.ShouldBe("mombasa-knives");
        (after.Office, after.Response, after.AnswerDue).ShouldBe((before.Office, before.Response, before.AnswerDue));
    }

    [Fact]
    public void It_is_merged_once_and_not_into_itself()
    {
        Given(A.Issue(new IssueMerged("mombasa-knives", A.Reason.Ref))).When(_merge).ThenNothing();
        Given(A.Issue(new IssueMerged("mombasa-knives", A.Reason.Ref)))
            .When(_merge with { Into = "mombasa-land" })
            .ThenRefused(RefusalKind.Conflict, "merged");
        Given(A.Issue()).When(_merge with { Into = A.IssueId }).ThenRefused(RefusalKind.Invalid, "merge-self");
    }

    [Fact]
    public void Merging_needs_an_issue_and_a_reason()
    {
        GivenNothing<Issue>().When(_merge).ThenRefused(RefusalKind.Missing, "issue-missing");
        Given(A.Issue()).When(_merge with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }

    [Fact]
    public void Sealed_and_open_issues_are_kept_apart()
    {
        Given(A.Issue()).When(_merge with { Into = A.SealedId }).ThenRefused(RefusalKind.Forbidden, "sealed-apart");
        Given(A.SealedIssue()).When(_merge with { Id = A.SealedId }).ThenRefused(RefusalKind.Forbidden, "sealed-apart");
        Given(A.SealedIssue()).When(_merge with { Id = A.SealedId, Into = "sealed-b" }).ThenAccepted();
    }
}
