using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>A short message as a gateway brought it.</summary>
/// <param name="Door">Which gateway: africastalking, kannel or simulator.</param>
/// <param name="Id">What the gateway calls it; the same one again is the same message.</param>
/// <param name="From">"+254712345678".</param>
public sealed record Incoming(string Door, string Id, string From, string Text)
{
    /// <summary>Longest text in characters: ten segments, more than any telephone sends.</summary>
    public const int Longest = 1_600;

    /// <summary>What tells it from all others. Number and words are in it, so that whoever knows the ids of a gateway cannot work out a receipt.</summary>
    public string Arrival => string.Join('\n', Door, Id, From, Text);

    /// <summary>A log line or an exception must not tell whose it is.</summary>
    public override string ToString() => $"message by {Door}";
}

/// <summary>A message that a host has taken to answer it.</summary>
public sealed record Held(byte[] Id, byte[] Line, Incoming Message, int Tries);

/// <summary>
/// Short messages from the moment they are acknowledged until they are answered: kept before the gateway is told so, taken up again when a host dies, each line's
/// in its order. Somebody who sends very many is heard more slowly, never left out.
/// </summary>
public sealed class Inbox(Database database, VoiceKey key, TimeProvider clock)
{
    /// <summary>Messages that one line may send in an hour before it is heard more slowly: one more minute for each further one.</summary>
    public const int Hourly = 20;

    /// <summary>Messages taken at once.</summary>
    public const int MostTaken = 32;

    private const string Use = "inbox";

    private const int MostWait = 360;

    /// <summary>Between attempts; the last one is repeated for a week before somebody has to look.</summary>
    private static readonly TimeSpan[] _pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)];

    private const int MostTries = 170;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Keeps a message. When this returns it is safe on disk.</summary>
    /// <returns>False when it was here before.</returns>
    /// <exception cref="NpgsqlException">It could not be kept: the gateway must be told to send it again.</exception>
    public async Task<bool> Take(Incoming message, CancellationToken stop)
    {
        const string Sql = """
            insert into voice.inbox (id, line, body, received_at, next_try_at)
            select @id, @line, @body, @now, @now + make_interval(mins => least(@mostWait, greatest(0, count(*)::int + 1 - @hourly)))
            from voice.inbox where line = @line and received_at > @now - interval '1 hour'
            on conflict (id) do nothing
            """;
        return await Run(
                Sql,
                new
                {
                    id = IdOf(message),
                    line = key.LineOf(message.From),
                    body = key.Seal(Use, JsonSerializer.Serialize(message)),
                    now = Now,
                    mostWait = MostWait,
                    hourly = Hourly,
                },
                stop
            ) > 0;
    }

    /// <summary>Messages whose time has come; of each line the oldest alone.</summary>
    public async Task<IReadOnlyList<Held>> Claim(CancellationToken stop)
    {
        const string Sql = """
            update voice.inbox i set tries = tries + 1, next_try_at = @until where i.id in (
              select w.id from voice.inbox w where w.state = 'waiting' and w.next_try_at <= @now
                and not exists (select from voice.inbox o where o.line = w.line and o.state = 'waiting' and (o.received_at, o.id) < (w.received_at, w.id))
              order by w.received_at, w.id limit @most for update skip locked)
            returning i.id, i.line, i.body, i.tries
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var args = new
        {
            now = Now,
            until = Now + Lease,
            most = MostTaken,
        };
        var rows = await connection.QueryAsync<(byte[] Id, byte[] Line, byte[] Body, int Tries)>(new(Sql, args, cancellationToken: stop));
        var held = new List<Held>();
        foreach (var (id, line, body, tries) in rows)
        {
            try
            {
                held.Add(new(id, line, JsonSerializer.Deserialize<Incoming>(key.Unseal(Use, body))!, tries));
            }
            catch (Exception fault) when (fault is CryptographicException or JsonException)
            {
                // One row that cannot be read must not keep all the others from being answered; it stays for somebody to look at.
                await connection.ExecuteAsync(
                    new("update voice.inbox set state = 'failed', error = 'unreadable' where id = @id", new { id }, cancellationToken: stop)
                );
            }
        }

        return held;
    }

    /// <summary>It could not be answered now; it stays, and is taken up again later.</summary>
    /// <param name="code">What was wrong, as a code: no words and no number.</param>
    public Task Failed(Held held, string code, CancellationToken stop) =>
        Run(
            "update voice.inbox set state = case when @final then 'failed' else 'waiting' end, next_try_at = @next, error = @code where id = @Id and state = 'waiting'",
            new
            {
                held.Id,
                code,
                final = held.Tries >= MostTries,
                next = Now + _pauses[Math.Clamp(held.Tries, 1, _pauses.Length) - 1],
            },
            stop
        );

    /// <summary>32 bytes that the id of the gateway cannot be told from.</summary>
    internal static byte[] IdOf(Incoming message) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{message.Door}\n{message.Id}"));

    private DateTimeOffset Now => clock.GetUtcNow();

    private async Task<int> Run(string sql, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteAsync(new(sql, args, commandTimeout: 10, cancellationToken: stop));
    }
}
