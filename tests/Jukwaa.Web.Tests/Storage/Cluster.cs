using System.Collections.Concurrent;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Tests.Host;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(Jukwaa.Web.Tests.Storage.Cluster))]

namespace Jukwaa.Web.Tests.Storage;

/// <summary>
/// A throw-away PostgreSQL for one run of the tests: databases are migrated and loaded once and cloned for each test. It is the private
/// server of the product, or another PostgreSQL whose programs JUKWAA_PG_BIN names.
/// </summary>
public sealed class Cluster : IAsyncLifetime
{
    private readonly Throwaway _place = new();
    private readonly ConcurrentDictionary<string, Lazy<Task>> _templates = new(StringComparer.Ordinal);
    private EmbeddedServer? _server;
    private int _clones;

    public async ValueTask InitializeAsync()
    {
        _server = await _place.Start();
    }

    /// <summary>A connection string to a fresh, migrated database with the small reference data loaded.</summary>
    public Task<string> Clone() => Clone("small", SmallKenya.Load);

    /// <summary>The same with all of Kenya's places, themes and offices, and the national record as it is imported on 21 November 2026.</summary>
    public Task<string> CloneOfNation() => Clone("nation", AllKenya.Import);

    /// <summary>The same with an empty record.</summary>
    public Task<string> CloneOfKenya() => Clone("kenya", AllKenya.Load);

    /// <summary>A connection string to a database as <paramref name="fill"/> left the first one of this name.</summary>
    internal async Task<string> Clone(string template, Func<Database, Task> fill)
    {
        await _templates.GetOrAdd(template, key => new(() => Make("template_" + key, fill))).Value;
        return await Create("template_" + template);
    }

    /// <summary>A connection string to an empty database.</summary>
    public Task<string> Empty() => Create("template0");

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

    public async Task Execute(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(Address(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> Create(string template)
    {
        var name = $"clone_{Interlocked.Increment(ref _clones)}";
        // Half the time of writing each page to the log.
        await Execute("postgres", $"create database {name} template {template} strategy file_copy");
        return Address(name);
    }

    private async Task Make(string name, Func<Database, Task> fill)
    {
        await Execute("postgres", $"create database {name}");
        await using var database = await Database.Connect(Address(name));
        await fill(database);
    }
}
