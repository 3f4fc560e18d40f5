using System.CommandLine;
using Jukwaa.Storage;

namespace Jukwaa.Web.Cli;

/// <summary>Computes every row again from the ledger.</summary>
internal static class Rebuild
{
    internal static Command Command()
    {
        var command = new Command("rebuild", "Drop all rows and compute them again from the ledger.");
        command.SetAction((_, _) => Errand.Run(stop => Run(Screen.Standard, stop)));
        return command;
    }

    private static async Task<bool> Run(Screen screen, CancellationToken stop)
    {
        await using var premises = await Premises.Open(screen, stop);
        await ReferenceLoader.Load(premises.Database, premises.Folders.Data, stop);
        var facts = await premises.Facts(stop);
        var rebuilt = await screen.Progress("Replaying the ledger", share => Storage.Rebuild.Run(premises.Database, share.Of(facts), stop));
        screen.Tell($"Rebuilt all rows from {Screen.Number(rebuilt.Facts)} facts in {Screen.Seconds(rebuilt.Duration)}.");
        return true;
    }
}
