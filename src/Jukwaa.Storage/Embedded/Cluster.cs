using System.Security.Cryptography;

namespace Jukwaa.Storage.Embedded;

/// <summary>A cluster on disk: made once, whole or not at all.</summary>
internal static class Cluster
{
    private static readonly TimeSpan Making = TimeSpan.FromMinutes(3);

    /// <summary>Makes it where there is none: UTF-8, the same order of letters on every machine, page checksums, a password of 256 random bits.</summary>
    /// <exception cref="SetupException">initdb failed; says its last words.</exception>
    internal static async Task Ensure(Grounds grounds, bool durable, CancellationToken cancel)
    {
        if (File.Exists(Path.Combine(grounds.Data, "PG_VERSION")))
        {
            return;
        }

        var fresh = grounds.Data + ".new";
        if (Directory.Exists(fresh))
        {
            Directory.Delete(fresh, recursive: true);
        }

        await WritePassword(grounds, cancel);
        var ended = await grounds.Run(
            "initdb",
            [.. Wanted(grounds, fresh), .. await Locale(grounds, cancel), .. durable ? [] : (string[])["--no-sync"]],
            Making,
            cancel
        );
        if (ended.Code != 0)
        {
            throw new SetupException($"The private PostgreSQL could not be set up in {grounds.Folder}: {ended.LastLine}");
        }

        await File.AppendAllTextAsync(Path.Combine(fresh, "postgresql.conf"), $"\ninclude '{Settings.File}'\n", cancel);
        Directory.Move(fresh, grounds.Data);
    }

    private static string[] Wanted(Grounds grounds, string fresh) =>
        [
            $"--pgdata={fresh}",
            $"--username={Settings.Owner}",
            $"--pwfile={grounds.Password}",
            "--encoding=UTF8",
            "--auth=scram-sha-256",
            "--data-checksums",
            "--no-instructions",
        ];

    /// <summary>PostgreSQL 17 brings its own C.UTF-8; before it the system's is the same in order and in letters.</summary>
    private static async Task<string[]> Locale(Grounds grounds, CancellationToken cancel)
    {
        var version = (await grounds.Run("postgres", ["--version"], Making, cancel)).LastLine;
        var builtIn = version.Split(' ').Any(word => word.Split('.')[0] is "17" or "18" or "19" or "20");
        return builtIn ? ["--locale-provider=builtin", "--locale=C.UTF-8"] : ["--locale=C.UTF-8"];
    }

    private static async Task WritePassword(Grounds grounds, CancellationToken cancel)
    {
        File.Delete(grounds.Password);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(grounds.Password, options))
        {
            await writer.WriteAsync(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        }

        await grounds.GiveToAccount(cancel);
    }
}
