using Dapper;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>The turn of this host at something that one host at a time does. It ends with the connection, whatever happens to the host.</summary>
internal sealed class Turn : IAsyncDisposable
{
    private const int SecondsToEnd = 5;

    private readonly long _key;

    private Turn(NpgsqlConnection connection, long key) => (Connection, _key) = (connection, key);

    public NpgsqlConnection Connection { get; }

    /// <summary>Null while another host has it.</summary>
    public static async Task<Turn?> Take(NpgsqlDataSource host, long key, CancellationToken stop)
    {
        var connection = await host.OpenConnectionAsync(stop);
        try
        {
            if (await connection.ExecuteScalarAsync<bool>(new("select pg_try_advisory_lock(@key)", new { key }, cancellationToken: stop)))
            {
                return new(connection, key);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Connection.ExecuteAsync(new("select pg_advisory_unlock(@key)", new { key = _key }, commandTimeout: SecondsToEnd));
        }
        catch (NpgsqlException)
        {
            // The connection is broken, and its locks are gone with it.
        }

        await Connection.DisposeAsync();
    }
}
