namespace Jukwaa.Storage;

/// <summary>Files that prove something, and that a publisher showed to everybody. The bytes of a file never change: one that stands there is not copied again.</summary>
internal static class OpenEvidence
{
    private const string Shown = """
        desk.proof f join ledger.passage p on p.hash = f.file and p.language = 'file'
          join desk.evidence e on e.hash = p.body and e.commitment = f.commitment and e.bytes is not null
        """;

    public static string[] Fill { get; } =
    [
        $"""
            delete from open.evidence o where o.commitment = any($4)
              and not exists (select from {Shown} where f.commitment = o.commitment and f.shown and e.hash = o.hash)
            """,
        $"""
            insert into open.evidence (hash, commitment, seq, kind, size, bytes)
            select distinct on (e.hash) e.hash, f.commitment, f.seq, e.kind, e.size, e.bytes
            from {Shown} where f.commitment = any($4) and f.shown and not exists (select from open.evidence o where o.hash = e.hash) order by e.hash, f.seq
            """,
    ];

    /// <summary>How many files of a report, an event e, are not public.</summary>
    public const string Unseen = """
        case when e.kind = 'ProgressReported' then greatest(0,
          (select count(*) from desk.proof f where f.commitment = e.subject_id and f.seq = e.seq)
          - (select count(*) from open.evidence o where o.commitment = e.subject_id and o.seq = e.seq))::int else 0 end
        """;
}
