using System.CommandLine;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;

namespace Jukwaa.Web.Cli;

/// <summary>Serves what is in the database, with a log line for each request.</summary>
internal static class Serve
{
    internal static Command Command()
    {
        var port = CommandLine.Port();
        var command = new Command("serve", "Serve the public record as it is in the database.") { port };
        command.SetAction((given, _) => Errand.Run(stop => Run(given.GetValue(port), stop)));
        return command;
    }

    private static async Task<bool> Run(int port, CancellationToken stop)
    {
        Serving.CheckPort(port);
        await using var premises = await Premises.Open(Screen.Standard, stop);
        if (await new People(premises.Database.Host, TimeProvider.System).HasDemo(stop))
        {
            throw new SetupException(
                "This database holds the officers of the demonstration, whose passphrases everybody knows: start it with ./jukwaa demo, or name another database in JUKWAA_DATABASE."
            );
        }

        var reference = await ReferenceLoader.Load(premises.Database, premises.Folders.Data, stop);
        await Serving.Run(premises, reference, port, demo: false, Screen.Standard, stop);
        return true;
    }
}
