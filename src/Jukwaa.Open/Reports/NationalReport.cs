using Dapper;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;

namespace Jukwaa.Open.Reports;

/// <summary>A national report as published.</summary>
internal sealed record Report(
    string Id,
    Bilingual Name,
    DateOnly LaunchedOn,
    Bilingual? Place,
    DateOnly? PeriodFrom,
    DateOnly? PeriodTo,
    int? DirectivesTotal,
    long Seq,
    Source[] Sources
);

/// <summary>A leading threat the report names for a region.</summary>
internal sealed record Threat(PlaceRef Region, Term Theme);

/// <summary>A report with what it found, the threats it names by region, and the directives given with it.</summary>
internal sealed record NationalReport(
    Report Report,
    IReadOnlyList<Bilingual> Findings,
    IReadOnlyList<Threat> Threats,
    IReadOnlyList<CommitmentRow> Directives,
    IReadOnlyList<Event> Timeline
)
{
    private static readonly string Sql = $"""
        select r.id, array[r.name_en, r.name_sw] as name, r.launched_on, array[r.place_en, r.place_sw] as place, r.period_from, r.period_to,
          r.directives_total, r.seq, {Source.Of("report", "r.id")} as sources from open.report r where r.id = @id;
        select array[f.text_en, f.text_sw] from open.report_finding f where f.report = @id order by f.position limit 100;
        select {PlaceRef.Of("g")} as region, {Term.OfTheme("t")} as theme from open.report_threat h
          join open.place g on g.code = h.region join open.theme t on t.key = h.theme
        where h.report = @id order by g.name, h.position limit 200;
        {CommitmentRow.Select} where c.report = @id order by length(c.id), c.id limit 200;
        {Event.TimelineOf("report")}
        """;

    /// <summary>Null when there is no such report.</summary>
    internal static Task<NationalReport?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { id },
            async grid =>
            {
                var row = await grid.ReadFirstOrDefaultAsync<Report>();
                return row is null
                    ? null
                    : new NationalReport(
                        row,
                        (await grid.ReadAsync<Bilingual>()).AsList(),
                        (await grid.ReadAsync<Threat>()).AsList(),
                        (await grid.ReadAsync<CommitmentRow>()).AsList(),
                        (await grid.ReadAsync<Event>()).AsList()
                    );
            },
            cancel
        );

    /// <summary>The latest report; null when none was published.</summary>
    internal static async Task<NationalReport?> Latest(OpenRecord record, CancellationToken cancel) =>
        await record.First<string>("select id from open.report order by launched_on desc limit 1", null, cancel) is { } id
            ? await Read(record, id, cancel)
            : null;
}
