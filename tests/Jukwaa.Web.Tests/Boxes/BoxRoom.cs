using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>The centre and a laptop, each a real host on a real port, and a network between them that can be cut.</summary>
internal sealed class BoxRoom : IAsyncDisposable
{
    private BoxRoom(Road road) => Road = road;

    internal Road Road { get; }

    internal Laptop Laptop { get; private set; } = null!;

    internal BadNetwork Network { get; } = new();

    internal WebApplication Centre { get; private set; } = null!;

    internal WebApplication Host { get; private set; } = null!;

    internal Relaying Relaying => Host.Services.GetRequiredService<Relaying>();

    internal Uri Address => new(Host.Urls.First());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<BoxRoom> Open(Cluster cluster)
    {
        var room = new BoxRoom(await Road.Open(cluster));
        room.Laptop = await room.Road.Laptop();
        room.Centre = await Start(room.Road.Centre, null);
        var self = room.Laptop.Self with { Upstream = room.Centre.Urls.First() + "/" };
        room.Host = await Start(room.Laptop.Hall, new BoxParts(self, room.Network, new("http://192.168.4.1:5080/"), new(new byte[VoiceKey.Length])));
        return room;
    }

    /// <summary>Somebody who came in by a link of the laptop.</summary>
    internal async Task<AtDesk> Enter(Viewer person)
    {
        var caller = new Caller(Address, new SetClock());
        var people = new People(Laptop.Hall.Database.Host, Laptop.Hall.Clock);
        var link = (await people.LetInOnBox(person.Person, Stop)).ShouldNotBeNull();
        (await caller.Send($"/box/{link.Token}", "main form")).Status.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return new(caller, person.Person, person.Posts[0].Office.Id);
    }

    /// <summary>Rounds until nothing waits; at most so many.</summary>
    internal async Task<int> Rounds(int most)
    {
        for (var round = 1; round <= most; round++)
        {
            await Relaying.Round(Stop);
            if (await Laptop.Hall.Database.BoxProgress(Stop) is { Files: 0 } progress && progress.Items == progress.Upto)
            {
                return round;
            }
        }

        throw new InvalidOperationException($"After {most} rounds something waits still.");
    }

    private static async Task<WebApplication> Start(Officers over, BoxParts? box)
    {
        var parts = new SiteParts(over.Database.Open, "http://127.0.0.1:0")
        {
            Clock = over.Clock,
            People = new(over.Database.Host, over.Clock),
            Desk = new(over.Database, over.Ledger, over.Reference),
            Box = box,
        };
        var host = Site.Build(
            parts,
            builder =>
            {
                builder.Logging.ClearProviders();
                // Rounds are made when a test says so; a box has no others.
                foreach (var job in box is null ? [] : builder.Services.Where(s => s.ServiceType == typeof(IHostedService)).ToList())
                {
                    builder.Services.Remove(job);
                }

                if (box is null)
                {
                    Walks.DeskSite.WithoutRounds(builder.Services);
                }
            }
        );
        await host.StartAsync(Stop);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Centre.DisposeAsync();
        await Road.DisposeAsync();
    }
}
