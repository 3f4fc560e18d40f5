using System.CommandLine;
using Jukwaa.Storage;

namespace Jukwaa.Web.Cli;

/// <summary>From nothing to a site with the national record of 2025; what is there already is used as it is.</summary>
internal static class Demo
{
    internal static Command Command()
    {
        var port = CommandLine.Port();
        var noServe = new Option<bool>("--no-serve") { Description = "Prepare everything, serve nothing" };
        var command = new Command("demo", "Prepare the database, import the national record of 2025 and serve it.") { port, noServe };
        command.SetAction((given, _) => Errand.Run(stop => Run(given.GetValue(port), !given.GetValue(noServe), Screen.Standard, stop)));
        return command;
    }

    private static async Task<bool> Run(int port, bool serve, Screen screen, CancellationToken stop)
    {
        if (serve)
        {
            Serving.CheckPort(port);
        }

        await using var premises = await Premises.Open(screen, stop);
        if (!await Fill(premises, screen, stop))
        {
            return false;
        }

        if (serve)
        {
            await Serving.Run(premises, port, requests: false, screen, stop);
        }

        return true;
    }

    /// <summary>A record that has facts is left alone: somebody may have corrected it since.</summary>
    private static async Task<bool> Fill(Premises premises, Screen screen, CancellationToken stop)
    {
        if (premises.Database.Migrated.Count > 0)
        {
            screen.Tell($"Prepared the database ({premises.Database.Migrated.Count} migrations).");
        }

        var reference = await ReferenceLoader.Load(premises.Database, premises.Folders.Data, stop);
        var last = await premises.Facts(stop);
        if (last > 0)
        {
            screen.Tell($"Using the record as it is: {Screen.Number(last)} facts.");
            return true;
        }

        return await Bringing.In(premises, reference, premises.Folders.Record, dryRun: false, screen, stop);
    }
}
