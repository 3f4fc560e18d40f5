using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Ids of all rows that a batch may change, directly or by what they depend on.</summary>
/// <param name="Supported">Issues of which it changed how many support them, and nothing else.</param>
/// <param name="Cells">In which a concern stood or stands: all of a cell show who spoke, or none does (see Domain/Publishing/SmallCount).</param>
internal sealed record Affected(
    string[] Forums,
    string[] Concerns,
    string[] Issues,
    string[] Commitments,
    string[] Reports,
    string[] Cells,
    string[] Reviews,
    string[] Supported,
    string[] Entries,
    string[] Rollouts
)
{
    /// <summary>
    /// From the touched streams to their neighbours, as rows stand: asked before and after the rows are written and united, so that
    /// what a concern or a match left is seen too.
    /// </summary>
    public static async Task<Affected> Of(NpgsqlConnection connection, IEnumerable<string> streams, CancellationToken stop)
    {
        var touched = streams.ToLookup(s => s[..s.IndexOf('/', StringComparison.Ordinal)], s => s[(s.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        const string Sql = """
            with c as (
              select unnest($1) as id
              union select id from desk.concern where issue = any($2) or forum = any($4)
              union select concern from desk.answer where commitment = any($3)
              -- A match that was withdrawn is no answer any more, and yet stands on the timeline of its concern.
              union select other_id from desk.event where subject_kind = 'commitment' and subject_id = any($3) and other_kind = 'concern'
            ), i as (
              select issue as id from desk.concern where issue is not null and id in (select id from c)
              union select unnest($2)
            )
            select 'concern', id from c
            -- An answer is read by whoever may read what it answers.
            union select 'entry', id from desk.entry where id = any($7) or about = any($7) or forum = any($4)
            union select 'issue', id from i
            -- A session shows an issue of its agenda while that is public, and stands on the timelines of its items.
            union select 'review', review from desk.review_item where kind = 'issue' and subject in (select id from i)
            union select 'review', unnest($5)
            union select other_kind, other_id from desk.event where subject_kind = 'review' and subject_id = any($5) and other_id is not null
            union select 'commitment', unnest($3)
            union select 'commitment', id from desk.commitment where forum = any($4) or issue = any($2)
            union select 'commitment', m.id from desk.commitment m join desk.concern x on x.issue = m.issue where x.id in (select id from c)
            union select other_kind, other_id from desk.event where subject_kind = 'concern' and subject_id = any($1) and other_id is not null
            -- An issue that was merged stands on the timeline of the one that took over.
            union select other_kind, other_id from desk.event where subject_kind = 'issue' and subject_id = any($2) and other_kind = 'issue'
            -- It is told there while it is public itself, and may have become so or ceased to be by its concerns.
            union select 'issue', other_id from desk.event where subject_kind = 'issue' and kind in ('IssueMerged', 'IssueSplit') and subject_id in (
              select id from i union select other_id from desk.event where subject_kind = 'concern' and subject_id = any($1) and other_kind = 'issue')
            -- One that leaves a cell may leave too few behind. The cell that it comes to is known only once the row is placed.
            -- Whatever took it over counts it too, all along the way.
            union select 'supported', j from desk.support s cross join desk.joined_chain(s.issue) j where s.id = any($6)
            union select 'supported', j from unnest($2) x cross join desk.joined_chain(x) j
            union select 'cell', cell from desk.concern where cell is not null and id in (select id from c)
            """;
        await using var command = new NpgsqlCommand(Sql, connection);
        foreach (var kind in (string[])["concern", "issue", "commitment", "forum", "review", "support", "entry"])
        {
            command.Parameters.Add(new() { Value = touched[kind].ToArray() });
        }

        var found = new List<(string Kind, string Id)>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        string[] Of(string kind) => [.. found.Where(f => f.Kind == kind).Select(f => f.Id)];
        return new(
            [.. touched["forum"]],
            Of("concern"),
            Of("issue"),
            Of("commitment"),
            [.. touched["report"]],
            Of("cell"),
            Of("review"),
            Of("supported"),
            Of("entry"),
            [.. touched["rollout"]]
        );
    }

    /// <summary>Everything: after a replay, or when the reference data changed.</summary>
    public static async Task<Affected> All(NpgsqlConnection connection, CancellationToken stop)
    {
        const string Sql = """
            select array(select id from desk.forum), array(select id from desk.concern), array(select id from desk.issue),
              array(select id from desk.commitment), array(select id from desk.report), array(select distinct cell from desk.concern where cell is not null),
              array(select id from desk.review), array(select distinct j from desk.support s cross join desk.joined_chain(s.issue) j),
              array(select id from desk.entry), array(select id from desk.rollout)
            """;
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        string[] Ids(int column) => reader.GetFieldValue<string[]>(column);
        return new(Ids(0), Ids(1), Ids(2), Ids(3), Ids(4), Ids(5), Ids(6), Ids(7), Ids(8), Ids(9));
    }

    public Affected And(Affected other) =>
        new(
            [.. Forums.Union(other.Forums)],
            [.. Concerns.Union(other.Concerns)],
            [.. Issues.Union(other.Issues)],
            [.. Commitments.Union(other.Commitments)],
            [.. Reports.Union(other.Reports)],
            [.. Cells.Union(other.Cells)],
            [.. Reviews.Union(other.Reviews)],
            [.. Supported.Union(other.Supported)],
            [.. Entries.Union(other.Entries)],
            [.. Rollouts.Union(other.Rollouts)]
        );
}
