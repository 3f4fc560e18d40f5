using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>A laptop in a hall.</summary>
internal sealed class Laptop : IAsyncDisposable
{
    private readonly Road _road;

    private Laptop(Road road, Officers hall)
    {
        (_road, Hall) = (road, hall);
        Closing = new(hall.Database, hall.Reading, hall.Door, hall.Ledger, hall.Reference);
    }

    /// <summary>Its own database, ledger and clock.</summary>
    internal Officers Hall { get; }

    internal ForumClosing Closing { get; }

    internal BoxSelf Self { get; private set; } = null!;

    internal BoxOutbox Outbox { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<Laptop> Open(Cluster cluster, Road road) => new(road, await Officers.Open(cluster));

    /// <summary>Makes it a box, as the command line does.</summary>
    internal async Task Become(string code)
    {
        var (pack, refusal) = await _road.Codes.Use(code, BoxKey.PublicOf(await BoxSelf.KeyOf(Hall.Database, Stop)), Stop);
        refusal.ShouldBeNull();
        (
            await new BoxUnpacking(Hall.Database, Hall.Ledger, Hall.Clock).Take(BoxPack.Read(pack!.Write()), "http://127.0.0.1:1/", Stop)
        ).ShouldBeNull();
        Self = (await BoxSelf.Of(Hall.Database, Stop)).ShouldNotBeNull();
        Outbox = new(Hall.Database, Self, Hall.Clock);
    }

    internal async Task<Outcome> Try(Viewer person, Command command)
    {
        var viewer = await Hall.Reading.Viewer(person.Person, Stop);
        return (await Hall.Door.Each(viewer, viewer.For(command.Needs).First(), [command], Stop))[0];
    }

    internal async Task Do(Viewer person, params Command[] commands)
    {
        foreach (var command in commands)
        {
            (await Try(person, command)).Refusal.ShouldBeNull(command.ToString());
        }
    }

    internal Task Start(string forum = Road.Forum) => Do(_road.Chair, new StartForum(Guid.NewGuid(), forum, Hall.Today));

    /// <summary>A voice of the hall; returns its id.</summary>
    internal async Task<string> Voice(
        string words,
        string more = "theme=gangs&groups=residents&place=KE-W0018",
        Viewer? by = null,
        string forum = Road.Forum
    )
    {
        var taken = Halls.Hall.Entry(forum, EntryKind.Concern, $"{more}&words={words}");
        await Do(by ?? _road.Asha, taken);
        return taken.Id;
    }

    /// <summary>A promise with its parts; returns its id.</summary>
    internal async Task<string> Promise(string words, string? about = null, string forum = Road.Forum)
    {
        var taken = Halls.Hall.Entry(forum, EntryKind.Commitment, $"words={words}&office=nps&due=2026-03-01&amount=-", about);
        await Do(_road.Juma, taken);
        return taken.Id;
    }

    /// <summary>A voice note of a voice, whose bytes are on the laptop; returns its id.</summary>
    internal async Task<string> Sound(Viewer by, string voice)
    {
        var bytes = EvidenceFiles.Sounds.File("browser.webm");
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        var line = Halls.Hall.Entry(Road.Forum, EntryKind.File, $"sha={sha}&media=voice&size={bytes.Length}", voice);
        await Do(by, line);
        var files = new TakenFiles(Hall.Database, Hall.Ledger, Closing, null, TimeProvider.System);
        using MemoryStream file = new(bytes);
        (await files.Keep(Road.Forum, line.Id, file, by.Person, Stop)).ShouldBeNull();
        return line.Id;
    }

    /// <summary>Reads the list back and closes the forum in the hall.</summary>
    internal async Task Close(string[]? confirmed = null, string forum = Road.Forum)
    {
        var chair = await Hall.Reading.Viewer(_road.Chair.Person, Stop);
        CloseForum close = new(Guid.NewGuid(), forum, Hall.Today, ["residents"], confirmed ?? ["residents"]);
        (await Closing.Close(chair, chair.Posts[0], close, A.Salt, Stop)).Refusal.ShouldBeNull();
    }

    /// <summary>The next delivery as it goes out.</summary>
    internal async Task<(byte[] Body, byte[] Signature)?> Next()
    {
        await Outbox.Collect(Stop);
        return await Outbox.Next(Stop);
    }

    /// <summary>One delivery and its answer.</summary>
    /// <param name="lost">Whether the answer is lost.</param>
    internal async Task<BoxAnswer> Bring(bool lost = false)
    {
        var next = (await Next()).ShouldNotBeNull();
        var answer = (await _road.Office.Take(Self.Id, next.Body, next.Signature, Stop)).ShouldNotBeNull();
        if (!lost)
        {
            await Outbox.Hear(answer.Upto, answer.Refused, Stop);
        }

        return answer;
    }

    internal async Task BringAll()
    {
        while (await Next() is not null)
        {
            (await Bring()).Refusal.ShouldBeNull();
        }
    }

    public ValueTask DisposeAsync() => Hall.DisposeAsync();
}
