using Jukwaa.Domain.Boxes;
using Jukwaa.Storage;
using Npgsql;

namespace Jukwaa.Web.Boxes;

/// <summary>What a box knows of the centre at this moment.</summary>
internal enum Reached
{
    /// <summary>Nothing was tried yet.</summary>
    Unknown,
    Yes,
    No,

    /// <summary>It was reached and takes nothing: it does not know this box, or was told another story before.</summary>
    Refused,
}

/// <summary>
/// Brings to the centre what was done on this box, in any number of attempts: words first, then photos and voice notes. The same is sent again until the centre has said
/// what became of it.
/// </summary>
internal sealed class Relaying(BoxSelf self, BoxOutbox outbox, Upstream upstream, Database database, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(5),
        _late = TimeSpan.FromMinutes(1);

    // Deliveries and files of one round: what is left goes with the next.
    private const int Most = 50;

    internal Reached Reached { get; private set; }

    /// <summary>Code of why the centre takes nothing.</summary>
    internal string? Refusal { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = _soon;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                // The database is away: the next round does it.
                Reached = Reached.Unknown;
            }

            // Twice as long after each vain attempt, so that a laptop without a network does not spend its battery on it.
            wait = Reached == Reached.Yes ? _soon : TimeSpan.FromTicks(Math.Min(2 * wait.Ticks, _late.Ticks));
            await Task.Delay(wait, clock, stoppingToken)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>One attempt.</summary>
    internal async Task Round(CancellationToken stop)
    {
        await outbox.Collect(stop);
        if (await outbox.Next(stop) is null)
        {
            // Whoever leads wants to know before there is something to bring.
            (Reached, Refusal) = (await upstream.IsThere(stop) ? Reached.Yes : Reached.No, null);
        }

        for (var sent = 0; sent < Most && await outbox.Next(stop) is { } next; sent++)
        {
            var before = (await database.BoxProgress(stop)).Upto;
            if (!await Hear(await upstream.Items(self.Id, next.Body, next.Signature, stop), before, stop))
            {
                return;
            }
        }

        await Files(stop);
    }

    /// <returns>Whether to go on.</returns>
    private async Task<bool> Hear(BoxTold? told, long before, CancellationToken stop)
    {
        (Reached, Refusal) =
            told is null ? (Reached.No, null)
            : told.Code is null or "box-gap" or "busy" ? (Reached.Yes, null)
            : (Reached.Refused, told.Code);
        if (told is null || Reached == Reached.Refused)
        {
            return false;
        }

        if (!await outbox.Hear(told.Upto, told.Refused, stop))
        {
            (Reached, Refusal) = (Reached.Refused, BoxRules.Forked.Code);
            return false;
        }

        return (await database.BoxProgress(stop)).Upto != before;
    }

    private async Task Files(CancellationToken stop)
    {
        // What the centre does not take now is brought with the next round, and holds no other up.
        List<string> tried = [];
        while (tried.Count < Most && await database.BoxFile(tried, stop) is { } file)
        {
            tried.Add(file.Entry);
            var entry = Guid.Parse(file.Entry);
            if (await upstream.File(self.Id, entry, file.Bytes, BoxKey.Sign(self.Key, BoxDoors.Signed(file.Bytes, entry)), stop) is not { } told)
            {
                return;
            }

            if (told.Code != Upstream.NotTaken)
            {
                await database.BoxFileTold(file.Entry, told.Code, clock.GetUtcNow(), stop);
            }
        }
    }
}
