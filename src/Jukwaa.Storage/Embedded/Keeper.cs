using System.Diagnostics;

namespace Jukwaa.Storage.Embedded;

/// <summary>
/// Holds the server process. On Linux the kernel stops the server (a fast, clean shutdown) when the thread that started it ends, however our process
/// ends; that is why it is started by a thread that lives as long as the server does, and in a session of its own, so that Ctrl-C reaches only the host.
/// </summary>
internal sealed class Keeper
{
    private readonly TaskCompletionSource<int> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action kill = () => { };

    private Keeper() { }

    /// <summary>Done when the server has ended; never where it runs apart from us.</summary>
    internal Task UntilEnded => ended.Task;

    internal static async Task<Keeper> Start(Grounds grounds, CancellationToken cancel)
    {
        var keeper = new Keeper();
        if (Account.Tool("setpriv") is { } setpriv && Account.Tool("setsid") is { } setsid)
        {
            keeper.Hold(Bound(grounds, setpriv, setsid));
            return keeper;
        }

        // Elsewhere pg_ctl starts it apart from us; a server that outlives a killed host is stopped by the next start.
        var begun = await grounds.Run("pg_ctl", ["start", "-D", grounds.Data, "-l", grounds.Started, "-W"], TimeSpan.FromSeconds(30), cancel);
        return begun.Code == 0 ? keeper : throw new SetupException($"The private PostgreSQL does not start: {begun.LastLine}");
    }

    /// <summary>The last resort, when it did not stop when asked.</summary>
    internal void Kill() => kill();

    private static string[] Bound(Grounds grounds, string setpriv, string setsid)
    {
        string[] server = [setpriv, "--pdeathsig", "INT", grounds.Binaries["postgres"], "-D", grounds.Data];
        return ["/bin/sh", "-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", grounds.Started, setsid, .. grounds.As(server)];
    }

    private void Hold(string[] command)
    {
        var thread = new Thread(() =>
        {
            using var process = new Process { StartInfo = Programs.Prepared(command) };
            try
            {
                Programs.Begin(process);
                kill = () => Kill(process);
                process.WaitForExit();
                ended.SetResult(process.ExitCode);
            }
            catch (SetupException fault)
            {
                ended.SetException(fault);
            }
        })
        {
            IsBackground = true,
            Name = "keeper of PostgreSQL",
        };
        thread.Start();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }
}
