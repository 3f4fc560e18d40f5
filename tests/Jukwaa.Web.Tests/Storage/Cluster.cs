using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Tests.Host;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(Jukwaa.Web.Tests.Storage.Cluster))]

namespace Jukwaa.Web.Tests.Storage;

/// <summary>
/// A throw-away PostgreSQL for one run of the tests: one template database, migrated and loaded once, cloned for each test. It is the private
/// server of the product, or another PostgreSQL whose programs JUKWAA_PG_BIN names.
/// </summary>
public sealed class Cluster : IAsyncLifetime
{
    private readonly Throwaway _place = new();
    private EmbeddedServer? _server;
    private int _clones;

    public async ValueTask InitializeAsync()
    {
        _server = await _place.Start();
        await Execute("postgres", "create database template_of_tests");
        await using var database = await Database.Connect(Address("template_of_tests"));
        await SmallKenya.Load(database);
    }

    /// <summary>A connection string to a fresh, migrated database with the small reference data loaded.</summary>
    public async Task<string> Clone()
    {
        var name = $"clone_{Interlocked.Increment(ref _clones)}";
        await Execute("postgres", $"create database {name} template template_of_tests");
        return Address(name);
    }

    /// <summary>A connection string to an empty database.</summary>
    public async Task<string> Empty()
    {
        var name = $"empty_{Interlocked.Increment(ref _clones)}";
        await Execute("postgres", $"create database {name} template template0");
        return Address(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            await _server.Stop();
        }

        _place.Dispose();
    }

    public string Address(string database) =>
        new NpgsqlConnectionStringBuilder(_server!.ConnectionString) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>The same as a user whose password is the user's name.</summary>
    public string Address(string database, string user) =>
        new NpgsqlConnectionStringBuilder(Address(database)) { Username = user, Password = user }.ConnectionString;

    /// <summary>Tells the planner what a database holds, as a server that lasts would by itself.</summary>
    internal static async Task Analyze(Database database)
    {
        await using var command = database.Owner.CreateCommand("analyze");
        await command.ExecuteNonQueryAsync();
    }

    public async Task Execute(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(Address(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
