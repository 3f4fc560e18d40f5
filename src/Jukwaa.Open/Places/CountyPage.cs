using Dapper;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Forums;
using Jukwaa.Open.Institutions;
using Jukwaa.Open.Issues;
using Jukwaa.Open.Record;
using Jukwaa.Open.Reviews;
using Jukwaa.Open.Themes;
using Jukwaa.Open.Trust;

namespace Jukwaa.Open.Places;

/// <summary>How many concerns share a theme or a group.</summary>
internal sealed record TermCount(Term Term, int Count);

/// <summary>One county: its forums, what was raised, what was promised (late first), who answers here, its review sessions, where all this was published.</summary>
internal sealed record CountyPage(
    Place Place,
    PlaceRef? Region,
    IReadOnlyList<PlaceRef> Neighbours,
    IReadOnlyList<ForumRow> Forums,
    IReadOnlyList<ConcernRow> Concerns,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<IssueRow> Issues,
    IReadOnlyList<Office> Offices,
    IReadOnlyList<ReviewRow> Reviews,
    IReadOnlyList<TrustAnswer> Trust
)
{
    private static readonly string Sql = $"""
        {Place.Select} where p.level = 'county' and p.slug = @slug;
        select {PlaceRef.Of("g")} from open.place p join open.place g on g.code = p.parent
        where p.level = 'county' and p.slug = @slug;
        select {PlaceRef.Of("x")} from open.place p
          join open.neighbour b on b.level = 'county' and p.code in (b.a, b.b)
          join open.place x on x.code = case when b.a = p.code then b.b else b.a end
        where p.level = 'county' and p.slug = @slug order by x.name limit 20;
        {ForumRow.Select} where k.slug = @slug order by f.held_on desc nulls last, f.id limit 50;
        {ConcernRow.Select} where k.slug = @slug order by length(c.id), c.id limit 500;
        {CommitmentRow.Select} where k.slug = @slug order by {CommitmentRow.LateFirst} limit 500;
        {IssueRow.Select} join open.place pk on pk.code = p.county where pk.slug = @slug order by t.position limit 200;
        {Office.Select} where p.level = 'county' and p.slug = @slug order by n.name_en limit 100;
        {ReviewRow.Select} join open.place pk on pk.code = p.county where pk.slug = @slug order by {ReviewRow.Order} limit 10;
        {TrustAnswer.Select} join open.place k on k.code = f.county where k.slug = @slug order by {TrustAnswer.Order} limit 400;
        """;

    /// <summary>The forum that is next: in session, or announced for today or later; null when none is.</summary>
    internal ForumRow? Next(DateOnly today) =>
        Forums.Where(f => f.Phase is "Announced" or "InSession" && f.DatePrecision == "day" && f.HeldOn >= today).MinBy(f => f.HeldOn);

    /// <summary>What people raised by theme, most raised first.</summary>
    internal IReadOnlyList<TermCount> ByTheme => Count(Concerns.Select(c => c.Theme));

    /// <summary>Who raised it, by group; last those whose group is not shown. A concern voiced by two groups counts under both.</summary>
    internal IReadOnlyList<TermCount> ByGroup => [.. Count(Concerns.SelectMany(c => c.Groups)).OrderBy(t => t.Term.Key == ConcernFilter.NotShown)];

    /// <summary>Every publication behind this page, once.</summary>
    internal IReadOnlyList<Source> Sources =>
        [
            .. Forums
                .SelectMany(f => f.Sources)
                .Concat(Concerns.SelectMany(c => c.Sources))
                .Concat(Commitments.SelectMany(c => c.Sources))
                .DistinctBy(s => s.Url),
        ];

    /// <summary>Null when no county has that slug.</summary>
    internal static Task<CountyPage?> Read(OpenRecord record, string slug, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { slug },
            async grid =>
            {
                var place = await grid.ReadFirstOrDefaultAsync<Place>();
                return place is null
                    ? null
                    : new CountyPage(
                        place,
                        await grid.ReadFirstOrDefaultAsync<PlaceRef>(),
                        (await grid.ReadAsync<PlaceRef>()).AsList(),
                        (await grid.ReadAsync<ForumRow>()).AsList(),
                        (await grid.ReadAsync<ConcernRow>()).AsList(),
                        (await grid.ReadAsync<CommitmentRow>()).AsList(),
                        (await grid.ReadAsync<IssueRow>()).AsList(),
                        (await grid.ReadAsync<Office>()).AsList(),
                        (await grid.ReadAsync<ReviewRow>()).AsList(),
                        (await grid.ReadAsync<TrustAnswer>()).AsList()
                    );
            },
            cancel
        );

    private static List<TermCount> Count(IEnumerable<Term> terms) =>
        [
            .. terms
                .GroupBy(t => t.Key)
                .Select(g => new TermCount(g.First(), g.Count()))
                .OrderByDescending(t => t.Count)
                .ThenBy(t => t.Term.Key, StringComparer.Ordinal),
        ];
}
