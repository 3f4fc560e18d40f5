using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Which streams have begun. A stream never ends, so what was seen once is remembered, up to a bound.</summary>
internal sealed class Existing
{
    private const int Most = 100_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public async Task<bool> Stream(NpgsqlConnection connection, string stream, CancellationToken stop)
    {
        if (_seen.Contains(stream))
        {
            return true;
        }

        const string Sql = "select exists (select from ledger.fact where stream = $1 and version = 1)";
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = stream } } };
        var exists = (bool)(await command.ExecuteScalarAsync(stop))!;
        if (exists && _seen.Count < Most)
        {
            _seen.Add(stream);
        }

        return exists;
    }

    /// <summary>How many of these words are kept, erased ones included.</summary>
    public static async Task<long> Passages(NpgsqlConnection connection, string[] hashes, CancellationToken stop)
    {
        const string Sql = "select count(*) from ledger.passage where hash = any($1)";
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = hashes } } };
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }
}
