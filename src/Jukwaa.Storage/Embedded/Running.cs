namespace Jukwaa.Storage.Embedded;

/// <summary>One run of the server, from start to halt.</summary>
internal sealed record Running(Grounds Grounds, Keeper Keeper, int Port, string ConnectionString)
{
    private const int Attempts = 3,
        AttemptsAgain = 40;
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(60),
        Pause = TimeSpan.FromMilliseconds(250);

    /// <exception cref="SetupException">It does not start.</exception>
    internal static async Task<Running> Begin(Grounds grounds, bool durable, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = Ports.Free();
            Settings.Write(grounds, port, durable);
            await grounds.GiveToAccount(cancel);
            // Somebody else may take the port between our look and its start: then with another one.
            if (await Open(grounds, port, attempt == Attempts, cancel) is { } running)
            {
                return running;
            }
        }
    }

    /// <summary>After it died: on the same port, so that all who know it find it. What it left in memory takes a moment to go.</summary>
    internal async Task<Running> Again(CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await Task.Delay(Pause, cancel);
            await Orphan.Clear(Grounds, cancel);
            if (await Open(Grounds, Port, attempt == AttemptsAgain, cancel) is { } running)
            {
                return running;
            }
        }
    }

    internal Task UntilEnded(CancellationToken cancel) => Keeper.UntilEnded.WaitAsync(cancel);

    internal Task Halt() => Halt(Grounds, Keeper);

    /// <summary>Null when it ended at once and this was not the last attempt.</summary>
    private static async Task<Running?> Open(Grounds grounds, int port, bool last, CancellationToken cancel)
    {
        var keeper = await Keeper.Start(grounds, cancel);
        try
        {
            return new(grounds, keeper, port, await Answer.Await(grounds, keeper, port, Opening, cancel));
        }
        catch (SetupException) when (keeper.UntilEnded.IsCompleted && !last)
        {
            return null;
        }
        catch
        {
            await Halt(grounds, keeper);
            throw;
        }
    }

    private static async Task Halt(Grounds grounds, Keeper keeper)
    {
        try
        {
            string[] stop = ["stop", "-D", grounds.Data, "-m", "fast", "-w", "-t", "45"];
            await grounds.Run("pg_ctl", stop, TimeSpan.FromSeconds(60), CancellationToken.None);
        }
        finally
        {
            keeper.Kill();
        }
    }
}
