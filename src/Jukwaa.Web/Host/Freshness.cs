using Jukwaa.Domain.Places;
using Jukwaa.Open;
using Npgsql;

namespace Jukwaa.Web.Host;

/// <summary>The last fact in the public record, asked for at most once a second however many ask us.</summary>
internal sealed class Freshness(OpenRecord record, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);
    private (DateTimeOffset At, Task<long> Seq) known = (DateTimeOffset.MinValue, Task.FromResult(0L));

    /// <summary>Number of that fact and today's date in Kenya: a page made for another pair may say something else.</summary>
    internal async Task<string> Now(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var last = known;
        // A clock that was set back must not make what is known last until it has caught up.
        if ((now - last.At).Duration() >= Kept || !last.Seq.IsCompletedSuccessfully && last.Seq.IsCompleted)
        {
            known = last = (now, Read(CancellationToken.None));
        }

        var seq = await last.Seq.WaitAsync(cancel);
        return FormattableString.Invariant($"{seq} {KenyaTime.Day(now):yyyy-MM-dd}");
    }

    /// <summary>Asks the database itself, within two seconds.</summary>
    /// <exception cref="NpgsqlException">It cannot be reached or is not migrated.</exception>
    internal async Task<long> Read(CancellationToken cancel)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(TimeSpan.FromSeconds(2));
        return await record.LastFact(bound.Token);
    }
}
