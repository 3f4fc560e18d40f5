using Dapper;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Forums;

/// <summary>A senior public office holder reported as present.</summary>
internal sealed record Present(string Name, Bilingual Role);

/// <summary>One forum: who was there, what was heard, what was promised, what was done.</summary>
internal sealed record ForumPage(
    ForumRow Forum,
    IReadOnlyList<Present> Present,
    IReadOnlyList<ConcernRow> Concerns,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<Event> Timeline
)
{
    private static readonly string Sql = $"""
        {ForumRow.Select} where f.id = @id;
        select name, array[role_en, role_sw] as role from open.forum_present where forum = @id order by position limit 100;
        {ConcernRow.Select} where c.forum = @id order by length(c.id), c.id limit 500;
        {CommitmentRow.Select} where c.forum = @id order by {CommitmentRow.LateFirst} limit 500;
        {Answer.Select} join open.concern x on x.id = w.concern where x.forum = @id limit 1000;
        {Event.TimelineOf("forum")}
        """;

    /// <summary>Null when there is no such forum.</summary>
    internal static Task<ForumPage?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { id },
            async grid =>
            {
                var row = await grid.ReadFirstOrDefaultAsync<ForumRow>();
                return row is null
                    ? null
                    : new ForumPage(
                        row,
                        (await grid.ReadAsync<Present>()).AsList(),
                        (await grid.ReadAsync<ConcernRow>()).AsList(),
                        (await grid.ReadAsync<CommitmentRow>()).AsList(),
                        (await grid.ReadAsync<Answer>()).AsList(),
                        (await grid.ReadAsync<Event>()).AsList()
                    );
            },
            cancel
        );
}
