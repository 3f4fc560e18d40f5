namespace Jukwaa.Domain.Tests.Concerns;

public class CodeConcernTests
{
    private static readonly Fact<Concern>[] _gathered = [A.ConcernRecorded(), new ConcernGathered(A.IssueId)];

    [Fact]
    public void Another_theme_takes_a_concern_out_of_its_issue_and_keeps_its_words()
    {
        var after = Given(_gathered).When(Coded(theme: "land_disputes")).ThenAccepted();

        (after.Details!.Theme, after.Details.Place, after.Details.Summary).ShouldBe(("land_disputes", "KE-01", A.Concern().Summary));
        (after.Issue, after.Corrected).ShouldBe((null, true));
    }

    [Fact]
    public void Who_spoke_is_put_right_without_leaving_the_issue() =>
        Given(_gathered).When(Coded(group: "women")).ThenAccepted().Issue.ShouldBe(A.IssueId);

    [Fact]
    public void The_same_coding_changes_nothing() => Given(_gathered).When(Coded()).ThenNothing();

    [Fact]
    public void It_needs_a_reason() =>
        Given(_gathered).When(Coded(group: "women") with { Reason = A.Silence }).ThenRefused(RefusalKind.Invalid, "reason-missing");

    [Theory]
    [InlineData("no-such", "KE-01", "women", "unknown-theme")]
    [InlineData("gangs", "KE-99", "women", "unknown-place")]
    [InlineData("gangs", "KE-01", "nobody", "unknown-group")]
    public void What_is_in_no_list_is_refused(string theme, string place, string group, string code) =>
        Given(_gathered).When(Coded(theme, place, group)).ThenRefused(RefusalKind.Invalid, code);

    [Fact]
    public void A_concern_that_is_not_there_is_missing() => GivenNothing<Concern>().When(Coded()).ThenRefused(RefusalKind.Missing, "concern-missing");

    private static CodeConcern Coded(string theme = "gangs", string place = "KE-01", string group = "residents") =>
        new(A.CommandId, A.ConcernId, theme, place, [group], A.Reason);
}
