using System.Security.Cryptography;
using System.Text.Json;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>
/// Where a message is put while the database does not answer: a sealed file each, on disk before the gateway is told that it was taken. When the database is back it
/// goes to the inbox. Bounded: once full, the gateway is told to try again.
/// </summary>
internal sealed class Spool(string folder, VoiceKey key)
{
    /// <summary>Most messages kept so.</summary>
    internal const int Most = 20_000;

    private const string Use = "spool",
        Ending = ".sms",
        Unreadable = ".unreadable";

    /// <returns>False when it is full.</returns>
    /// <exception cref="IOException">The disk takes nothing either.</exception>
    public bool Put(Incoming message, PartOf? part)
    {
        Directory.CreateDirectory(folder);
        if (Waiting().Take(Most).Count() == Most)
        {
            return false;
        }

        var name = Path.Combine(folder, Guid.CreateVersion7().ToString("N"));
        using (var file = new FileStream(name, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(key.Seal(Use, JsonSerializer.Serialize(new Spooled(message, part))));
            file.Flush(flushToDisk: true);
        }

        File.Move(name, name + Ending);
        return true;
    }

    /// <summary>Hands each to <paramref name="take"/>, oldest first; one that it took is gone from here.</summary>
    /// <returns>How many were taken.</returns>
    public async Task<int> Empty(Func<Incoming, PartOf?, Task> take)
    {
        var taken = 0;
        foreach (var name in Directory.Exists(folder) ? Waiting().Order(StringComparer.Ordinal).ToList() : [])
        {
            if (Read(await File.ReadAllBytesAsync(name)) is not { } spooled)
            {
                // Kept for somebody to look at, and out of the way of the others.
                File.Move(name, name + Unreadable, overwrite: true);
                continue;
            }

            await take(spooled.Message, spooled.Part);
            File.Delete(name);
            taken++;
        }

        return taken;
    }

    private Spooled? Read(byte[] shut)
    {
        try
        {
            return JsonSerializer.Deserialize<Spooled>(key.Unseal(Use, shut));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IEnumerable<string> Waiting() => Directory.EnumerateFiles(folder, "*" + Ending);

    private sealed record Spooled(Incoming Message, PartOf? Part);
}
