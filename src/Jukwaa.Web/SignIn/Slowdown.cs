using System.Collections.Concurrent;
using System.Net;

namespace Jukwaa.Web.SignIn;

/// <summary>
/// Makes guessing slow: after each wrong passphrase the next one waits longer, per name and per address, whether the name exists or not. In memory of
/// one host, because it only adds to the lock-out, which the database counts.
/// </summary>
internal sealed class Slowdown(TimeProvider clock)
{
    internal static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250),
        Longest = TimeSpan.FromSeconds(4);

    /// <summary>Wrong ones from one address before it waits: an office may share one.</summary>
    internal const int FreeForAddress = 10;

    private const int MostKept = 20_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset At)> wrong = new(StringComparer.Ordinal);

    /// <summary>How many names and addresses are remembered now.</summary>
    internal int Kept => wrong.Count;

    /// <summary>How waiting is done; tests do not.</summary>
    internal Func<TimeSpan, CancellationToken, Task> Wait { get; init; } = Task.Delay;

    internal Task Before(string signIn, IPAddress? address, CancellationToken stop)
    {
        var delay = Delay(signIn, address);
        return delay > TimeSpan.Zero ? Wait(delay, stop) : Task.CompletedTask;
    }

    /// <summary>Nothing at first, then a quarter of a second, doubled with each further wrong one, at most four seconds.</summary>
    internal TimeSpan Delay(string signIn, IPAddress? address)
    {
        var counted = Math.Max(Counted(NameKey(signIn)), Shared(address) ? 0 : Counted(AddressKey(address)) - FreeForAddress);
        return counted <= 0 ? TimeSpan.Zero
            : counted > 8 ? Longest
            : TimeSpan.FromTicks(Math.Min(Shortest.Ticks << (counted - 1), Longest.Ticks));
    }

    internal void Count(string signIn, IPAddress? address)
    {
        Add(NameKey(signIn));
        if (!Shared(address))
        {
            Add(AddressKey(address));
        }
    }

    private int Counted(string key) => wrong.TryGetValue(key, out var w) && clock.GetUtcNow() - w.At < Remembered ? w.Wrong : 0;

    private void Add(string key)
    {
        var now = clock.GetUtcNow();
        if (wrong.Count >= MostKept)
        {
            Clear(now);
        }

        wrong.AddOrUpdate(key, (1, now), (_, was) => (now - was.At < Remembered ? Math.Min(was.Wrong + 1, 1000) : 1, now));
    }

    // What is over goes; when that is not enough, everything does: memory is bounded, and the lock-out still counts.
    private void Clear(DateTimeOffset now)
    {
        foreach (var (key, w) in wrong)
        {
            if (now - w.At >= Remembered)
            {
                wrong.TryRemove(key, out _);
            }
        }

        if (wrong.Count >= MostKept)
        {
            wrong.Clear();
        }
    }

    // A proxy on this machine asks for everybody.
    private static bool Shared(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    private static string NameKey(string signIn)
    {
        var name = signIn.Trim().ToLowerInvariant();
        return "n:" + (name.Length > 60 ? name[..60] : name);
    }

    private static string AddressKey(IPAddress? address) => "a:" + address;
}
