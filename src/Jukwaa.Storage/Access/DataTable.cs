using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Rows of one reference table, all of them.</summary>
/// <param name="Key">Columns of its key; null = no key, the rows are replaced as a whole.</param>
/// <param name="Select">What each column takes from the copied row, when it is not the column itself.</param>
internal sealed record DataTable(string Name, string? Key, string Columns, IEnumerable<object?[]> Rows, string? Select = null)
{
    private string Copied => $"new_{Name.Replace('.', '_')}";

    /// <summary>Copies the rows in and puts them over what stands; rows that are gone are deleted later by <see cref="DeleteGone"/>.</summary>
    public async Task Fill(NpgsqlConnection connection, CancellationToken stop)
    {
        await Execute(connection, $"create temp table {Copied} on commit drop as select {Columns} from {Name} with no data", stop);
        await using (var copy = await connection.BeginBinaryImportAsync($"copy {Copied} ({Columns}) from stdin (format binary)", stop))
        {
            foreach (var row in Rows)
            {
                await copy.WriteRowAsync(stop, row!);
            }

            await copy.CompleteAsync(stop);
        }

        var insert = $"select {Select ?? Columns} from {Copied}";
        await Execute(
            connection,
            Key is null ? $"delete from {Name}; insert into {Name} ({Columns}) {insert}" : Disclosure.Upsert(Name, Key, Columns, insert),
            stop
        );
    }

    public Task DeleteGone(NpgsqlConnection connection, CancellationToken stop) =>
        Key is null ? Task.CompletedTask : Execute(connection, $"delete from {Name} where ({Key}) not in (select {Key} from {Copied})", stop);

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
