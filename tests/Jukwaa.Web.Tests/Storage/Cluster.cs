using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Jukwaa.Storage;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(Jukwaa.Web.Tests.Storage.Cluster))]

namespace Jukwaa.Web.Tests.Storage;

/// <summary>A throw-away PostgreSQL for one run of the tests: one template database, migrated and loaded once, cloned for each test.</summary>
public sealed class Cluster : IAsyncLifetime
{
    /// <summary>The one place that says which PostgreSQL the tests run on.</summary>
    private static readonly string _bin = Environment.GetEnvironmentVariable("JUKWAA_PG_BIN") ?? "/usr/lib/postgresql/15/bin";

    private readonly string _home = Directory.CreateTempSubdirectory("jukwaa-pg-").FullName;
    private readonly int _port = FreePort();
    private int _clones;

    private string Data => Path.Combine(_home, "data");

    public async ValueTask InitializeAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", _home);
        }

        RunAsUser("initdb", "-D", Data, "-U", "jukwaa", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var options = $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200";
        RunAsUser("pg_ctl", "-D", Data, "-w", "-t", "30", "-l", Path.Combine(_home, "log"), "-o", options, "start");
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

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        RunAsUser("pg_ctl", "-D", Data, "-m", "immediate", "-w", "-t", "30", "stop");
        Directory.Delete(_home, recursive: true);
        return ValueTask.CompletedTask;
    }

    public string Address(string database, string user = "jukwaa") =>
        $"Host=127.0.0.1;Port={_port};Database={database};Username={user};Pooling=true;Maximum Pool Size=20";

    public async Task Execute(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(Address(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        // Below the range from which the system hands out ports to clients.
        for (var port = 21_000 + (Environment.ProcessId % 5_000); port < 32_000; port++)
        {
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }

        throw new InvalidOperationException("No free port between 21000 and 32000.");
    }

    // PostgreSQL refuses to run as root.
    private static void RunAsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(_bin, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
        }
    }
}
