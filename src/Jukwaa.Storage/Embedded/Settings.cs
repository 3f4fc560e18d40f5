using System.Globalization;

namespace Jukwaa.Storage.Embedded;

/// <summary>What the private server is told at each start; everything else is PostgreSQL's default, which is durable.</summary>
internal static class Settings
{
    internal const string File = "jukwaa.conf";

    /// <summary>The role that owns the database, and the database's name.</summary>
    internal const string Owner = "jukwaa";

    /// <summary>
    /// Loopback only, no socket file (their paths may be no longer than 103 bytes), a week of logs at most. What need not last needs no vacuum: a test run
    /// has hundreds of databases, and a worker for one of them would start every fifth of a second.
    /// </summary>
    internal static void Write(Grounds grounds, int port, bool durable) =>
        System.IO.File.WriteAllText(
            Path.Combine(grounds.Data, File),
            $"""
            listen_addresses = '127.0.0.1'
            port = {port.ToString(CultureInfo.InvariantCulture)}
            unix_socket_directories = ''
            max_connections = 100
            shared_buffers = 128MB
            timezone = 'UTC'
            log_timezone = 'UTC'
            logging_collector = on
            log_directory = {Quoted(grounds.Log)}
            log_filename = 'postgresql-%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = 1d
            log_rotation_size = 0
            fsync = {(durable ? "on" : "off")}
            full_page_writes = {(durable ? "on" : "off")}
            synchronous_commit = {(durable ? "on" : "off")}
            autovacuum = {(durable ? "on" : "off")}

            """
        );

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
