using System.Globalization;

namespace Jukwaa.Storage.Embedded;

/// <summary>
/// Who runs PostgreSQL. It refuses to run as root, so root hands it to an unprivileged account that exists anyway; everybody else runs it as themselves.
/// </summary>
internal sealed record Account(string Name, int User, int Group)
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    /// <summary>The account to change to, or null where none is needed.</summary>
    /// <exception cref="SetupException">We are root and there is nobody to hand it to.</exception>
    internal static Account? ToChangeTo()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        if (!OperatingSystem.IsLinux() || Tool("setpriv") is null)
        {
            throw new SetupException(
                "PostgreSQL does not run as root, and there is no setpriv here to hand it to another account: run Jukwaa as an ordinary user."
            );
        }

        return Candidates.Select(Find).FirstOrDefault(a => a is not null)
            ?? throw new SetupException(
                "PostgreSQL does not run as root, and there is no account `postgres` or `nobody`: run Jukwaa as an ordinary user."
            );
    }

    /// <summary>The command that runs <paramref name="command"/> as this account, without root's groups.</summary>
    internal string[] Running(params string[] command) => [Tool("setpriv")!, $"--reuid={User}", $"--regid={Group}", "--clear-groups", .. command];

    /// <summary>Full path of a small system program, null where it is not installed.</summary>
    internal static string? Tool(string name) =>
        (string[])["/usr/bin", "/bin", "/usr/sbin", "/sbin"] is var folders
            ? folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists)
            : null;

    private static Account? Find(string name)
    {
        var fields = File.ReadLines("/etc/passwd").Select(l => l.Split(':')).FirstOrDefault(f => f.Length > 3 && f[0] == name);
        return fields is null
            ? null
            : new(name, int.Parse(fields[2], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture));
    }
}
