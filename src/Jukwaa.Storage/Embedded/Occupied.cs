using System.Globalization;

namespace Jukwaa.Storage.Embedded;

/// <summary>One host at a time for one folder. The system releases the lock when its holder ends, however it ends.</summary>
internal sealed class Occupied : IDisposable
{
    private readonly FileStream file;

    private Occupied(FileStream file) => this.file = file;

    /// <exception cref="SetupException">Another process holds the folder; names it.</exception>
    internal static Occupied Take(string folder)
    {
        // Beside the lock, because a locked file cannot be read.
        var holder = Path.Combine(folder, "holder");
        try
        {
            var file = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new(file);
        }
        catch (IOException fault)
        {
            var who = File.Exists(holder) ? $"process {File.ReadAllText(holder)}" : "another process";
            throw new SetupException($"Jukwaa already runs with the data in {folder} ({who}): stop that one first, or set JUKWAA_DATABASE.", fault);
        }
    }

    public void Dispose() => file.Dispose();
}
