using Npgsql;

namespace Jukwaa.Web.Suggestions;

/// <summary>Learns soon after the start and, where people have decided something since, every ten minutes; reads what is said within seconds.</summary>
internal sealed partial class LearningJob(Learning learning, TimeProvider clock, ILogger<LearningJob> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5),
        Pause = TimeSpan.FromMinutes(10);

    private DateTimeOffset _learned = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Learning keeps a core busy for many seconds: whoever starts the host gets the first pages before.
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                Failed(log, fault.GetType().Name);
            }
        }
    }

    /// <summary>One round. What is there at the first one is read by a model that has seen none of it, and then learned from.</summary>
    internal async Task Round(CancellationToken stop)
    {
        if (learning.Now is null)
        {
            await learning.Learn(stop);
        }

        await learning.Read(stop);
        if (clock.GetUtcNow() - _learned > Pause)
        {
            _learned = clock.GetUtcNow();
            if (await learning.Learn(stop))
            {
                Told(log, learning.Now!.Labelled, learning.Now.Decisions);
            }

            learning.Measure();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Suggestions are learned from {Labelled} labelled messages and {Decisions} decisions")]
    private static partial void Told(ILogger log, int labelled, int decisions);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing was learned now, and will be with the next round: {Why}")]
    private static partial void Failed(ILogger log, string why);
}
