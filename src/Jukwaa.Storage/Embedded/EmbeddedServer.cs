using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Jukwaa.Storage.Embedded;

/// <summary>
/// A private PostgreSQL with its data in one folder, listening on loopback behind a random password. It is durable: what was committed
/// outlives kill -9 of host and server.
/// </summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(60);
    private readonly Grounds grounds;
    private readonly Occupied occupied;
    private readonly Keeper keeper;
    private bool stopped;

    private EmbeddedServer(Grounds grounds, Occupied occupied, Keeper keeper, string connection) =>
        (this.grounds, this.occupied, this.keeper, ConnectionString) = (grounds, occupied, keeper, connection);

    /// <summary>Connects to the database <c>jukwaa</c> as its owner.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the server in <paramref name="folder"/>, making the cluster there first if need be; returns when it answers.</summary>
    /// <param name="durable">False only for throw-away clusters: faster, lost when the machine stops.</param>
    /// <param name="say">Told, in one sentence each, what is slow or not as expected.</param>
    /// <exception cref="SetupException">The folder is not writable or in use, or the server does not start within a minute.</exception>
    public static async Task<EmbeddedServer> Start(
        string folder, Binaries binaries, bool durable = true, Action<string>? say = null, CancellationToken cancel = default)
    {
        var grounds = await Grounds.Prepare(folder, binaries, say ?? (_ => { }), cancel);
        var occupied = Occupied.Take(grounds.Folder);
        try
        {
            await Cluster.Ensure(grounds, durable, cancel);
            await Orphan.Clear(grounds, cancel);
            var (keeper, connection) = await Open(grounds, durable, cancel);
            return new(grounds, occupied, keeper, connection);
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
        if (stopped)
        {
            return;
        }

        stopped = true;
        NpgsqlConnection.ClearAllPools();
        await Halt(grounds, keeper);
        occupied.Dispose();
    }

    public async ValueTask DisposeAsync() => await Stop();

    private static async Task<(Keeper Keeper, string Connection)> Open(Grounds grounds, bool durable, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            Settings.Write(grounds, port, durable);
            await grounds.GiveToAccount(cancel);
            var keeper = await Keeper.Start(grounds, cancel);
            try
            {
                return (keeper, await Answer.Await(grounds, keeper, port, Opening, cancel));
            }
            catch (SetupException) when (attempt < Attempts && keeper.Ended)
            {
                // Somebody else took the port between our look and its start.
            }
            catch
            {
                await Halt(grounds, keeper);
                throw;
            }
        }
    }

    private static async Task Halt(Grounds grounds, Keeper keeper)
    {
        try
        {
            await grounds.Run("pg_ctl", ["stop", "-D", grounds.Data, "-m", "fast", "-w", "-t", "45"], TimeSpan.FromSeconds(60), CancellationToken.None);
        }
        finally
        {
            keeper.Kill();
        }
    }

    /// <summary>A loopback port that is free now, below the range systems give to outgoing connections.</summary>
    private static int FreePort()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(20000, 32768);
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }

        throw new SetupException("No free port between 20000 and 32767 was found for the private PostgreSQL.");
    }
}
