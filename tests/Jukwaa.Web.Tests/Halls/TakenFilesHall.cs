using System.Security.Cryptography;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.EvidenceFiles;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>A forum in session, a rapporteur who sends files and a chair who closes it.</summary>
public abstract class TakenFilesHall(Cluster cluster) : IAsyncLifetime
{
    private protected const string Forum = "hall";

    private protected Officers _officers = null!;
    private protected ForumClosing _closing = null!;
    private protected TakenFiles _files = null!;
    private protected Viewer _chair = null!,
        _rapporteur = null!;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected static byte[] Note => Sounds.File("browser.webm");

    public async ValueTask InitializeAsync()
    {
        _officers = await Officers.Open(cluster);
        _closing = new(_officers.Database, _officers.Reading, _officers.Door, _officers.Ledger, _officers.Reference);
        _files = new(_officers.Database, _officers.Ledger, _closing, null, TimeProvider.System);
        _chair = await _officers.With(Role.Supervisor, "ngao@KE-01");
        _rapporteur = await _officers.With(Role.Rapporteur, "ngao@KE-01");
        await _officers.Do(Hall.InSession(Forum, _officers.Today));
    }

    private protected static Actor ActorOf(Viewer viewer) => Actor.Of(viewer.Posts[0].Office, viewer.Person);

    private protected async Task<string> Voice(string fields = "theme=gangs", string? entry = null)
    {
        var taken = Hall.Entry(Forum, EntryKind.Concern, fields + "&words=Wezi usiku.", entry: entry);
        await _officers.Do(taken);
        return taken.Id;
    }

    private protected async Task<string> Announce(string voice, string media, byte[] bytes)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var taken = Hall.Entry(Forum, EntryKind.File, $"sha={sha}&media={media}&size={bytes.Length}", voice);
        (await _officers.Ledger.Change(taken, ActorOf(_rapporteur), Stop)).Refusal.ShouldBeNull();
        return taken.Id;
    }

    private protected async Task<string> File(string voice, string media, byte[] bytes)
    {
        var entry = await Announce(voice, media, bytes);
        (await Send(entry, bytes)).ShouldBeNull();
        return entry;
    }

    private protected async Task<string?> Send(string entry, byte[] bytes, Viewer? by = null, string forum = Forum)
    {
        using MemoryStream file = new(bytes);
        return (await _files.Keep(forum, entry, file, (by ?? _rapporteur).Person, Stop))?.Code;
    }

    /// <summary>Line and bytes in one go.</summary>
    private protected async Task<string?> Bring(string entry, string voice, string media, byte[] bytes, Viewer? by = null, Guid? gone = null)
    {
        using MemoryStream file = new(bytes);
        return (await _files.Take(new(Forum, entry, voice, media, gone), file, ActorOf(by ?? _rapporteur), Stop))?.Code;
    }

    private protected async Task Drop(string file, string voice)
    {
        var seen = (await Rows($"select edit::text from desk.entry_edit where entry = '{file}'")).Select(Guid.Parse).ToArray();
        await _officers.Do(Hall.Entry(Forum, EntryKind.File, "dropped=mistake", voice, file, seen));
    }

    private protected async Task Close() =>
        (
            await _closing.Close(_chair, _chair.Posts[0], new(Guid.NewGuid(), Forum, _officers.Today, ["residents"], ["residents"]), A.Salt, Stop)
        ).Refusal.ShouldBeNull();

    private protected async Task<IReadOnlyList<string>> Rows(string sql)
    {
        await using var connection = await _officers.Database.Owner.OpenConnectionAsync(Stop);
        return [.. await Dapper.SqlMapper.QueryAsync<string>(connection, sql)];
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _officers.DisposeAsync();
    }
}
