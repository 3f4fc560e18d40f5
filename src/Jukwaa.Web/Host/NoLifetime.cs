namespace Jukwaa.Web.Host;

/// <summary>The command line decides when the host stops, because the database must stop after it; the host itself listens to no signal.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
