using Dapper;
using Shouldly;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>A column of a table that follows from the ledger, as the database itself lists it.</summary>
internal sealed record Column(string Table, string Name, string Type, int Position)
{
    /// <summary>What cannot be changed, or what nothing follows from; each with its reason.</summary>
    public static readonly Dictionary<string, string> Exceptions = new()
    {
        ["ledger.head.only_row"] = "the database refuses any other value",
        ["open.record_state.only_row"] = "the database refuses any other value",
        ["ledger.passage.erased_at"] = "the database refuses a date with words that are there; of words that are gone nobody else knows the day",
    };

    public override string ToString() => $"{Table}.{Name}";

    public static Task<IReadOnlyList<Column>> All(TestLedger desk, params string[] schemas) =>
        desk.List<Column>(
            $"""
            select table_schema || '.' || table_name as "Table", column_name::text as "Name", udt_name::text as "Type", ordinal_position::int as "Position"
            from information_schema.columns where table_schema in ('{string.Join("', '", schemas)}') order by 1, 4
            """
        );

    /// <summary>The same column with another value of its type.</summary>
    public string Changed =>
        Type switch
        {
            "text" => $"coalesce({Name}, '') || 'x'",
            "bool" => $"not {Name}",
            "int4" or "int8" or "numeric" => $"coalesce({Name}, 0) + 1",
            "float8" => $"coalesce({Name}, 0) + 0.5",
            "date" => $"case when isfinite({Name}) then {Name} + 1 else date '2025-01-01' end",
            "timestamptz" => $"{Name} + interval '1 second'",
            "_text" => $"array_append({Name}, 'x')",
            "json" => $"({Name}::text || ' ')::json",
            "uuid" => "gen_random_uuid()",
            "_uuid" => $"array_append({Name}, gen_random_uuid())",
            "jsonb" => $"coalesce({Name}, '{{}}') || '{{\"x\": 1}}'",
            "bytea" => $"set_byte({Name}, 0, get_byte({Name}, 0) # 1)",
            "tsvector" => $"{Name} || 'x'::tsvector",
            _ => throw new InvalidOperationException($"{this} has a type {Type} that this test does not know: say how to change it."),
        };
}

/// <summary>Changes one value of the last row of a table, and puts it back.</summary>
internal static class Tampering
{
    /// <summary>Copies of all tables, so that they can be put back.</summary>
    public static async Task Save(TestLedger desk, IEnumerable<string> tables) =>
        await Run(desk, string.Join(' ', tables.Select(t => $"create table {Copy(t)} as select * from {t};")));

    public static async Task Restore(TestLedger desk, IEnumerable<string> tables) =>
        await Run(desk, string.Join(' ', tables.Select(t => $"delete from {t}; insert into {t} select * from {Copy(t)};")));

    /// <summary>Changes it as the owner could with foreign keys off. Returns how verify names the row: by its key before the change.</summary>
    public static async Task<string> Change(TestLedger desk, Column column)
    {
        var key = await desk.Ask<string>(
            $"""
            select string_agg(a.attname, ', ' order by array_position(i.indkey::int2[], a.attnum)) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
            where i.indisprimary and i.indrelid = '{column.Table}'::regclass
            """
        );
        var last = $"ctid = (select ctid from {column.Table} {Where(column.Table)} order by {key} desc limit 1)";
        var name = await desk.Ask<string>($"select concat_ws(' ', {(column.Table == "ledger.head" ? "seq" : key)}) from {column.Table} where {last}");
        await Run(desk, $"update {column.Table} set {column.Name} = {column.Changed} where {last}", mustHit: true);
        return name;
    }

    public static Task Delete(TestLedger desk, string table) =>
        Run(desk, $"delete from {table} where ctid = (select ctid from {table} {Where(table)} limit 1)", mustHit: true);

    // Rows of pages that are made from reference data do not follow from the ledger; a command without facts has none to be held against.
    private static string Where(string table) =>
        table switch
        {
            "open.search" => "where kind = 'concern'",
            "ledger.command" => "where facts > 0",
            _ => "",
        };

    private static string Copy(string table) => $"public.saved_{table.Replace('.', '_')}";

    private static async Task Run(TestLedger desk, string sql, bool mustHit = false)
    {
        await using var connection = await desk.Database.Owner.OpenConnectionAsync(TestLedger.Stop);
        await using var transaction = await connection.BeginTransactionAsync(TestLedger.Stop);
        await connection.ExecuteAsync("set local session_replication_role = replica");
        var hit = await connection.ExecuteAsync(sql);
        (!mustHit || hit == 1).ShouldBeTrue(sql);
        await transaction.CommitAsync(TestLedger.Stop);
    }
}
