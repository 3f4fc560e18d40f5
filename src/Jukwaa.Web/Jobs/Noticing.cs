using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Npgsql;

namespace Jukwaa.Web.Jobs;

/// <summary>Writes notices and sends messages, once a minute. A round that fails is tried again with the next.</summary>
internal sealed partial class Noticing(
    NoticeWriting writing,
    Outbox outbox,
    Sending sending,
    Outgoing outgoing,
    TimeProvider clock,
    ILogger<Noticing> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>One round: what is to be told, to whom by message, and out.</summary>
    internal async Task Round(CancellationToken stop)
    {
        await writing.Round(stop);
        await outbox.Fill(outgoing.Ways, stop);
        if (await sending.Round(stop) is > 0 and var sent)
        {
            Sent(log, sent);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                Failed(log, fault.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Messages} messages about notices sent")]
    private static partial void Sent(ILogger log, int messages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notices were not told now, and will be with the next round: {Why}")]
    private static partial void Failed(ILogger log, string why);
}
