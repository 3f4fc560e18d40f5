namespace Jukwaa.Web.Channels.Simulator;

/// <summary>One message on a played telephone.</summary>
/// <param name="Mine">Whether the person at it sent it.</param>
internal sealed record Bubble(DateTimeOffset At, bool Mine, string Text);

/// <summary>The telephones of a demonstration: what a telephone company would carry, kept in memory and shown on a page. Bounded; the oldest goes first.</summary>
internal sealed class SimulatedPhones(TimeProvider clock) : IOutgoingSms
{
    /// <summary>Telephones that can be chosen.</summary>
    internal static IReadOnlyList<string> Numbers { get; } = ["+254700000001", "+254700000002", "+254700000003"];

    private const int MostKept = 60;

    private readonly Lock _door = new();
    private readonly Dictionary<string, List<Bubble>> _phones = [];
    private TaskCompletionSource _rang = New();

    public Task Send(string number, string text, CancellationToken cancel)
    {
        Keep(number, mine: false, text);
        return Task.CompletedTask;
    }

    public void Said(string number, string text) => Keep(number, mine: true, text);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Bubble> On(string number)
    {
        lock (_door)
        {
            return _phones.TryGetValue(number, out var bubbles) ? [.. bubbles] : [];
        }
    }

    /// <summary>Waits until the last message on a telephone is not its owner's, or so long.</summary>
    public async Task WaitForAnswer(string number, TimeSpan atMost, CancellationToken stop)
    {
        var begun = clock.GetTimestamp();
        while (clock.GetElapsedTime(begun) is var passed && passed < atMost && Next(number) is { } next)
        {
            await Task.WhenAny(next, Task.Delay(atMost - passed, stop));
            stop.ThrowIfCancellationRequested();
        }
    }

    private Task? Next(string number)
    {
        lock (_door)
        {
            return _phones.TryGetValue(number, out var bubbles) && bubbles[^1].Mine ? _rang.Task : null;
        }
    }

    private void Keep(string number, bool mine, string text)
    {
        TaskCompletionSource rang;
        lock (_door)
        {
            if (!_phones.TryGetValue(number, out var bubbles))
            {
                // A number that nobody plays can be written to: it is kept for whoever looks for it, and not without end.
                _phones[number] = bubbles = _phones.Count < MostKept ? [] : throw new NotSentException("no-address", final: true);
            }

            bubbles.Add(new(clock.GetUtcNow(), mine, text));
            bubbles.RemoveRange(0, Math.Max(0, bubbles.Count - MostKept));
            (rang, _rang) = (_rang, New());
        }

        rang.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
