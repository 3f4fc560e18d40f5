using Dapper;

namespace Jukwaa.Storage;

/// <summary>A kept file in a list.</summary>
/// <param name="Cleaned">What was taken out of it.</param>
/// <param name="Named">Hash by which a report named it; null when none did: it was sent with one that was refused.</param>
/// <param name="Shown">Whether everybody may see it.</param>
/// <param name="Withheld">Reason code while a publisher keeps it from the public; null = not decided, or shown.</param>
public sealed record FileLine(
    string Hash,
    string Kind,
    int Size,
    string[] Cleaned,
    string Scanned,
    DateTime AddedAt,
    string? Named,
    bool Shown,
    string? Withheld
);

public static class EvidenceReads
{
    /// <summary>Files that were kept for a commitment and not erased, the latest first.</summary>
    public static async Task<IReadOnlyList<FileLine>> Files(this Database database, string commitment, CancellationToken stop)
    {
        const string Sql = """
            select e.hash, e.kind, e.size, e.cleaned, e.scanned, e.added_at, f.file as named, coalesce(f.shown, false) as shown, f.withheld
            from desk.evidence e left join (desk.proof f join ledger.passage p on p.hash = f.file and p.language = 'file')
              on f.commitment = e.commitment and p.body = e.hash
            where e.commitment = @commitment and e.bytes is not null order by e.added_at desc, e.hash limit 50
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<FileLine>(new(Sql, new { commitment }, cancellationToken: stop))).AsList();
    }
}
