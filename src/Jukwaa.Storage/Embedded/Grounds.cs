using System.Security.Cryptography;

namespace Jukwaa.Storage.Embedded;

/// <summary>
/// The folder of one private server: <c>data</c> (the cluster), <c>log</c>, <c>password</c> and <c>lock</c>. Nobody else may enter it.
/// </summary>
internal sealed record Grounds(string Folder, Binaries Binaries, Account? Account)
{
    /// <summary>Where root puts what the account cannot reach, for instance because the checkout lies in root's own home.</summary>
    private const string Elsewhere = "/var/lib/jukwaa";

    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(30);

    internal string Data => Path.Combine(Folder, "data");

    internal string Log => Path.Combine(Folder, "log");

    internal string Password => Path.Combine(Folder, "password");

    internal string Started => Path.Combine(Folder, "start.log");

    /// <summary>Makes the folder, owned by whoever runs PostgreSQL; moves it to <see cref="Elsewhere"/>, leaving a link, where they cannot reach it.</summary>
    internal static async Task<Grounds> Prepare(string folder, Binaries binaries, Action<string> say, CancellationToken cancel)
    {
        var account = Account.ToChangeTo();
        var grounds = new Grounds(Make(folder), binaries, account);
        if (account is null)
        {
            return grounds;
        }

        if (!await grounds.Can("-x", binaries["postgres"], cancel))
        {
            grounds = grounds with { Binaries = await grounds.CopyBinaries(cancel) };
        }

        await grounds.GiveToAccount(cancel);
        if (!await grounds.Can("-w", grounds.Folder, cancel))
        {
            grounds = grounds with { Folder = Move(folder) };
            say($"The account {account.Name}, which runs PostgreSQL for root, cannot reach {folder}: the data is in {grounds.Folder}.");
            await grounds.GiveToAccount(cancel);
        }

        return grounds;
    }

    /// <summary>Runs one of the programs as the right account, within <paramref name="atMost"/>.</summary>
    internal Task<Ended> Run(string program, string[] arguments, TimeSpan atMost, CancellationToken cancel) =>
        Programs.Run(As([Binaries[program], .. arguments]), atMost, cancel);

    internal string[] As(params string[] command) => Account?.Running(command) ?? command;

    private async Task<bool> Can(string what, string path, CancellationToken cancel) =>
        (await Programs.Run(As("/usr/bin/test", what, path), Brief, cancel)).Code == 0;

    internal Task GiveToAccount(CancellationToken cancel) =>
        Account is null ? Task.CompletedTask : Must(["/bin/chown", "-R", $"{Account.User}:{Account.Group}", Folder], cancel);

    private static async Task Must(string[] command, CancellationToken cancel)
    {
        var ended = await Programs.Run(command, Brief, cancel);
        if (ended.Code != 0)
        {
            throw new SetupException($"{string.Join(' ', command)} failed: {ended.LastLine}");
        }
    }

    private static string Make(string folder)
    {
        try
        {
            var link = new DirectoryInfo(folder);
            if (link is { Exists: false, LinkTarget: not null })
            {
                link.Delete();
            }

            var there = link is { Exists: true, LinkTarget: { } target } ? target : folder;
            return OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(there).FullName
                : Directory.CreateDirectory(there, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new SetupException(
                $"{folder} cannot be written by the user {Environment.UserName}: make it writable, or remove it if another user made it.",
                fault
            );
        }
    }

    private static string Move(string folder)
    {
        Directory.CreateDirectory(Elsewhere);
        var there = Make(Path.Combine(Elsewhere, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))));
        Directory.Delete(folder, recursive: true);
        Directory.CreateSymbolicLink(folder, there);
        return there;
    }

    /// <summary>A copy that every account can read, one for each version; renamed into place when it is whole.</summary>
    private async Task<Binaries> CopyBinaries(CancellationToken cancel)
    {
        var version = (await Programs.Run([Binaries["postgres"], "--version"], Brief, cancel)).LastLine.Split(' ')[^1];
        var copy = Path.Combine(Elsewhere, $"postgresql-{version}");
        if (!Directory.Exists(copy))
        {
            Directory.CreateDirectory(Elsewhere);
            var fresh = $"{copy}.{Environment.ProcessId}";
            await Must(["/bin/cp", "-a", Path.GetDirectoryName(Binaries.Folder)!, fresh], cancel);
            await Must(["/bin/chmod", "-R", "a+rX", fresh], cancel);
            Directory.Move(fresh, copy);
        }

        return new(Path.Combine(copy, "bin"));
    }
}
