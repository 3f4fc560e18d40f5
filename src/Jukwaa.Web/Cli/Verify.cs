using System.CommandLine;
using Jukwaa.Storage;

namespace Jukwaa.Web.Cli;

/// <summary>Proves that the ledger is whole and that every row follows from it.</summary>
internal static class Verify
{
    internal static Command Command()
    {
        var command = new Command("verify", "Check the ledger's chain of hashes, its sequence, its words, and that all rows equal a replay.");
        command.SetAction((_, _) => Errand.Run(stop => Run(Screen.Standard, stop)));
        return command;
    }

    private static async Task<bool> Run(Screen screen, CancellationToken stop)
    {
        await using var premises = await Premises.Open(screen, stop);
        var facts = await premises.Facts(stop);
        var verified = await screen.Progress("Checking the ledger", share => Storage.Verify.Run(premises.Database, share.Of(facts), stop));
        screen.Tell(
            $"Checked {Screen.Number(verified.Facts)} facts in {Screen.Seconds(verified.Duration)}: "
                + "the sequence, the chain of hashes and its end, the words against their hashes, and all rows against a replay."
        );
        Name(verified);
        screen.Tell(verified.BrokenCount == 0 ? "All is well." : $"{Screen.Number(verified.BrokenCount)} row(s) are broken.");
        return verified.BrokenCount == 0;
    }

    private static void Name(Verified verified)
    {
        foreach (var broken in verified.First)
        {
            Console.Error.WriteLine(broken);
        }

        if (verified.BrokenCount > verified.First.Count)
        {
            Console.Error.WriteLine($"… and {Screen.Number(verified.BrokenCount - verified.First.Count)} more.");
        }
    }
}
