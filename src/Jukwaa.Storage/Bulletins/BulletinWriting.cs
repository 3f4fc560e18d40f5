using Dapper;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Places;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// Writes what is to be told, from what happened since the last round and from days that come. One host at a time does it. How far it got is kept in the transaction
/// in which it is written: a round cut short is done again, and tells nothing twice; one that comes late tells it late.
/// </summary>
public sealed class BulletinWriting(Database database, WeekReads weeks, TimeProvider clock)
{
    /// <summary>Most facts in one round; the rest waits for the next.</summary>
    public const int MostFacts = 500;

    private const long Key = 5366553687190994961;

    private static readonly string[] _told = [nameof(ForumAnnounced), nameof(ForumReplanned), nameof(ForumCancelled), nameof(ForumCorrected)];

    /// <summary>One round.</summary>
    /// <returns>How many bulletins were written; null when another host has its turn, or it is night.</returns>
    public async Task<int?> Round(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (!BulletinTimes.IsAwake(now))
        {
            return null;
        }

        await using var turn = await Turn.Take(database.Host, Key, stop);
        if (turn is null)
        {
            return null;
        }

        await using var transaction = await turn.Connection.BeginTransactionAsync(stop);
        var written = await Happened(turn.Connection, now, stop) + await Passed(turn.Connection, now, stop);
        await transaction.CommitAsync(stop);
        return written;
    }

    private static async Task<int> Happened(NpgsqlConnection connection, DateTimeOffset now, CancellationToken stop)
    {
        const string Sql = """
            select seq, stream from ledger.fact where seq > (select seq from voice.bulletin_tail) and seq <= @head and type = any(@told) order by seq limit @most
            """;
        var head = await connection.ExecuteScalarAsync<long>(new("select seq from ledger.head", cancellationToken: stop));
        var args = new
        {
            head,
            told = _told,
            most = MostFacts,
        };
        var facts = (await connection.QueryAsync<(long Seq, string Stream)>(new(Sql, args, cancellationToken: stop))).AsList();
        var last = facts.GroupBy(f => f.Stream[(f.Stream.IndexOf('/', StringComparison.Ordinal) + 1)..]).ToList();
        var of = new { ids = last.Select(g => g.Key).ToArray(), seqs = last.Select(g => g.Max(f => f.Seq)).ToArray() };
        var written =
            last.Count == 0 ? 0 : await connection.ExecuteAsync(new(BulletinSql.Happened, BulletinTimes.Args(now, of), cancellationToken: stop));
        var seq = facts.Count == MostFacts ? facts[^1].Seq : head;
        await connection.ExecuteAsync(new("update voice.bulletin_tail set seq = @seq", new { seq }, cancellationToken: stop));
        return written;
    }

    private async Task<int> Passed(NpgsqlConnection connection, DateTimeOffset now, CancellationToken stop)
    {
        var (today, monday) = (KenyaTime.Day(now), BulletinTimes.Week(now));
        var (day, week) = await connection.QuerySingleAsync<(DateOnly? Day, DateOnly? Week)>(
            new("select day, week from voice.bulletin_tail", cancellationToken: stop)
        );
        var written = day == today ? 0 : await connection.ExecuteAsync(new(BulletinSql.Near, BulletinTimes.Args(now), cancellationToken: stop));
        // The first week that is looked at began before anybody followed.
        if (week < monday)
        {
            var counties = (await weeks.Of(null, monday, stop)).Select(w => w.County).ToArray();
            written += await connection.ExecuteAsync(
                new(BulletinSql.Digest, BulletinTimes.Args(now, new { monday, counties }), cancellationToken: stop)
            );
        }

        await connection.ExecuteAsync(
            new("update voice.bulletin_tail set day = @today, week = @monday", new { today, monday }, cancellationToken: stop)
        );
        return written;
    }
}
