using System.Security.Cryptography;
using Dapper;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>A file that was kept.</summary>
/// <param name="Hash">What a fact refers to it by: lower-case hex SHA-256 of salt and cleaned bytes.</param>
public sealed record KeptFile(string Hash, CleanedFile File, string Scanned);

/// <summary>A kept file as it is shown.</summary>
/// <param name="Bytes">Null when it was erased.</param>
public sealed record OpenedFile(
    string Hash,
    string Kind,
    byte[]? Bytes,
    int Size,
    int? Width,
    int? Height,
    short Turn,
    string Scanned,
    string? Commitment
);

/// <summary>Keeps, opens and erases files that prove something. Nothing of a file reaches the database before it is cleaned.</summary>
/// <param name="scanner">Null where there is none: files are kept as "not scanned".</param>
public sealed class Evidence(Database database, ClamAv? scanner, TimeProvider clock)
{
    /// <summary>Largest file, in bytes: 5 MB.</summary>
    public const int Largest = 5_000_000;

    private const int SaltBytes = 16;

    private static Refusal TooLarge { get; } = Refusal.Invalid("file-too-large", "A file may have 5 MB: make it smaller, or send a photo of it.");

    private readonly FileCheck _check = new(scanner);

    /// <summary>
    /// Reads at most one byte more than <see cref="Largest"/>, cleans, scans the file as it came, and keeps the cleaned one. Refuses with file-empty,
    /// file-too-large, file-kind-unknown, file-broken, picture-too-large, file-active, file-encrypted, file-metadata, file-infected or scanner-unreachable.
    /// </summary>
    /// <param name="commitment">What it proves; null when that is not known yet.</param>
    public async Task<(KeptFile? File, Refusal? Refusal)> Keep(Stream file, string? commitment, Guid addedBy, CancellationToken stop)
    {
        var (clean, size, refusal) = await _check.Take(file, Largest, TooLarge, Cleaning.Clean, stop);
        return clean is null ? (null, refusal) : (await Insert(clean, size, commitment, addedBy, stop), null);
    }

    /// <summary>The file, also one that was erased; null when there never was one.</summary>
    public async Task<OpenedFile?> Open(string hash, CancellationToken stop)
    {
        const string Sql = "select hash, kind, bytes, size, width, height, turn, scanned, commitment from desk.evidence where hash = @hash";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.QuerySingleOrDefaultAsync<OpenedFile>(new(Sql, new { hash }, cancellationToken: stop));
    }

    /// <summary>Takes bytes and salt away for good, from the public record too; the row says that there was a file. False when there is nothing to erase.</summary>
    public async Task<bool> Erase(string hash, CancellationToken stop)
    {
        const string Sql =
            "update desk.evidence set bytes = null, salt = null where hash = @hash and bytes is not null returning coalesce(commitment, '')";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await connection.ExecuteAsync(new(LedgerSql.Lock, cancellationToken: stop));
        if (await connection.QuerySingleOrDefaultAsync<string>(new(Sql, new { hash }, cancellationToken: stop)) is not { } commitment)
        {
            return false;
        }

        await Projection.Refresh(connection, await Affected.Of(connection, [$"commitment/{commitment}"], stop), stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task<KeptFile> Insert(CleanedFile clean, int originalSize, string? commitment, Guid addedBy, CancellationToken stop)
    {
        const string Sql = """
            insert into desk.evidence (hash, kind, bytes, salt, size, width, height, turn, original_size, cleaned, scanned, commitment, added_by, added_at)
            values (@hash, @Kind, @Bytes, @salt, @size, @Width, @Height, @turn, @originalSize, @removed, @scanned, @commitment, @addedBy, @now)
            """;
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = FileCheck.HashOf(salt, clean.Bytes);
        var scanned = _check.Scanned;
        var row = new
        {
            hash,
            clean.Kind,
            clean.Bytes,
            salt = Convert.ToHexStringLower(salt),
            size = clean.Bytes.Length,
            clean.Width,
            clean.Height,
            turn = (short)clean.Turn,
            originalSize,
            removed = clean.Removed.ToArray(),
            scanned,
            commitment,
            addedBy,
            now = clock.GetUtcNow(),
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(Sql, row, cancellationToken: stop));
        return new(hash, clean, scanned);
    }
}
