using Dapper;

namespace Jukwaa.Storage;

/// <summary>A short message to be sent now.</summary>
public sealed record VoiceLetter(Guid Id, string Number, string Text, int Tries)
{
    /// <summary>A log line or an exception must not tell to whom.</summary>
    public override string ToString() => $"message {Id}";
}

/// <summary>Short messages on their way to people. Once handed over nothing of them is kept.</summary>
public sealed class VoiceOutbox(Database database, VoiceKey key, TimeProvider clock)
{
    public const int MostTaken = 20;

    private static readonly TimeSpan[] _pauses =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
    ];

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Messages whose time has come, taken by this host; to one number in the order in which they were written.</summary>
    public async Task<IReadOnlyList<VoiceLetter>> Take(CancellationToken stop)
    {
        const string Sql = """
            update voice.outbox o set tries = tries + 1, next_try_at = @until where o.id in (
              select id from voice.outbox where state = 'waiting' and next_try_at <= @now order by created_at, id limit @most for update skip locked)
            returning o.id, o.number, o.words, o.tries, o.created_at
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var args = new
        {
            now = Now,
            until = Now + Lease,
            most = MostTaken,
        };
        var rows = await connection.QueryAsync<(Guid Id, byte[] Number, byte[] Words, int Tries, DateTime At)>(
            new(Sql, args, cancellationToken: stop)
        );
        return
        [
            .. rows.OrderBy(r => r.At)
                .Select(r => new VoiceLetter(r.Id, key.Unseal(VoiceBook.NumberUse, r.Number), key.Unseal(VoiceBook.WordsUse, r.Words), r.Tries)),
        ];
    }

    public Task Sent(VoiceLetter letter, CancellationToken stop) => Run("delete from voice.outbox where id = @Id", letter, null, false, stop);

    /// <summary>Tries again later, or gives up: then number and words go, and the count of what failed stays.</summary>
    public Task Failed(VoiceLetter letter, string code, bool final, CancellationToken stop) =>
        Run(
            """
            update voice.outbox set state = case when @final then 'failed' else 'waiting' end, next_try_at = @next, error = @code,
              number = case when @final then ''::bytea else number end, words = case when @final then ''::bytea else words end where id = @Id
            """,
            letter,
            code,
            final || letter.Tries > _pauses.Length,
            stop
        );

    private async Task Run(string sql, VoiceLetter letter, string? code, bool final, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var args = new
        {
            letter.Id,
            code,
            final,
            next = Now + _pauses[Math.Clamp(letter.Tries, 1, _pauses.Length) - 1],
        };
        await connection.ExecuteAsync(new(sql, args, commandTimeout: 10, cancellationToken: stop));
    }

    private DateTimeOffset Now => clock.GetUtcNow();
}
