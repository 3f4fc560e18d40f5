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
