using System.Globalization;
using Dapper;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Where a part of a long message stands (3GPP TS 23.040, section 9.2.3.24.1).</summary>
/// <param name="Reference">The same for all parts of a message.</param>
/// <param name="Total">How many there are: 2 to 255.</param>
/// <param name="Number">Which one it is, from 1.</param>
public sealed record PartOf(int Reference, int Total, int Number);

/// <summary>
/// Long messages come in parts, in any order and some twice. A part is kept like a message; with the last one they go to the inbox as one. What is still not whole
/// after <see cref="Patience"/> goes there as far as it came: half a sentence is better than none.
/// </summary>
public sealed class Parts(Database database, VoiceKey key, Inbox inbox, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>After this a telephone may have used the same reference for another message.</summary>
    private static readonly TimeSpan Reused = TimeSpan.FromHours(1);

    private const string Use = "part";

    /// <summary>Most unfinished messages that are given up waiting for in one round.</summary>
    private const int MostGivenUp = 100;

    private const string Gap = " […] ";

    private const string Keep = """
        insert into voice.part as p (line, reference, total, number, body, received_at) values (@line, @reference, @total, @number, @body, @now)
        on conflict (line, reference, total, number) do update set body = excluded.body, received_at = excluded.received_at
          where p.body is null and p.received_at < @now - @reused
        """;

    private const string There = """
        select number, body, received_at from voice.part where line = @line and reference = @reference and total = @total and body is not null order by number
        """;

    /// <summary>Keeps a part.</summary>
    /// <exception cref="NpgsqlException">It could not be kept.</exception>
    public async Task Take(Incoming message, PartOf part, CancellationToken stop)
    {
        var args = new
        {
            line = key.LineOf(message.From),
            reference = part.Reference,
            total = part.Total,
            number = part.Number,
            body = key.Seal(Use, $"{message.Door}\n{message.From}\n{message.Text}"),
            now = clock.GetUtcNow(),
            reused = Reused,
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(Keep, args, cancellationToken: stop));
        await Hand(connection, args.line, part.Reference, part.Total, part.Total, stop);
    }

    /// <summary>Hands on what is still not whole, as far as it came.</summary>
    /// <returns>How many messages.</returns>
    public async Task<int> GiveUpWaiting(CancellationToken stop)
    {
        const string Sql = """
            select line, reference, total from voice.part where body is not null group by 1, 2, 3 having max(received_at) < @late order by max(received_at) limit @most
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var args = new { late = clock.GetUtcNow() - Patience, most = MostGivenUp };
        var old = (await connection.QueryAsync<(byte[] Line, int Reference, int Total)>(new(Sql, args, cancellationToken: stop))).AsList();
        foreach (var (line, reference, total) in old)
        {
            await Hand(connection, line, reference, total, fewest: 1, stop);
        }

        return old.Count;
    }

    // In the inbox first, then gone from here: cut short between the two, it is handed on again under the same id, which is the same message.
    private async Task Hand(NpgsqlConnection connection, byte[] line, int reference, int total, int fewest, CancellationToken stop)
    {
        var which = new
        {
            line,
            reference,
            total,
        };
        var there = (await connection.QueryAsync<(int Number, byte[] Body, DateTime At)>(new(There, which, cancellationToken: stop))).AsList();
        if (there.Count < fewest)
        {
            return;
        }

        var parts = there.ToDictionary(p => p.Number, p => key.Unseal(Use, p.Body).Split('\n', 3));
        var text = string.Concat(Enumerable.Range(1, total).Select(n => parts.TryGetValue(n, out var part) ? part[2] : Gap));
        var (door, from) = (parts[there[0].Number][0], parts[there[0].Number][1]);
        var id = string.Create(CultureInfo.InvariantCulture, $"parts {Convert.ToHexStringLower(line)} {reference} {total} {there[0].At.Ticks}");
        await inbox.Take(new(door, id, from, Shortened(text)), stop);
        const string Gone = "update voice.part set body = null where line = @line and reference = @reference and total = @total";
        await connection.ExecuteAsync(new(Gone, which, cancellationToken: stop));
    }

    private static string Shortened(string text) => text.Length <= Incoming.Longest ? text.Trim() : text[..Incoming.Longest].Trim();
}
