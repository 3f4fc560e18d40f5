using Npgsql;

namespace Jukwaa.Storage.Embedded;

/// <summary>
/// A private PostgreSQL with its data in one folder, listening on loopback behind a random password. It is durable: what was committed
/// outlives kill -9 of host and server. A server that dies while we live is started again, on the same port.
/// </summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private const int MostRestarts = 20;
    private readonly CancellationTokenSource stopping = new();
    private readonly Occupied occupied;
    private readonly Task watch;
    private Running running;

    private EmbeddedServer(Occupied occupied, Running running)
    {
        (this.occupied, this.running, ConnectionString) = (occupied, running, running.ConnectionString);
        watch = Watch();
    }

    /// <summary>Connects to the database <c>jukwaa</c> as its owner.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the server in <paramref name="folder"/>, making the cluster there first if need be; returns when it answers.</summary>
    /// <param name="durable">False only for throw-away clusters: faster, lost when the machine stops.</param>
    /// <param name="say">Told, in one sentence each, what is not as expected.</param>
    /// <exception cref="SetupException">The folder is not writable or in use, or the server does not start within a minute.</exception>
    public static async Task<EmbeddedServer> Start(
        string folder,
        Binaries binaries,
        bool durable = true,
        Action<string>? say = null,
        CancellationToken cancel = default
    )
    {
        var grounds = await Grounds.Prepare(folder, binaries, say ?? (_ => { }), cancel);
        var occupied = Occupied.Take(grounds.Folder);
        try
        {
            await Cluster.Ensure(grounds, durable, cancel);
            await Orphan.Clear(grounds, cancel);
            return new(occupied, await Running.Begin(grounds, durable, cancel));
        }
        catch
        {
            occupied.Dispose();
            throw;
        }
    }

    /// <summary>A fast shutdown: connections are ended, everything is on disk. Within a minute, else it is killed, and recovers at the next start.</summary>
    public async Task Stop()
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        await stopping.CancelAsync();
        await watch;
        NpgsqlConnection.ClearAllPools();
        await running.Halt();
        occupied.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        stopping.Dispose();
    }

    /// <summary>Ends when we stop, or when the server has died too often for a restart to be a remedy.</summary>
    private async Task Watch()
    {
        try
        {
            for (var again = 0; again < MostRestarts; again++)
            {
                await running.UntilEnded(stopping.Token);
                running = await running.Again(stopping.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SetupException)
        {
            // Asked to stop, or it does not start any more; its own log says why, and /health/ready that it is gone.
        }
    }
}
