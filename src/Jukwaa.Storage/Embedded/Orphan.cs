using System.Diagnostics;
using System.Globalization;

namespace Jukwaa.Storage.Embedded;

/// <summary>What an earlier run left that was killed: a server still running on our data, or only its pid file.</summary>
internal static class Orphan
{
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Stops the server or removes the stale file. Called with the lock held, so no living host of ours uses it. After a restart of the machine
    /// the number may belong to a stranger, which must not be signalled: only a postgres on this very folder counts as ours.
    /// </summary>
    internal static async Task Clear(Grounds grounds, CancellationToken cancel)
    {
        var file = Path.Combine(grounds.Data, "postmaster.pid");
        if (!File.Exists(file))
        {
            return;
        }

        var first = (await File.ReadAllLinesAsync(file, cancel)).FirstOrDefault();
        if (!int.TryParse(first, CultureInfo.InvariantCulture, out var id) || !IsOurs(id, grounds.Data))
        {
            File.Delete(file);
            return;
        }

        var ended = await grounds.Run("pg_ctl", ["stop", "-D", grounds.Data, "-m", "fast", "-w", "-t", "45"], Stopping, cancel);
        if (ended.Code != 0 && IsOurs(id, grounds.Data))
        {
            throw new SetupException($"A PostgreSQL that an earlier run left (process {id}) does not stop: {ended.LastLine}");
        }
    }

    private static bool IsOurs(int id, string data)
    {
        try
        {
            var words = $"/proc/{id}/cmdline";
            using var process = Process.GetProcessById(id);
            return File.Exists(words)
                ? File.ReadAllText(words).Split('\0').Contains(data)
                : process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }
}
