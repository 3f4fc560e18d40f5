using System.Diagnostics;

namespace Jukwaa.Storage.Embedded;

/// <summary>What a program said (both streams, cut to what fits a sentence's end) and how it ended.</summary>
internal sealed record Ended(int Code, string Said)
{
    internal string LastLine =>
        Said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "(it said nothing)";
}

/// <summary>Runs small programs to their end, within a bound.</summary>
internal static class Programs
{
    /// <exception cref="SetupException">It cannot be started, or did not end within <paramref name="atMost"/> and was stopped.</exception>
    internal static async Task<Ended> Run(string[] command, TimeSpan atMost, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = Prepared(command) };
        Begin(process);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(atMost);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(bound.Token);
            var complained = process.StandardError.ReadToEndAsync(bound.Token);
            await process.WaitForExitAsync(bound.Token);
            return new(process.ExitCode, $"{await said}\n{await complained}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw new SetupException($"{command[0]} did not end within {atMost.TotalSeconds:0} seconds and was stopped.");
        }
    }

    /// <summary>How to start it: away from our own folder, which the account may not be able to enter, and without PG* settings meant for others.</summary>
    internal static ProcessStartInfo Prepared(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory)!,
        };
        foreach (
            var name in start.Environment.Keys.Where(k =>
                k.StartsWith("PG", StringComparison.Ordinal) || k.StartsWith("LC_", StringComparison.Ordinal)
            )
        )
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    internal static void Begin(Process process)
    {
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new SetupException($"{process.StartInfo.FileName} cannot be started: {fault.Message}.", fault);
        }
    }
}
