using Dapper;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Issues;

/// <summary>One issue with its concerns, the commitments that answer any of them and why, and what happened.</summary>
internal sealed record IssuePage(
    IssueRow Issue,
    IReadOnlyList<ConcernRow> Concerns,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<Event> Timeline
)
{
    private static readonly string Sql = $"""
        {IssueRow.Select} where i.id = @id;
        {ConcernRow.Select} where c.issue = @id order by length(c.id), c.id limit 200;
        {CommitmentRow.Select} where c.id in (select a.commitment from open.answer a join open.concern x on x.id = a.concern where x.issue = @id)
        order by {CommitmentRow.LateFirst} limit 200;
        {Answer.Select} join open.concern x on x.id = w.concern where x.issue = @id limit 500;
        {Event.TimelineOf("issue")}
        """;

    /// <summary>Longest way from one joined issue to the next.</summary>
    private const int MostMoves = 20;

    private static readonly string Moved = $"""
        with recursive way (id, n) as (
          select into_id, 1 from open.moved_issue where id = @id
          union all select m.into_id, way.n + 1 from way join open.moved_issue m on m.id = way.id where way.n < {MostMoves}
        )
        select i.id from way join open.issue i on i.id = way.id order by way.n limit 1
        """;

    /// <summary>The public issue that took over the concerns of this one; null when there is none.</summary>
    internal static Task<string?> MovedTo(OpenRecord record, string id, CancellationToken cancel) => record.First<string>(Moved, new { id }, cancel);

    /// <summary>Null when there is no such issue.</summary>
    internal static Task<IssuePage?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { id },
            async grid =>
            {
                var row = await grid.ReadFirstOrDefaultAsync<IssueRow>();
                return row is null
                    ? null
                    : new IssuePage(
                        row,
                        (await grid.ReadAsync<ConcernRow>()).AsList(),
                        (await grid.ReadAsync<CommitmentRow>()).AsList(),
                        (await grid.ReadAsync<Answer>()).AsList(),
                        (await grid.ReadAsync<Event>()).AsList()
                    );
            },
            cancel
        );
}
