using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Words against their hashes, facts against their words, commands against their facts. Each question gives table, row and what is wrong.</summary>
internal static class WordsCheck
{
    public static string[] All { get; } =
    [
        """
            select 'ledger.passage', hash, 'was changed: its hash does not fit its words' from ledger.passage
            where body is not null and hash <> encode(sha256(convert_to(salt || E'\n' || language || E'\n' || body, 'UTF8')), 'hex') order by hash
            """,
        """
            select 'ledger.passage', r.hash, 'is missing: fact ' || min(f.seq) || ' refers to it'
            from ledger.fact f cross join lateral (select m[1] as hash from regexp_matches(f.body::text, '[A-Za-z0-9]=([0-9a-f]{64})', 'g') m) r
              left join ledger.passage p on p.hash = r.hash where p.hash is null group by r.hash order by r.hash
            """,
        """
            select 'ledger.command', coalesce(c.id, f.command)::text, case when c.id is null then 'is missing: facts of it stand in the ledger'
              else 'does not fit its facts in the ledger' end
            from ledger.command c full join (select command, min(seq) as seq, min(stream) as stream, count(*) as facts from ledger.fact group by command) f on f.command = c.id
            where c.id is null or c.facts <> coalesce(f.facts, 0) or (c.facts > 0 and (c.first_seq, c.stream) <> (f.seq, f.stream)) order by 2
            """,
    ];

    public static async Task Run(NpgsqlConnection connection, string sql, Findings findings, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            findings.Add(reader.GetString(0), reader.GetString(1), reader.GetString(2));
        }
    }
}
