using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// What a box brings to the centre: every fact that somebody made on it, and how many phones said what, numbered in the order of its ledger. An item stays as it was written, so that it is sent again byte
/// for byte until the centre told what became of it, and after that can be read back.
/// </summary>
public sealed class BoxOutbox(Database database, BoxSelf self, TimeProvider clock)
{
    private const int Page = 500;

    private const int MostBytes = BoxEnvelope.MostBytes * 3 / 4;

    /// <summary>Writes down what came into the ledger since.</summary>
    public async Task Collect(CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        while (await CollectPage(connection, stop) == Page) { }
    }

    private static async Task<int> CollectPage(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var (n, head) = await Last(connection, transaction, stop);
        const string Sql = """
            select f.seq, f.stream, f.type, f.body, f.actor, f.command from ledger.fact f
            where f.seq > coalesce((select max(fact_seq) from people.box_item), 0) and f.type = any(@types) and (f.actor like 'office:%:%' or f.actor = @phones or f.actor like 'forum:%') order by f.seq limit @Page
            """;
        var asked = new
        {
            types = BoxItem.Brought.Keys.ToArray(),
            phones = Actor.On(BoxItem.Phones).Code,
            Page,
        };
        var facts = (await connection.QueryAsync<Brought>(new(Sql, asked, transaction, cancellationToken: stop))).AsList();
        var words = await Words(connection, transaction, facts, stop);
        foreach (var fact in facts)
        {
            var said = FactText.Passages(fact.Body).Select(h => words.GetValueOrDefault(h)).OfType<BoxWords>().ToList();
            var item = new BoxItem(
                ++n,
                fact.Command,
                new Actor(fact.Actor).Person ?? default,
                fact.Stream[(fact.Stream.IndexOf('/', StringComparison.Ordinal) + 1)..],
                fact.Type,
                fact.Body,
                said
            );
            var line = item.Line();
            head = BoxChain.Next(head, line);
            await Insert(connection, transaction, n, fact.Seq, fact.Command, line, head, stop);
        }

        await transaction.CommitAsync(stop);
        return facts.Count;
    }

    /// <summary>The next items, signed; null when the centre has told what became of all.</summary>
    public async Task<(byte[] Body, byte[] Signature)?> Next(CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        const string Sql = """
            select i.n, i.line, coalesce(b.head, @start) as before from people.box_item i join people.box_self s on i.n > s.upto left join people.box_item b on b.n = i.n - 1
            order by i.n limit @most
            """;
        var rows = (
            await connection.QueryAsync<(long N, string Line, string Before)>(
                new(Sql, new { start = BoxChain.Start, most = Box.MostItems }, cancellationToken: stop)
            )
        ).AsList();
        if (rows.Count == 0)
        {
            return null;
        }

        var room = MostBytes;
        List<string> lines = [.. rows.Select(r => r.Line).TakeWhile((l, at) => (room -= 4 * l.Length) >= 0 || at == 0)];
        var body = new BoxEnvelope(self.Id, rows[0].N, rows[0].Before, lines).Write();
        return (body, BoxKey.Sign(self.Key, body));
    }

    /// <summary>Sends what the centre refused once more, as new items that ask for the same: somebody there has put right what it was refused for.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Again(CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var (n, head) = await Last(connection, transaction, stop);
        const string Sql = "select n, fact_seq, line from people.box_item where refused is not null and again is null order by n";
        var refused = (
            await connection.QueryAsync<(long N, long Fact, string Line)>(new(Sql, transaction: transaction, cancellationToken: stop))
        ).AsList();
        foreach (var (was, fact, sent) in refused)
        {
            var item = BoxItem.Read(sent)! with { N = ++n };
            var line = item.Line();
            head = BoxChain.Next(head, line);
            await Insert(connection, transaction, n, fact, item.Command, line, head, stop);
            var marked = new { n, was };
            await connection.ExecuteAsync(new("update people.box_item set again = @n where n = @was", marked, transaction, cancellationToken: stop));
        }

        await transaction.CommitAsync(stop);
        return refused.Count;
    }

    /// <summary>Keeps what the centre told.</summary>
    /// <returns>False, and nothing kept, when the centre knows more items than there are here: this database was put back to an earlier day, and what is new here was never brought.</returns>
    public async Task<bool> Hear(long upto, IReadOnlyList<RefusedItem> refused, CancellationToken stop)
    {
        const string Sql = """
            with heard as (
              update people.box_self set upto = greatest(@upto, 0), heard_at = @now where @upto <= (select coalesce(max(n), 0) from people.box_item) returning 1
            ), told as (
              update people.box_item i set refused = r.code from heard, unnest(@items, @codes) r (n, code) where i.n = r.n
            )
            select exists (select from heard)
            """;
        var told = new
        {
            upto,
            now = clock.GetUtcNow(),
            items = refused.Select(r => r.Item).ToArray(),
            codes = refused.Select(r => r.Code).ToArray(),
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<bool>(new(Sql, told, cancellationToken: stop));
    }

    // Two that write at once would give one number twice.
    private static async Task<(long N, string Head)> Last(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken stop)
    {
        await connection.ExecuteAsync(new("select from people.box_self for update", transaction: transaction, cancellationToken: stop));
        const string Sql = "select n, head from people.box_item order by n desc limit 1";
        return await connection.QuerySingleOrDefaultAsync<(long, string)?>(new(Sql, transaction: transaction, cancellationToken: stop))
            ?? (0L, BoxChain.Start);
    }

    private static async Task<Dictionary<string, BoxWords>> Words(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        List<Brought> facts,
        CancellationToken stop
    )
    {
        var hashes = facts.SelectMany(f => FactText.Passages(f.Body)).Distinct().ToArray();
        const string Sql = "select hash, language, body, salt from ledger.passage where hash = any(@hashes) and body is not null";
        var rows = await connection.QueryAsync<(string Hash, string Language, string Body, string Salt)>(
            new(Sql, new { hashes }, transaction, cancellationToken: stop)
        );
        return rows.ToDictionary(r => r.Hash, r => new BoxWords(r.Language, r.Body, r.Salt), StringComparer.Ordinal);
    }

    private static Task<int> Insert(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        long n,
        long fact,
        Guid command,
        string line,
        string head,
        CancellationToken stop
    ) =>
        connection.ExecuteAsync(
            new(
                "insert into people.box_item (n, fact_seq, command, line, head) values (@n, @fact, @command, @line, @head)",
                new
                {
                    n,
                    fact,
                    command,
                    line,
                    head,
                },
                transaction,
                cancellationToken: stop
            )
        );

    private sealed record Brought(long Seq, string Stream, string Type, string Body, string Actor, Guid Command);
}
