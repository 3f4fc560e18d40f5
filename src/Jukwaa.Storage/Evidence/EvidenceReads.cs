using Dapper;

namespace Jukwaa.Storage;

/// <summary>A kept file in a list.</summary>
/// <param name="Cleaned">What was taken out of it.</param>
public sealed record FileLine(string Hash, string Kind, int Size, string[] Cleaned, string Scanned, DateTime AddedAt);

public static class EvidenceReads
{
    /// <summary>Files that were kept for a commitment and not erased, the latest first.</summary>
    public static async Task<IReadOnlyList<FileLine>> Files(this Database database, string commitment, CancellationToken stop)
    {
        const string Sql = """
            select hash, kind, size, cleaned, scanned, added_at from desk.evidence where commitment = @commitment and bytes is not null order by added_at desc, hash limit 50
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<FileLine>(new(Sql, new { commitment }, cancellationToken: stop))).AsList();
    }
}
