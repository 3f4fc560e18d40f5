namespace Jukwaa.Domain.Tests.Issues;

public class SplitIssueTests
{
    private static readonly SplitIssue _split = new(A.CommandId, A.IssueId, "mombasa-knives", 2, A.Reason);

    [Fact]
    public void Some_concerns_go_and_the_issue_stays_as_it_was()
    {
        var before = History.Of(A.Issue(A.Answer(ResponseKind.Partly)));

        var after = Given(A.Issue(A.Answer(ResponseKind.Partly))).When(_split).Then(new IssueSplit("mombasa-knives", 2, A.Reason.Ref));

        (after.Office, after.Response, after.AnswerDue, after.MergedInto).ShouldBe(
            (before.Office, before.Response, before.AnswerDue, before.MergedInto)
        );
    }

    [Fact]
    public void It_can_be_split_again_but_not_into_itself_and_not_once_it_was_joined()
    {
        Given(A.Issue(new IssueSplit("mombasa-land", 1, A.Reason.Ref))).When(_split).ThenAccepted();
        Given(A.Issue()).When(_split with { Into = A.IssueId }).ThenRefused(RefusalKind.Invalid, "split-self");
        Given(A.Issue(new IssueMerged("mombasa-land", A.Reason.Ref))).When(_split).ThenRefused(RefusalKind.Conflict, "merged");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Without_a_concern_nothing_is_split(int voices) =>
        Given(A.Issue()).When(_split with { Voices = voices }).ThenRefused(RefusalKind.Invalid, "voices-missing");

    [Fact]
    public void Splitting_needs_an_issue_and_a_reason()
    {
        GivenNothing<Issue>().When(_split).ThenRefused(RefusalKind.Missing, "issue-missing");
        Given(A.Issue()).When(_split with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");
    }

    [Fact]
    public void Sealed_and_open_issues_are_kept_apart()
    {
        Given(A.Issue()).When(_split with { Into = A.SealedId }).ThenRefused(RefusalKind.Forbidden, "sealed-apart");
        Given(A.SealedIssue()).When(_split with { Id = A.SealedId }).ThenRefused(RefusalKind.Forbidden, "sealed-apart");
    }
}
