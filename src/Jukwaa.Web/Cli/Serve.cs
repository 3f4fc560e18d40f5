using System.CommandLine;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;

namespace Jukwaa.Web.Cli;

/// <summary>Serves what is in the database, with a log line for each request; with --box, as the box of a hall.</summary>
internal static class Serve
{
    internal static Command Command()
    {
        var port = CommandLine.Port();
        var box = new Option<bool>("--box")
        {
            Description = "Be the box of a hall without a network: phones talk to this laptop, and it brings what they bring to the centre",
        };
        var upstream = new Option<string?>("--upstream") { Description = "With --box: address of the centre, https://…" };
        var code = new Option<string?>("--code") { Description = "With --box, the first time: the code that was made at a desk of the centre" };
        var listen = new Option<string?>("--listen") { Description = "With --box: this laptop’s address in the hall’s Wi-Fi (else 127.0.0.1)" };
        var certificate = new Option<string?>("--certificate") { Description = "With --listen: certificate of that address, PEM with its key" };
        var command = new Command("serve", "Serve the public record as it is in the database.") { port, box, upstream, code, listen, certificate };
        command.SetAction(
            (given, _) =>
                Errand.Run(stop =>
                    given.GetValue(box)
                        ? ServeBox.Run(
                            new(
                                given.GetValue(port),
                                given.GetValue(upstream),
                                given.GetValue(code),
                                given.GetValue(listen),
                                given.GetValue(certificate)
                            ),
                            stop
                        )
                        : Run(given.GetValue(port), stop)
                )
        );
        return command;
    }

    private static async Task<bool> Run(int port, CancellationToken stop)
    {
        Serving.CheckPort(port);
        await using var premises = await Premises.Open(Screen.Standard, stop);
        await Refuse(premises, stop);
        if (await BoxSelf.Of(premises.Database, stop) is not null)
        {
            throw new SetupException("This database is that of a box in a hall: start it with --box, or name another database in JUKWAA_DATABASE.");
        }

        var reference = await ReferenceLoader.Load(premises.Database, premises.Folders.Data, stop);
        await Serving.Run(premises, reference, new(port), Screen.Standard, stop);
        return true;
    }

    /// <exception cref="SetupException">The database is that of a demonstration.</exception>
    internal static async Task Refuse(Premises premises, CancellationToken stop)
    {
        if (await new People(premises.Database.Host, TimeProvider.System).HasDemo(stop))
        {
            throw new SetupException(
                "This database holds the officers of the demonstration, whose passphrases everybody knows: start it with ./jukwaa demo, or name another database in JUKWAA_DATABASE."
            );
        }
    }
}
