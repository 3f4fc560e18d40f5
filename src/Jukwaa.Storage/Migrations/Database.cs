using Dapper;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>One PostgreSQL database, migrated, with the four ways in.</summary>
public sealed class Database : IAsyncDisposable
{
    private const int OldestVersion = 150_000;

    private Database(NpgsqlDataSource owner, NpgsqlDataSource host, NpgsqlDataSource desk, NpgsqlDataSource open, IReadOnlyList<string> migrated) =>
        (Owner, Host, Desk, Open, Migrated) = (owner, host, desk, open, migrated);

    /// <summary>Owner of the tables: migrations, reference data, rebuild and verify.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>Runs as jukwaa_host: may add facts, not change them.</summary>
    public NpgsqlDataSource Host { get; }

    /// <summary>Runs as jukwaa_desk: reads what the person who entered may see (<see cref="DeskReading"/>), and changes nothing.</summary>
    internal NpgsqlDataSource Desk { get; }

    /// <summary>Reads schema open and nothing else.</summary>
    public NpgsqlDataSource Open { get; }

    /// <summary>Names of the migrations applied by this start; empty when the schema was up to date.</summary>
    public IReadOnlyList<string> Migrated { get; }

    /// <summary>Connects, migrates and grants rights.</summary>
    /// <param name="connection">Npgsql connection string or postgres:// address of a user who owns the database.</param>
    /// <param name="openConnection">Where the public side reads, when elsewhere (a read replica); null = the same database.</param>
    /// <exception cref="DatabaseUnusableException">Unreachable, older than PostgreSQL 15, without the rights needed, or of another program version.</exception>
    public static async Task<Database> Connect(string connection, string? openConnection = null, CancellationToken stop = default)
    {
        var text = ConnectionText.Parse(connection, "JUKWAA_DATABASE");
        text.Timeout = Math.Min(text.Timeout, 10);
        var owner = new NpgsqlDataSourceBuilder(text.ConnectionString).Build();
        NpgsqlDataSource? host = null,
            desk = null,
            open = null;
        try
        {
            var (migrated, role, password) = await Prepare(owner, text, stop);
            host = As("jukwaa_host", text, "-c lock_timeout=20s -c statement_timeout=30s");
            desk = As("jukwaa_desk", text, "-c default_transaction_read_only=on -c statement_timeout=15s -c jit=off");
            open = NpgsqlDataSource.Create(
                openConnection is null ? OpenOf(text, role, password) : ConnectionText.Parse(openConnection, "JUKWAA_OPEN_DATABASE")
            );
            await CheckOpen(open);
            return new(owner, host, desk, open, migrated);
        }
        catch
        {
            await owner.DisposeAsync();
            await (host?.DisposeAsync() ?? default);
            await (desk?.DisposeAsync() ?? default);
            await (open?.DisposeAsync() ?? default);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Open.DisposeAsync();
        await Desk.DisposeAsync();
        await Host.DisposeAsync();
        await Owner.DisposeAsync();
    }

    private static async Task<(IReadOnlyList<string> Migrated, string Role, string Password)> Prepare(
        NpgsqlDataSource owner,
        NpgsqlConnectionStringBuilder text,
        CancellationToken stop
    )
    {
        await using var connection = await Reach(owner, text, stop);
        if (connection.PostgreSqlVersion.Major * 10_000 < OldestVersion)
        {
            throw new DatabaseUnusableException(
                $"The server at {text.Host} is PostgreSQL {connection.PostgreSqlVersion.Major}: Jukwaa needs 15 or newer."
            );
        }

        await connection.ExecuteAsync(new(Migrator.Lock, cancellationToken: stop));
        try
        {
            await Rights.EnsureGroups(connection);
            var migrated = await Migrator.Apply(connection, Migration.All, stop);
            await Rights.Ensure(connection, changed: migrated.Count > 0);
            var (role, password) = await Rights.EnsureOpenLogin(connection, connection.Database);
            return (migrated, role, password);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseUnusableException(
                $"The user '{text.Username}' must own the database '{text.Database}' and have CREATEROLE: {e.MessageText}. Ask an administrator to run: "
                    + $"alter role \"{text.Username}\" createrole; alter database \"{text.Database}\" owner to \"{text.Username}\"",
                e
            );
        }
        finally
        {
            await connection.ExecuteAsync(Migrator.Unlock);
        }
    }

    private static async Task<NpgsqlConnection> Reach(NpgsqlDataSource owner, NpgsqlConnectionStringBuilder text, CancellationToken stop)
    {
        try
        {
            return await owner.OpenConnectionAsync(stop);
        }
        catch (NpgsqlException e)
        {
            var why = e is PostgresException answer ? answer.MessageText : (e.InnerException ?? e).Message;
            throw new DatabaseUnusableException(
                $"Cannot use the database '{text.Database}' at {text.Host}:{text.Port}: {why}. Check JUKWAA_DATABASE and the server.",
                e
            );
        }
    }

    private static NpgsqlDataSource As(string role, NpgsqlConnectionStringBuilder text, string bounds)
    {
        // lock_timeout: a rebuild holds the ledger for a while; a writer then says so instead of hanging. The later of two settings counts: who
        // runs the database may set other bounds in the connection string, but no other role.
        var options = $"{bounds} {text.Options} -c role={role}";
        return NpgsqlDataSource.Create(Prepared(new(text.ConnectionString) { Options = options }));
    }

    private static NpgsqlConnectionStringBuilder OpenOf(NpgsqlConnectionStringBuilder text, string role, string password) =>
        Prepared(
            new(text.ConnectionString)
            {
                Username = role,
                Password = password,
                Passfile = null,
            }
        );

    // The same statements come again with every batch and every page: read once, not each time.
    private static NpgsqlConnectionStringBuilder Prepared(NpgsqlConnectionStringBuilder text)
    {
        (text.MaxAutoPrepare, text.AutoPrepareMinUsages) = (100, 2);
        return text;
    }

    private static async Task CheckOpen(NpgsqlDataSource open)
    {
        try
        {
            await using var connection = await open.OpenConnectionAsync();
            await connection.ExecuteAsync("select from open.record_state");
        }
        catch (NpgsqlException e)
        {
            throw new DatabaseUnusableException(
                $"The public side cannot read the database: {(e as PostgresException)?.MessageText ?? e.Message}. Let its role log in by password (pg_hba.conf), or set JUKWAA_OPEN_DATABASE.",
                e
            );
        }
    }
}
