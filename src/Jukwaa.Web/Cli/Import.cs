using System.CommandLine;
using Jukwaa.Storage;

namespace Jukwaa.Web.Cli;

/// <summary>Brings a file into the record, all of it or nothing.</summary>
internal static class Import
{
    internal static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "The record's JSON, or a CSV of concerns or of commitments" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done and do nothing" };
        var command = new Command("import", "Import a file: everything in it, or nothing and a list of what to mend.") { file, dryRun };
        command.SetAction((given, _) => Errand.Run(stop => Run(given.GetRequiredValue(file), given.GetValue(dryRun), Screen.Standard, stop)));
        return command;
    }

    private static async Task<bool> Run(string file, bool dryRun, Screen screen, CancellationToken stop)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file {path}.");
        }

        await using var premises = await Premises.Open(screen, stop);
        var reference = await ReferenceLoader.Load(premises.Database, premises.Folders.Data, stop);
        return await Bringing.In(premises, reference, path, dryRun, screen, stop);
    }
}
