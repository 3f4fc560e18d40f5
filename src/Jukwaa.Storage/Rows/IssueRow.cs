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
            [.. issue.Passed.Select(o => o.Id)],
            track.Version,
            track.Seq
        );
}
