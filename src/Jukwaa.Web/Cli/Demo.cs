using System.CommandLine;
using Jukwaa.Storage;
using Reference = Jukwaa.Domain.Access.Reference;

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
        var reference = await ReferenceLoader.Load(premises.Database, premises.Folders.Data, stop);
        if (!await Fill(premises, reference, screen, stop))
        {
            return false;
        }

        await using (var ledger = new Ledger(premises.Database, reference, TimeProvider.System))
        {
            await DemoOfficers.Add(new(premises.Database.Host, TimeProvider.System), ledger, stop);
            await DemoForums.Add(premises.Database, ledger, TimeProvider.System, stop);
            await DemoRollouts.Add(premises.Database, ledger, reference, TimeProvider.System, stop);
        }

        if (serve)
        {
            DemoOfficers.Tell(screen);
            await Serving.Run(premises, reference, new(port) { Demo = true }, screen, stop);
        }

        return true;
    }

    /// <summary>A record that has facts is left alone: somebody may have corrected it since.</summary>
    private static async Task<bool> Fill(Premises premises, Reference reference, Screen screen, CancellationToken stop)
    {
        if (premises.Database.Migrated.Count > 0)
        {
            screen.Tell($"Prepared the database ({premises.Database.Migrated.Count} migrations).");
        }

        var last = await premises.Facts(stop);
        if (last > 0)
        {
            screen.Tell($"Using the record as it is: {Screen.Number(last)} facts.");
            return true;
        }

        return await Bringing.In(premises, reference, premises.Folders.Record, dryRun: false, screen, stop);
    }
}
