using Dapper;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Issues;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Concerns;

/// <summary>One concern with the issue it belongs to, the commitments that answer it and why, and what happened.</summary>
internal sealed record ConcernPage(
    ConcernRow Concern,
    IssueRow? Issue,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<Event> Timeline
)
{
    private static readonly string Sql = $"""
        {ConcernRow.Select} where c.id = @id;
        {IssueRow.Select} where i.id = (select issue from open.concern where id = @id);
        {CommitmentRow.Select} join open.answer a on a.commitment = c.id where a.concern = @id order by {CommitmentRow.LateFirst} limit 200;
        {Answer.Select} where w.concern = @id limit 200;
        {Event.TimelineOf("concern")}
        """;

    /// <summary>Null when there is no such concern.</summary>
    internal static Task<ConcernPage?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { id },
            async grid =>
            {
                var row = await grid.ReadFirstOrDefaultAsync<ConcernRow>();
                return row is null
                    ? null
                    : new ConcernPage(
                        row,
                        await grid.ReadFirstOrDefaultAsync<IssueRow>(),
                        (await grid.ReadAsync<CommitmentRow>()).AsList(),
                        (await grid.ReadAsync<Answer>()).AsList(),
                        (await grid.ReadAsync<Event>()).AsList()
                    );
            },
            cancel
        );
}
