using Jukwaa.Domain.Issues;

namespace Jukwaa.Storage;

internal sealed record IssueRow(
    string Id,
    string? Place,
    string? Theme,
    DateOnly? OpenedOn,
    string? Office,
    string? RoutedBy,
    string? Why,
    string? Response,
    string? ResponseWords,
    DateOnly? RespondedOn,
    DateOnly? AnswerDue,
    IReadOnlyList<string> Passed,
    IReadOnlyList<string> Accused,
    IReadOnlyList<string> Barred,
    bool Urgent,
    DateOnly? AcknowledgedOn,
    DateOnly? StoppedUntil,
    int StoppedDays,
    IReadOnlyList<string> EscalatedTo,
    DateOnly? EscalatedOn,
    string? ReferredTo,
    string? MergedInto,
    int Settled,
    int Unsettled,
    long Number,
    int Version,
    long Seq
)
{
    public static IssueRow Of(Track track, Issue issue) =>
        new(
            track.Id,
            issue.Place,
            issue.Theme,
            issue.Opened.From,
            issue.Office?.Id,
            issue.RoutedBy,
            track.Steps.Select(s => s.Fact).OfType<IssueRouted>().LastOrDefault()?.Reason.OrNull(),
            issue.Response?.ToString(),
            issue.ResponseWords.OrNull(),
            issue.RespondedOn,
            issue.AnswerDue,
            issue.Passed.Ids(),
            issue.Accused.Ids(),
            issue.Barred.Ids(),
            issue.Urgent,
            issue.AcknowledgedOn,
            issue.StoppedUntil,
            issue.StoppedDays,
            issue.EscalatedTo.Ids(),
            issue.EscalatedOn,
            issue.ReferredTo,
            issue.MergedInto,
            issue.Told.Values.Count(v => v == Verdict.Done),
            issue.Told.Values.Count(v => v != Verdict.Done),
            IssueNumber.Of(track.Steps[0].Row.Seq),
            track.Version,
            track.Seq
        );
}
