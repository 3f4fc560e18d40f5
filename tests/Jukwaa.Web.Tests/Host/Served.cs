using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jukwaa.Web.Tests.Host;

/// <summary>A host in a process of its own that has said its address.</summary>
internal sealed partial class Served : IDisposable
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);
    private readonly Process process;

    private Served(Process process, Uri address, TimeSpan took) => (this.process, Address, Took) = (process, address, took);

    internal Uri Address { get; }

    /// <summary>From the command to the address.</summary>
    internal TimeSpan Took { get; }

    internal static async Task<Served> Begin(string[] arguments, params (string Name, string? Value)[] environment)
    {
        var watch = Stopwatch.StartNew();
        var process = Told.Begin("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jukwaa.Web.dll"), .. arguments], environment);
        using var bound = new CancellationTokenSource(Most);
        while (await process.StandardOutput.ReadLineAsync(bound.Token) is { } line)
        {
            if (Said().Match(line) is { Success: true } said)
            {
                return new(process, new(said.Groups[1].Value), watch.Elapsed);
            }
        }

        throw new InvalidOperationException($"It ended without an address: {await process.StandardError.ReadToEndAsync(bound.Token)}");
    }

    internal async Task<string> Get(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        return await client.GetStringAsync(new Uri(path, UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var bound = new CancellationTokenSource(Most);
        await process.WaitForExitAsync(bound.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    [GeneratedRegex(@"Jukwaa is at (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Said();
}
