using Dapper;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Issues;
using Jukwaa.Open.Themes;

namespace Jukwaa.Open.Institutions;

/// <summary>One institution: its parts, its offices, its promises late first, the issues that lie with it, the themes it answers.</summary>
internal sealed record InstitutionPage(
    Institution Institution,
    IReadOnlyList<InstitutionRef> Parts,
    IReadOnlyList<Office> Offices,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<CommitmentRow> Supporting,
    IReadOnlyList<IssueRow> Issues,
    IReadOnlyList<Term> Themes
)
{
    private static readonly string Sql = $"""
        {Institution.Select} where n.key = @id;
        select {InstitutionRef.Of("n")} from open.institution n where n.parent = @id order by n.key limit 100;
        {Office.Select} where o.institution = @id and p.level in ('country', 'region', 'county') order by p.path limit 500;
        {CommitmentRow.Select} where c.institution = @id order by {CommitmentRow.LateFirst} limit 500;
        {CommitmentRow.Select} where @id = any(c.supporting) order by {CommitmentRow.LateFirst} limit 500;
        {IssueRow.Select} where o.institution = @id order by p.name, t.position limit 500;
        select {Term.OfTheme("t")} from open.theme t join open.routing r on r.theme = t.key
        where r.institution = @id order by t.position limit 200;
        """;

    /// <summary>The commitments by today's standing, most urgent standing first.</summary>
    internal IReadOnlyList<IGrouping<string, CommitmentRow>> ByStanding =>
        [.. Commitments.GroupBy(c => c.Standing).OrderBy(g => Record.Standings.OfCommitments.ToList().IndexOf(g.Key))];

    /// <summary>Null when there is no such institution.</summary>
    internal static Task<InstitutionPage?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { id },
            async grid =>
            {
                var row = await grid.ReadFirstOrDefaultAsync<Institution>();
                return row is null
                    ? null
                    : new InstitutionPage(
                        row,
                        (await grid.ReadAsync<InstitutionRef>()).AsList(),
                        (await grid.ReadAsync<Office>()).AsList(),
                        (await grid.ReadAsync<CommitmentRow>()).AsList(),
                        (await grid.ReadAsync<CommitmentRow>()).AsList(),
                        (await grid.ReadAsync<IssueRow>()).AsList(),
                        (await grid.ReadAsync<Term>()).AsList()
                    );
            },
            cancel
        );
}
