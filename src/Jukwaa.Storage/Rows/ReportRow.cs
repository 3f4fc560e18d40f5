using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage;

internal sealed record ReportRow(
    string Id,
    string? Name,
    DateOnly LaunchedOn,
    string? Place,
    DateOnly? PeriodFrom,
    DateOnly? PeriodTo,
    int? DirectivesTotal,
    IReadOnlyList<string> Findings,
    IReadOnlyList<string> ThreatRegions,
    IReadOnlyList<string> ThreatThemes,
    IReadOnlyList<string> Sources,
    int Version,
    long Seq
)
{
    public static ReportRow Of(Track track, NationalReport report)
    {
        var known = report.Details!;
        return new(
            track.Id,
            known.Name.OrNull(),
            known.LaunchedOn,
            known.Place.OrNull(),
            known.From,
            known.To,
            known.DirectivesTotal,
            known.Findings.Select(f => f.Summary).Values(),
            [.. known.Threats.SelectMany(t => t.Themes.Select(_ => t.Region))],
            [.. known.Threats.SelectMany(t => t.Themes)],
            [.. known.Sources.Concat(known.Findings.SelectMany(f => f.Sources)).Values()],
            track.Version,
            track.Seq
        );
    }
}
