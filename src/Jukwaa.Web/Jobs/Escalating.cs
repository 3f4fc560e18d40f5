using Jukwaa.Storage;
using Npgsql;

namespace Jukwaa.Web.Jobs;

/// <summary>Runs the escalation now and then. A round that fails is tried again with the next; lateness itself needs no job, it is a date.</summary>
internal sealed partial class Escalating(Escalation escalation, TimeProvider clock, ILogger<Escalating> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(First, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Every;
            try
            {
                if (await escalation.Round(stoppingToken) is > 0 and var steps)
                {
                    Escalated(log, steps);
                }
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                Failed(log, fault.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Steps} late matters moved one step up")]
    private static partial void Escalated(ILogger log, int steps);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Late matters were not moved up now, and will be with the next round: {Why}")]
    private static partial void Failed(ILogger log, string why);
}
