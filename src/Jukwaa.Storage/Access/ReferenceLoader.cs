using Dapper;
using Jukwaa.Domain.Access;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Brings places, themes, institutions, routing and holidays from the data folder into the database and to the rules.</summary>
public static class ReferenceLoader
{
    /// <summary>Reads the files; writes the tables only when a file changed since the last load, all in one transaction.</summary>
    /// <param name="folder">The folder "data" of the repository.</param>
    /// <exception cref="BrokenDataException">A file is broken; the message names file and line. Nothing was changed.</exception>
    public static async Task<Reference> Load(Database database, string folder, CancellationToken stop)
    {
        var files = new ReferenceFiles(folder);
        var checksum = files.Checksum();
        await using var connection = await database.Owner.OpenConnectionAsync(stop);
        if (await Loaded(connection, stop) == checksum)
        {
            return files.Reference;
        }

        await using var transaction = await connection.BeginTransactionAsync(stop);
        await connection.ExecuteAsync(new(LedgerSql.Lock, cancellationToken: stop));
        if (await Loaded(connection, stop) != checksum)
        {
            await Write(connection, [.. files.Tables()], stop);
            await connection.ExecuteAsync(
                "insert into desk.reference (checksum) values (@checksum) on conflict (only_row) do update set checksum = excluded.checksum",
                new { checksum }
            );
            await transaction.CommitAsync(stop);
        }

        return files.Reference;
    }

    private static Task<string?> Loaded(NpgsqlConnection connection, CancellationToken stop) =>
        connection.ExecuteScalarAsync<string?>(new("select checksum from desk.reference", cancellationToken: stop));

    private static async Task Write(NpgsqlConnection connection, IReadOnlyList<DataTable> tables, CancellationToken stop)
    {
        foreach (var table in tables)
        {
            await table.Fill(connection, stop);
        }

        // Public rows name places, offices and reasons of routing: they are written again before anything is deleted.
        await Projection.Refresh(connection, await Affected.All(connection, stop), stop);
        await DeleteGone(connection, tables, stop);
        foreach (var sql in ReferenceSearch.Fill)
        {
            await connection.ExecuteAsync(new(sql, cancellationToken: stop));
        }
    }

    private static async Task DeleteGone(NpgsqlConnection connection, IReadOnlyList<DataTable> tables, CancellationToken stop)
    {
        foreach (var table in tables.Reverse())
        {
            try
            {
                await table.DeleteGone(connection, stop);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ForeignKeyViolation)
            {
                throw new BrokenDataException(
                    $"The data no longer has something in {table.Name} that the record refers to: keep it and give it an end date ({e.Detail}).",
                    e
                );
            }
        }
    }
}
