namespace Jukwaa.Web.Channels.Texting;

/// <summary>Wakes whoever waits for work, so that an answer takes no longer than the work; a bell that nobody heard is made good by the next round.</summary>
internal sealed class Bell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Until it rings, or so long.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken stop) => _rung.WaitAsync(atMost, stop);

    public void Dispose() => _rung.Dispose();
}
