using Jukwaa.Open;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;

namespace Jukwaa.Web.Cli;

/// <summary>The database a command works on, migrated: the one JUKWAA_DATABASE names, else our private one, which stops with us.</summary>
internal sealed class Premises : IAsyncDisposable
{
    private readonly EmbeddedServer? server;

    private Premises(Folders folders, EmbeddedServer? server, Database database) => (Folders, this.server, Database) = (folders, server, database);

    internal Folders Folders { get; }

    internal Database Database { get; }

    /// <exception cref="SetupException">The private server cannot be had.</exception>
    /// <exception cref="DatabaseUnusableException">The named one cannot be used.</exception>
    internal static async Task<Premises> Open(Screen screen, CancellationToken stop)
    {
        var folders = Folders.Find();
        var named = Environment.GetEnvironmentVariable("JUKWAA_DATABASE");
        if (!string.IsNullOrWhiteSpace(named))
        {
            return new(folders, null, await Connect(named, stop));
        }

        screen.Tell("Starting the private PostgreSQL (data in var/pg) …");
        var server = await EmbeddedServer.Start(folders.Database, Binaries.Find(folders.Root), say: screen.Tell, cancel: stop);
        try
        {
            return new(folders, server, await Connect(server.ConnectionString, stop));
        }
        catch
        {
            await server.Stop();
            throw;
        }
    }

    /// <summary>Number of facts that the public record reflects; a measure for progress bars.</summary>
    internal Task<long> Facts(CancellationToken stop) => new OpenRecord(Database.Open, TimeProvider.System).LastFact(stop);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (server is not null)
        {
            await server.Stop();
        }
    }

    private static Task<Database> Connect(string connection, CancellationToken stop) =>
        Database.Connect(connection, Environment.GetEnvironmentVariable("JUKWAA_OPEN_DATABASE") is { Length: > 0 } replica ? replica : null, stop);
}
