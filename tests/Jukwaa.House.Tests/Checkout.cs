using System.Diagnostics;

namespace Jukwaa.House.Tests;

/// <summary>The repository itself: its tracked and new files, as git sees them.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to <see cref="Root"/>, build output and ignored files aside.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    /// <summary>Files we write by hand: no data, generated files or lock files.</summary>
    public static IEnumerable<string> Source(params string[] endings) =>
        Files.Where(f =>
            endings.Any(e => f.EndsWith(e, StringComparison.Ordinal))
            && !f.StartsWith("data/", StringComparison.Ordinal)
            && !f.Contains("/wwwroot/", StringComparison.Ordinal)
            && !f.Contains("/generated/", StringComparison.Ordinal)
        );

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jukwaa.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        }

        return folder.FullName;
    }

    private static List<string> ListFiles()
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
            }
        )!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        git.WaitForExit(TimeSpan.FromSeconds(30));
        return [.. files.Where(f => File.Exists(Path.Combine(Root, f)))];
    }
}
