using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Storage.Import;

namespace Jukwaa.Web.Cli;

/// <summary>Plans an import, shows the plan, and carries it out.</summary>
internal static class Bringing
{
    /// <returns>False when the file was refused: why is on stderr, and nothing was recorded.</returns>
    internal static async Task<bool> In(Premises premises, Reference reference, string file, bool dryRun, Screen screen, CancellationToken stop)
    {
        await using var ledger = new Ledger(premises.Database, reference, TimeProvider.System);
        var importer = new Importer(premises.Database, ledger, reference, premises.Folders.Companions, TimeProvider.System);
        var plan = await importer.Plan(file, stop);
        if (!plan.Sound)
        {
            return Refused(file, plan);
        }

        Show(plan, screen);
        if (dryRun)
        {
            screen.Tell("Nothing was changed (--dry-run).");
            return true;
        }

        var outcome = await screen.Progress(
            $"Importing {Path.GetFileName(file)}",
            share => importer.Apply(plan, new Follower<int>(done => share.Of(plan.Commands.Count).Report(done)), stop)
        );
        if (outcome.Refusal is { } refusal)
        {
            Console.Error.WriteLine($"jukwaa: {refusal.Message} Nothing was imported.");
            return false;
        }

        screen.Tell(outcome.Facts == 0 ? "Nothing new: all of it was on record." : $"Recorded {Screen.Number(outcome.Facts)} facts.");
        return true;
    }

    private static bool Refused(string file, ImportPlan plan)
    {
        foreach (var problem in plan.Problems)
        {
            Console.Error.WriteLine(problem.Where.Length > 0 ? $"{problem.Where}: {problem.Sentence}" : problem.Sentence);
        }

        Console.Error.WriteLine($"jukwaa: {file} has {Screen.Number(plan.ProblemCount)} problem(s); nothing was imported.");
        return false;
    }

    private static void Show(ImportPlan plan, Screen screen)
    {
        foreach (var count in plan.Counts)
        {
            screen.Tell(
                $"  {count.Kind, -12} {count.New, 5} new {count.Corrected, 5} corrected {count.Unchanged, 5} unchanged"
                    + (count.Kept > 0 ? $" {count.Kept, 5} kept though not in the file" : "")
                    + (count.Withdrawn > 0 ? $" {count.Withdrawn, 5} withdrawn" : "")
            );
        }

        if (plan.Untranslated > 0)
        {
            screen.Tell($"  {plan.Untranslated} texts stand in one language only; pages say so.");
        }

        if (plan.Waiting > 0)
        {
            screen.Tell($"  {plan.Waiting} links or reports wait for a concern or commitment that is not on record.");
        }
    }
}
