using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Boxes;

namespace Jukwaa.Web.Cli;

/// <summary>How a box was started.</summary>
/// <param name="Code">With which this laptop becomes a box; null = it is one.</param>
/// <param name="Listen">Address in the hall's network; null = this machine alone.</param>
/// <param name="Certificate">File with certificate and key; null = none, and phones keep the app only while they see the box.</param>
internal sealed record BoxStart(int Port, string? Upstream, string? Code, string? Listen, string? Certificate);

/// <summary>Makes this laptop a box the first time, and serves as one.</summary>
internal static class ServeBox
{
    internal static async Task<bool> Run(BoxStart start, CancellationToken stop)
    {
        var listen = IPAddress.TryParse(start.Listen ?? "127.0.0.1", out var parsed)
            ? parsed
            : throw new SetupException("--listen is an address of this laptop, like 192.168.4.1.");
        var upstream = start.Upstream is null ? null : Upstream.AddressOf(start.Upstream);
        Serving.CheckPort(start.Port, listen);
        var port = start.Port == 0 ? Serving.FreePort(listen) : start.Port;
        await using var premises = await Premises.Open(Screen.Standard, stop);
        await Serve.Refuse(premises, stop);
        var reference = await ReferenceLoader.Load(premises.Database, premises.Folders.Data, stop);
        var self = await BoxSelf.Of(premises.Database, stop) ?? await Become(premises, reference, upstream, start.Code, stop);
        var key = await Serving.Key(premises, stop);
        using var handler = new SocketsHttpHandler();
        var place = new Listening(port, listen, start.Certificate);
        await Serving.Run(
            premises,
            reference,
            place with
            {
                Box = new(self, handler, place.Address, key),
                Said = () => Greet(premises, self, place, stop),
            },
            Screen.Standard,
            stop
        );
        return true;
    }

    private static async Task<BoxSelf> Become(Premises premises, Reference reference, Uri? upstream, string? code, CancellationToken stop)
    {
        if (upstream is null || string.IsNullOrWhiteSpace(code))
        {
            throw new SetupException(
                "This laptop is no box yet: make one ready at a desk of the centre (Forums, Boxes), and start it here with --box --upstream ADDRESS --code CODE where there is a network."
            );
        }

        if (await premises.Facts(stop) > 0)
        {
            throw new SetupException(
                "This database holds a record: a box begins with an empty one. Name another in JUKWAA_DATABASE, or start it in another folder."
            );
        }

        using var handler = new SocketsHttpHandler();
        using var centre = new Upstream(handler, upstream);
        var pack = await centre.Enrol(code, BoxKey.PublicOf(await BoxSelf.KeyOf(premises.Database, stop)), stop);
        await using var ledger = new Ledger(premises.Database, reference, TimeProvider.System);
        var refusal = await new BoxUnpacking(premises.Database, ledger, TimeProvider.System).Take(pack, upstream.ToString(), stop);
        if (refusal is not null)
        {
            throw new SetupException($"{refusal.Message} (The clock of this laptop says {DateTimeOffset.Now:d MMMM yyyy, HH:mm}: is it right?)");
        }

        Screen.Standard.Tell($"This laptop is box {pack.Box} now, for {pack.Forums.Count} forum(s) and {pack.People.Count} people.");
        return (await BoxSelf.Of(premises.Database, stop))!;
    }

    private static async Task Greet(Premises premises, BoxSelf self, Listening place, CancellationToken stop)
    {
        var link = await new People(premises.Database.Host, TimeProvider.System).LetInOnBox(self.Keeper, stop);
        Screen.Standard.Tell($"Open this on the laptop, once: {new Uri(place.Address, "/box/" + link?.Token)}");
        if (place.Certificate is null && !IPAddress.IsLoopback(place.Host))
        {
            Screen.Standard.Tell("Without a certificate phones keep the app only while they see this laptop, and record no voice notes.");
        }
    }
}
