using System.Runtime.InteropServices;

namespace Jukwaa.Web.Cli;

/// <summary>Ctrl-C and the system's request to stop. The first asks everything to stop in order; a second one ends the process at once.</summary>
internal sealed class Stopping : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    internal Stopping() =>
        registrations = [
            .. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(s => PosixSignalRegistration.Create(s, Stop)),
        ];

    internal CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
