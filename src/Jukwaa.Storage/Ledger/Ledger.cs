using System.Threading.Channels;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// The one way to change anything. Commands queue for one writer, which puts up to <see cref="MostInBatch"/> into one transaction; an answer is
/// given after the commit. Any number of hosts may share a database: a lock keeps their transactions apart.
/// </summary>
public sealed class Ledger : IAsyncDisposable
{
    /// <summary>Commands in one transaction, and the longest queue before "busy" is answered is four times that.</summary>
    public const int MostInBatch = 1_000;

    /// <summary>Commands in one all-or-nothing change.</summary>
    public const int MostTogether = 100_000;

    private static readonly Refusal _busy = Refusal.Conflict(
        "busy",
        "Too much is being recorded at this moment: send the same command again in a few seconds."
    );

    private readonly Channel<Work> _queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(4 * MostInBatch) { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Appending _appending;
    private readonly Task _writer;

    public Ledger(Database database, Reference reference, TimeProvider clock)
    {
        _appending = new(database.Host, reference, clock);
        _writer = Task.Run(Write);
    }

    /// <summary>Records what a command decides, or says why not. The same command id again gets the first answer again.</summary>
    /// <param name="stop">Stops waiting; a command already begun is still recorded, and can be sent again to learn its outcome.</param>
    public Task<Outcome> Change(Command command, Actor actor, CancellationToken stop) => Queue(new([command], actor, false, null, stop), stop);

    /// <summary>Records all commands in one transaction, or none: the first refusal undoes everything and is returned with its index.</summary>
    /// <param name="progress">Told how many are decided.</param>
    /// <returns>Facts counts what is new; commands that were done before add nothing.</returns>
    public Task<Outcome> ChangeTogether(IReadOnlyList<Command> commands, Actor actor, IProgress<int>? progress, CancellationToken stop) =>
        commands.Count switch
        {
            0 => Task.FromResult(new Outcome(0, 0)),
            > MostTogether => Task.FromResult(
                new Outcome(0, 0, Refusal.Invalid("too-many", $"At most {MostTogether:N0} commands go together: split the file."), MostTogether)
            ),
            _ => Queue(new(commands, actor, true, progress, stop), stop),
        };

    /// <summary>Takes no more, finishes what is queued (at most half a minute), and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        _stop.CancelAfter(TimeSpan.FromSeconds(30));
        await _writer;
        _stop.Dispose();
    }

    private async Task<Outcome> Queue(Work work, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return _queue.Writer.TryWrite(work) ? await work.Answer.WaitAsync(stop) : new(0, 0, _busy);
    }

    private async Task Write()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var batch = Take();
            if (batch.Count > 0)
            {
                await Record(batch, mayRetry: true);
            }
        }
    }

    // A change of many goes alone, so that undoing it undoes nothing else.
    private List<Work> Take()
    {
        var batch = new List<Work>();
        while (batch.Count < MostInBatch && _queue.Reader.TryPeek(out var next) && (batch.Count == 0 || !next.Together))
        {
            _queue.Reader.TryRead(out _);
            if (next.GivenUp)
            {
                next.Drop();
                continue;
            }

            batch.Add(next);
            if (next.Together)
            {
                break;
            }
        }

        return batch;
    }

    private async Task Record(IReadOnlyList<Work> works, bool mayRetry)
    {
        try
        {
            foreach (var tell in await _appending.Run(works, _stop.Token))
            {
                tell();
            }
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            Tell(works, w => w.Settle(new(0, 0, _busy)));
        }
        catch (NpgsqlException e) when (mayRetry && e.IsTransient)
        {
            // The connection broke, perhaps after the commit: command ids make asking again safe.
            await Record(works, mayRetry: false);
        }
        catch (Exception e) when (works.Count > 1 && e is not NpgsqlException { IsTransient: true })
        {
            // One of them is to blame; it must not take the others with it.
            foreach (var work in works)
            {
                await Record([work], mayRetry: true);
            }
        }
        catch (Exception e)
        {
            Tell(works, w => w.Fail(e));
        }
    }

    private static void Tell(IReadOnlyList<Work> works, Action<Work> tell)
    {
        foreach (var work in works)
        {
            tell(work);
        }
    }
}
