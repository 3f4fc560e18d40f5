using System.Diagnostics;

namespace Jukwaa.Web.Tests.Host;

/// <summary>What a command said and how it ended.</summary>
internal sealed record Told(int Code, string Out, string Error)
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    /// <summary>The sentences on stderr.</summary>
    internal string[] Sentences => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs Jukwaa.Web, as it lies beside the tests.</summary>
    internal static Task<Told> By(string[] arguments, params (string Name, string? Value)[] environment) =>
        Of("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jukwaa.Web.dll"), .. arguments], environment);

    internal static async Task<Told> Of(string program, string[] arguments, params (string Name, string? Value)[] environment)
    {
        using var process = Begin(program, arguments, environment);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);
        bound.CancelAfter(Most);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(bound.Token);
            var complained = process.StandardError.ReadToEndAsync(bound.Token);
            await process.WaitForExitAsync(bound.Token);
            return new(process.ExitCode, await said, await complained);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    internal static Process Begin(string program, string[] arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in (string[])["JUKWAA_DATABASE", "JUKWAA_OPEN_DATABASE", "JUKWAA_HOME", "JUKWAA_DEBUG"])
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
