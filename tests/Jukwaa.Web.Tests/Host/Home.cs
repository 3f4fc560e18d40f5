using System.Globalization;

namespace Jukwaa.Web.Tests.Host;

/// <summary>A home with a var/ of its own and the checkout's data and npm parts, in a folder with a space in its name.</summary>
public sealed class Home : IAsyncDisposable
{
    private readonly Throwaway place = new();

    public Home() => place.Link("data", "node_modules");

    internal (string, string?) Variable => ("JUKWAA_HOME", place.Folder);

    /// <summary>Whether a PostgreSQL of this home lives.</summary>
    internal bool ServerRuns =>
        File.Exists(ServerFile)
        && File.ReadLines(ServerFile).FirstOrDefault() is { } line
        && int.TryParse(line, CultureInfo.InvariantCulture, out var id)
        && Directory.Exists($"/proc/{id}");

    private string ServerFile => Path.Combine(place.Folder, "var", "pg", "data", "postmaster.pid");

    internal Task<Told> Run(params string[] arguments) => Told.By(arguments, Variable);

    internal Task<Served> Demo() => Served.Begin(["demo", "--port", "0"], Variable);

    public async ValueTask DisposeAsync()
    {
        // A server that lost its host is still on its way down.
        for (var tries = 0; ServerRuns && tries < 200; tries++)
        {
            await Task.Delay(100);
        }

        place.Dispose();
    }
}
