using System.Security.Cryptography;
using Dapper;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>Keeps and erases photos and voice notes that come with a concern. Nothing of a file reaches the database before it is cleaned.</summary>
/// <param name="scanner">Null where there is none: files are kept as "not scanned".</param>
public sealed class Attachments(Database database, ClamAv? scanner, VoiceKey key, TimeProvider clock)
{
    /// <summary>Largest file, in bytes: 10 MB, as a telephone's camera makes them.</summary>
    public const int Largest = 10_000_000;

    /// <summary>Most files that are read at the same time, and how long another one waits for that.</summary>
    private const int AtOnce = 4,
        PatienceSeconds = 15;

    /// <summary>Hours for which a file is kept that no fact names: the concern that it came with was refused, or the host stopped between the two.</summary>
    public const int Unnamed = 1;

    /// <summary>Days after which a file is not looked at again: it was named, or gone long before.</summary>
    private const int LookedBack = 30;

    internal static Refusal TooLarge { get; } = Refusal.Invalid("attachment-too-large", "A file may have 10 MB: send a smaller one.");

    internal static Refusal Busy { get; } = Refusal.Conflict("attachment-busy", "Many files arrive just now: try again in a minute.");

    // Of the whole host: memory is what is bounded.
    private static readonly SemaphoreSlim _turns = new(AtOnce);

    private readonly FileCheck _check = new(scanner);

    /// <summary>
    /// Reads, cleans, scans and keeps one file. The same file of the same arrival is one. Refuses with attachment-kind-unknown, attachment-too-large, attachment-busy, or with what
    /// <see cref="Evidence.Keep"/> and the cleaning of sounds refuse a file for.
    /// </summary>
    /// <param name="arrival">What tells this file of this arrival from all others.</param>
    /// <returns>The words by which <see cref="AttachFile"/> names it.</returns>
    public async Task<(Words? Named, Refusal? Refusal)> Keep(Stream file, string arrival, string concern, CancellationToken stop)
    {
        using var turn = await Turn(stop);
        if (turn is null)
        {
            return (null, Busy);
        }

        var (clean, _, refusal) = await _check.Take(file, Largest, TooLarge, CleanedAttachment.Of, stop);
        return clean is null ? (null, refusal) : (await Insert(clean, arrival, concern, stop), null);
    }

    /// <summary>One of few places to read a file in, given back when it is disposed of; null when none became free.</summary>
    internal static async Task<IDisposable?> Turn(CancellationToken stop) =>
        await _turns.WaitAsync(TimeSpan.FromSeconds(PatienceSeconds), stop) ? new Held() : null;

    private sealed class Held : IDisposable
    {
        public void Dispose() => _turns.Release();
    }

    private async Task<Words> Insert(CleanedAttachment clean, string arrival, string concern, CancellationToken stop)
    {
        // Sent again it is on its way again: else it could be cleared away between this and the fact that names it.
        const string Sql = """
            insert into desk.attachment as a (hash, concern, kind, bytes, salt, size, width, height, seconds, cleaned, scanned, added_at)
            values (@hash, @concern, @Kind, @Bytes, @salt, @size, @Width, @Height, @Seconds, @removed, @Scanned, @now)
            on conflict (hash) do update set added_at = excluded.added_at where a.bytes is not null
            """;
        var salt = key.SaltOf(arrival);
        var hash = FileCheck.HashOf(salt, clean.Bytes);
        var row = new
        {
            hash,
            concern,
            clean.Kind,
            clean.Bytes,
            salt = Convert.ToHexStringLower(salt),
            size = clean.Bytes.Length,
            clean.Width,
            clean.Height,
            clean.Seconds,
            removed = clean.Removed.ToArray(),
            _check.Scanned,
            now = clock.GetUtcNow(),
        };
        await Do(Sql, row, stop);
        return Words.Of(() => RandomNumberGenerator.GetHexString(32, lowercase: true), (AttachFile.Language, hash));
    }

    /// <summary>Takes the bytes of all files of a concern away for good.</summary>
    /// <returns>How many were erased now.</returns>
    public Task<int> Erase(string concern, CancellationToken stop) =>
        Do("update desk.attachment set bytes = null, salt = null where concern = @concern and bytes is not null", new { concern }, stop);

    /// <summary>Erases what no fact names after <see cref="Unnamed"/> hours.</summary>
    /// <returns>How many were erased.</returns>
    public Task<int> EraseUnnamed(CancellationToken stop) =>
        Do(
            """
            delete from desk.attachment a where a.bytes is not null and a.entry is null and a.added_at between @from and @before and not exists (
              select from desk.concern c cross join unnest(c.files) f (words) join ledger.passage p on p.hash = split_part(f.words, '=', 2)
              where c.id = a.concern and p.body = a.hash)
            """,
            new { from = clock.GetUtcNow().AddDays(-LookedBack), before = clock.GetUtcNow().AddHours(-Unnamed) },
            stop
        );

    private async Task<int> Do(string sql, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteAsync(new(sql, args, cancellationToken: stop));
    }
}
