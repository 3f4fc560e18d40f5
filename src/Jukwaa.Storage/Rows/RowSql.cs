using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;

namespace Jukwaa.Storage;

/// <summary>Writes many rows of one table in one statement. Columns are the record's members in snake_case.</summary>
internal static class RowSql<TRow>
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new InfiniteDate() },
    };

    private static readonly string[] _columns = [.. typeof(TRow).GetProperties().Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name))];

    /// <summary>Inserts; where the key stands already, replaces what differs, or leaves it when all columns are the key.</summary>
    public static NpgsqlBatchCommand Upsert(string table, string key, IEnumerable<TRow> rows)
    {
        var columns = string.Join(", ", _columns);
        var keys = key.Split(", ");
        var changes = string.Join(", ", _columns.Except(keys).Select(c => $"{c} = excluded.{c}"));
        return With(
            $"insert into {table} ({columns}) select {columns} from jsonb_populate_recordset(null::{table}, $1) on conflict ({key}) do update set {changes}",
            rows
        );
    }

    /// <summary>Sets these columns of rows that exist.</summary>
    public static NpgsqlBatchCommand Update(string table, string key, IEnumerable<TRow> rows)
    {
        var changes = string.Join(", ", _columns.Where(c => c != key).Select(c => $"{c} = n.{c}"));
        return With($"update {table} t set {changes} from jsonb_populate_recordset(null::{table}, $1) n where t.{key} = n.{key}", rows);
    }

    private static NpgsqlBatchCommand With(string sql, IEnumerable<TRow> rows) =>
        new(sql)
        {
            Parameters =
            {
                new() { Value = JsonSerializer.Serialize(rows, _options), NpgsqlDbType = NpgsqlDbType.Jsonb },
            },
        };

    /// <summary><see cref="DateOnly.MinValue"/> stands for a day that came but is not known: -infinity in PostgreSQL.</summary>
    private sealed class InfiniteDate : JsonConverter<DateOnly>
    {
        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && text != "-infinity" ? DateOnly.ParseExact(text, "yyyy-MM-dd") : DateOnly.MinValue;

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(
                value == DateOnly.MinValue ? "-infinity" : value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            );
    }
}

/// <summary>Small things all rows share.</summary>
internal static class RowText
{
    /// <summary>The reference, or null when nothing was said.</summary>
    public static string? OrNull(this Domain.Kernel.WordsRef words) => string.IsNullOrEmpty(words.Value) ? null : words.Value;

    public static string[] Values(this IEnumerable<Domain.Kernel.WordsRef> words) => [.. words.Select(w => w.OrNull()).OfType<string>()];

    public static string[] Ids(this IEnumerable<Domain.Access.Office> offices) => [.. offices.Select(o => o.Id)];

    /// <summary>day, month or unknown.</summary>
    public static string Code(this Domain.Kernel.DatePrecision precision) => precision.ToString().ToLowerInvariant();
}
