using Jukwaa.Storage;
using Npgsql;

namespace Jukwaa.Web.Jobs;

/// <summary>Erases tables of paper forms that nobody confirmed in time, also where nobody opens the page any more.</summary>
internal sealed class Clearing(PaperUploads uploads, TimeProvider clock) : BackgroundService
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
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                // The next round does it.
                continue;
            }
        }
    }
}
