using Dapper;
using Jukwaa.Domain.Access;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// Writes notices from what happened and from dates that passed. Before one is written the record is looked for as the person would see it: what somebody
/// cannot see is never noticed to them. One host at a time does it; a round cut short is done again, and tells nothing twice.
/// </summary>
public sealed class NoticeWriting(Database database, DeskReading reading, Reference reference)
{
    /// <summary>Most facts in one round; the rest waits for the next.</summary>
    public const int MostFacts = 500;

    /// <summary>Most notices from dates in one round.</summary>
    public const int MostPassed = 5_000;

    /// <summary>Days for which a date that passed is still news.</summary>
    public const int NewsDays = 7;

    /// <summary>Days for which a forum that was forgotten is told of.</summary>
    public const int ForumDays = 14;

    private const long Key = 5366553687190994948;

    /// <summary>One round.</summary>
    /// <returns>How many notices were written; null when another host has its turn.</returns>
    public async Task<int?> Round(CancellationToken stop)
    {
        await using var turn = await Turn.Take(database.Host, Key, stop);
        return turn is null
            ? null
            : await Happened(turn.Connection, stop) + await Passed(turn.Connection, stop) + await Forgotten(turn.Connection, stop);
    }

    private async Task<int> Happened(NpgsqlConnection connection, CancellationToken stop)
    {
        var head = await connection.ExecuteScalarAsync<long>(new("select seq from ledger.head", cancellationToken: stop));
        var facts = await Facts(connection, head, stop);
        var causes = facts.SelectMany(f => Cause.Of(f, reference)).ToList();
        var told = await connection.QueryAsync<NewNotice>(
            new(
                NoticeSql.Happened,
                new
                {
                    today = reading.Today,
                    kinds = Each(causes, c => c.Kind),
                    subjects = Each(causes, c => c.SubjectKind),
                    ids = Each(causes, c => c.SubjectId),
                    seqs = Each(causes, c => c.Seq),
                    offices = Each(causes, c => c.Office),
                    by = Each(causes, c => c.By),
                },
                cancellationToken: stop
            )
        );
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var written = await Keep(connection, [.. told], stop);
        var seq = facts.Count == MostFacts ? facts[^1].Seq : head;
        await connection.ExecuteAsync(new("update desk.notice_tail set seq = @seq", new { seq }, cancellationToken: stop));
        await transaction.CommitAsync(stop);
        return written;
    }

    private async Task<int> Passed(NpgsqlConnection connection, CancellationToken stop)
    {
        var told = await connection.QueryAsync<NewNotice>(
            new(
                NoticeSql.Passed,
                new
                {
                    today = reading.Today,
                    soon = reference.WorkingDays.Add(reading.Today, reference.Deadlines.AcknowledgeWorkingDays),
                    since = reading.Today.AddDays(-NewsDays),
                    most = MostPassed,
                },
                cancellationToken: stop
            )
        );
        return await Keep(connection, [.. told], stop);
    }

    private async Task<int> Forgotten(NpgsqlConnection connection, CancellationToken stop)
    {
        string[] roles = [.. Enum.GetValues<Role>().Where(r => Permissions.Allows(r, May.RunForum)).Select(r => r.ToString())];
        var args = new
        {
            today = reading.Today,
            most_days = ForumDays,
            roles,
            most = MostPassed,
        };
        var told = await connection.QueryAsync<NewNotice>(new(NoticeSql.Forgotten, args, cancellationToken: stop));
        return await Keep(connection, [.. told], stop);
    }

    private static async Task<List<StoredFact>> Facts(NpgsqlConnection connection, long head, CancellationToken stop)
    {
        const string Sql = $"""
            select {StoredFact.Columns} from ledger.fact
            where seq > (select seq from desk.notice_tail) and seq <= $1 and type = any($2) order by seq limit $3
            """;
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { Value = head },
                new() { Value = Cause.Types },
                new() { Value = MostFacts },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await LedgerSql.List(reader, StoredFact.Read, stop);
    }

    private async Task<int> Keep(NpgsqlConnection connection, IReadOnlyList<NewNotice> all, CancellationToken stop)
    {
        var visible = new HashSet<(Guid, string)>();
        foreach (var some in all.Where(n => n.IsKept).GroupBy(n => n.Person))
        {
            visible.UnionWith((await reading.Seen(some.Key, some.Select(n => n.Subject), stop)).Select(s => (some.Key, s)));
        }

        var seen = all.Where(n => !n.IsKept || visible.Contains((n.Person, n.Subject))).ToList();
        const string Sql = """
            insert into desk.notice (person, at, kind, subject_kind, subject_id, about)
            select n.person, @at, n.kind, n.subject, n.id, n.about
            from unnest(@people, @kinds, @subjects, @ids, @abouts) n(person, kind, subject, id, about) on conflict do nothing
            """;
        var args = new
        {
            at = reading.Now,
            people = Each(seen, n => n.Person),
            kinds = Each(seen, n => n.Kind),
            subjects = Each(seen, n => n.SubjectKind),
            ids = Each(seen, n => n.SubjectId),
            abouts = Each(seen, n => n.About),
        };
        return seen.Count == 0 ? 0 : await connection.ExecuteAsync(new(Sql, args, cancellationToken: stop));
    }

    private static TOf[] Each<T, TOf>(IEnumerable<T> all, Func<T, TOf> of) => [.. all.Select(of)];
}

/// <summary>Somebody to be told something.</summary>
/// <param name="About">Which occasion it is.</param>
internal sealed record NewNotice(Guid Person, string Kind, string SubjectKind, string SubjectId, string About)
{
    public string Subject => $"{SubjectKind}/{SubjectId}";

    /// <summary>Whether the subject may be none of this person's business; posts and promises are no secret.</summary>
    public bool IsKept => SubjectKind is "issue" or "concern";
}
