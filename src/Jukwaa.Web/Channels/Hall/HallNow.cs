using System.Collections.Concurrent;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>
/// Halls under way and what each may see, asked of the database at most once a second however many phones ask here. Knows codes without asking, for the bounds on
/// requests.
/// </summary>
internal sealed class HallNow(HallBook book, HallReading reading, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Shown> _shown = new(StringComparer.Ordinal);
    private (DateTimeOffset At, Task<IReadOnlyList<OpenHall>> Halls) _known = (DateTimeOffset.MinValue, Task.FromResult<IReadOnlyList<OpenHall>>([]));

    /// <summary>Whether this was the code of a hall under way when that was looked at last.</summary>
    public bool Knows(JoinCode code) => _known.Halls is { IsCompletedSuccessfully: true, Result: var halls } && halls.Any(h => h.Code == code.Code);

    /// <summary>The hall of a code; null when there is none under way.</summary>
    public async Task<OpenHall?> Find(JoinCode? code, CancellationToken stop) =>
        code is null ? null : (await All(stop)).FirstOrDefault(h => h.Code == code.Code);

    /// <summary>The hall of a forum; null when it is not under way, or nobody has asked for its code yet.</summary>
    public async Task<OpenHall?> Hall(string forum, CancellationToken stop) => (await All(stop)).FirstOrDefault(h => h.Forum == forum);

    private async Task<IReadOnlyList<OpenHall>> All(CancellationToken stop)
    {
        var last = _known;
        if (IsOld(last.At) || last.Halls.IsFaulted)
        {
            _known = last = (clock.GetUtcNow(), book.All(CancellationToken.None));
        }

        var halls = await last.Halls.WaitAsync(stop);
        // What is over takes no room.
        foreach (var over in _shown.Keys.Where(f => halls.All(h => h.Forum != f)))
        {
            _shown.TryRemove(over, out _);
        }

        return halls;
    }

    /// <summary>What a hall may see now, at most a second old; null when its forum is over.</summary>
    public async Task<HallState?> Of(string forum, CancellationToken stop)
    {
        var last = _shown.GetValueOrDefault(forum);
        if (last is null || IsOld(last.At) || last.Read.IsFaulted)
        {
            var before = last is { Read: { IsCompletedSuccessfully: true, Result: var known } } ? known : null;
            last = new(clock.GetUtcNow(), reading.Read(forum, before, CancellationToken.None));
            _shown[forum] = last;
        }

        return (await last.Read.WaitAsync(stop))?.State;
    }

    // A clock that was set back must not make what is known last until it has caught up.
    private bool IsOld(DateTimeOffset at) => (clock.GetUtcNow() - at).Duration() >= Kept;

    private sealed record Shown(DateTimeOffset At, Task<(HallState State, long Seq)?> Read);
}
