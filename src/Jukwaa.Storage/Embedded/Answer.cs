using Npgsql;

namespace Jukwaa.Storage.Embedded;

/// <summary>Waits until a starting server answers, and sees that our database is there.</summary>
internal static class Answer
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <returns>The connection string of our database.</returns>
    /// <exception cref="SetupException">It ended, or did not answer within <paramref name="atMost"/>; says its last words.</exception>
    internal static async Task<string> Await(Grounds grounds, Keeper keeper, int port, TimeSpan atMost, CancellationToken cancel)
    {
        var to = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = Settings.Owner,
            Password = await File.ReadAllTextAsync(grounds.Password, cancel),
            Database = "postgres",
            Pooling = false,
            Timeout = 5,
        };
        var last = DateTime.UtcNow + atMost;
        while (!await Answered(to.ConnectionString, cancel))
        {
            if (keeper.UntilEnded.IsCompleted || DateTime.UtcNow > last)
            {
                throw new SetupException($"The private PostgreSQL does not start: {LastWords(grounds)} (see {grounds.Log})");
            }

            await Task.Delay(Pause, cancel);
        }

        return new NpgsqlConnectionStringBuilder(to.ConnectionString)
        {
            Database = Settings.Owner,
            Pooling = true,
            Timeout = 15,
        }.ConnectionString;
    }

    private static async Task<bool> Answered(string connectionString, CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancel);
            await EnsureDatabase(connection, cancel);
            return true;
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            return false;
        }
        catch (PostgresException fault)
        {
            throw new SetupException($"The private PostgreSQL refuses us: {fault.MessageText}.", fault);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task EnsureDatabase(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var there = new NpgsqlCommand($"select 1 from pg_database where datname = '{Settings.Owner}'", connection);
        if (await there.ExecuteScalarAsync(cancel) is null)
        {
            await using var make = new NpgsqlCommand($"create database {Settings.Owner}", connection);
            await make.ExecuteNonQueryAsync(cancel);
        }
    }

    private static string LastWords(Grounds grounds)
    {
        var logs = new DirectoryInfo(grounds.Log) is { Exists: true } folder ? folder.GetFiles("*.log") : [];
        var latest = logs.Append(new FileInfo(grounds.Started)).Where(f => f is { Exists: true, Length: > 0 }).MaxBy(f => f.LastWriteTimeUtc);
        var lines = latest is null ? [] : File.ReadLines(latest.FullName).TakeLast(20).ToArray();
        return lines.LastOrDefault(l => l.Contains("FATAL", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "it said nothing.";
    }
}
