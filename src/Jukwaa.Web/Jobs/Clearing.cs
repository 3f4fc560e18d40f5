using Jukwaa.Storage;
using Npgsql;

namespace Jukwaa.Web.Jobs;

/// <summary>
/// Erases tables of paper forms that nobody confirmed in time, also where nobody opens the page any more, files that no concern came of, and what was taken out of a list.
/// </summary>
/// <param name="attachments">Null where there are no public doors.</param>
internal sealed class Clearing(PaperUploads uploads, TakenFiles taken, TimeProvider clock, Attachments? attachments = null) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await uploads.Erase(stoppingToken);
                await taken.EraseDropped(stoppingToken);
                if (attachments is not null)
                {
                    await attachments.EraseUnnamed(stoppingToken);
                }
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                // The next round does it.
                continue;
            }
        }
    }
}
