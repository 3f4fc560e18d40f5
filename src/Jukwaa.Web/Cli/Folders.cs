using Jukwaa.Storage.Embedded;

namespace Jukwaa.Web.Cli;

/// <summary>Where the checkout lies: what we read (data/) and what we write (var/).</summary>
/// <param name="Root">JUKWAA_HOME, which ./jukwaa sets, else the folder above the program that holds Jukwaa.slnx.</param>
internal sealed record Folders(string Root)
{
    internal string Data => Path.Combine(Root, "data");

    /// <summary>The national record of 2025.</summary>
    internal string Record => Path.Combine(Companions, "editions.json");

    /// <summary>What editors worked out beside the record.</summary>
    internal string Companions => Path.Combine(Data, "record");

    internal string Database => Path.Combine(Root, "var", "pg");

    /// <summary>The key of the channels, where JUKWAA_KEY does not name it.</summary>
    internal string VoiceKey => Path.Combine(Root, "var", "keys", "voice");

    /// <summary>Where the files of a form lie while it arrives.</summary>
    internal string Arrivals => Path.Combine(Root, "var", "incoming");

    /// <summary>Short messages that came while the database was away.</summary>
    internal string Spool => Path.Combine(Root, "var", "spool");

    /// <exception cref="SetupException">Neither leads to a checkout.</exception>
    internal static Folders Find()
    {
        var home = Environment.GetEnvironmentVariable("JUKWAA_HOME") is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Above(AppContext.BaseDirectory);
        return home is not null && Directory.Exists(Path.Combine(home, "data"))
            ? new(home)
            : throw new SetupException(
                $"There is no folder data/ in {home ?? "any folder above the program"}: set JUKWAA_HOME to the checkout of Jukwaa."
            );
    }

    private static string? Above(string? folder) =>
        folder is null || File.Exists(Path.Combine(folder, "Jukwaa.slnx")) ? folder : Above(Path.GetDirectoryName(folder));
}
