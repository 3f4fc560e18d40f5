namespace Jukwaa.Web.Tests.Storage;

/// <summary>What somebody can do who owns the database and knows how the chain is made.</summary>
internal static class Forgery
{
    /// <summary>Chains all facts from <paramref name="seq"/> on again, as 001_ledger.sql says.</summary>
    public static string Rechain(long seq) =>
        $$"""
            do $$ declare f record; last bytea := (select hash from ledger.fact where seq = {{seq}} - 1); begin
              for f in select * from ledger.fact where seq >= {{seq}} order by seq loop
                last := coalesce(last, decode(repeat('00', 32), 'hex'));
                update ledger.fact set prev = last, hash = sha256(convert_to(concat_ws(E'\n', encode(last, 'hex'), f.seq, f.stream, f.version, f.type,
                  (extract(epoch from f.at) * 1000000)::bigint, f.actor, f.command, f.body), 'UTF8')) where seq = f.seq returning hash into last;
              end loop;
            end $$;
            """;

    public const string Head = "update ledger.head set (seq, hash) = (select seq, hash from ledger.fact order by seq desc limit 1);";

    /// <summary>One more fact after the last: a concern is disclosed that nobody disclosed.</summary>
    public const string Disclosure = """
        insert into ledger.fact select f.seq + 1, 'concern/mombasa-c3', 2, 'ConcernDisclosed', '{}', f.at, 'editors', gen_random_uuid(), f.hash, f.hash
        from ledger.fact f order by seq desc limit 1;
        """;

    public const string Command = """
        insert into ledger.command select f.command, f.stream, f.seq, 1 from ledger.fact f left join ledger.command c on c.id = f.command where c.id is null;
        """;
}
