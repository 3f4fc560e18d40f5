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

/// <summary>Photos and voice notes that were taken in a hall: kept clean, within reach of who reads the words, and files of the concern when the forum is closed.</summary>
public sealed class TakenFilesTests(Cluster cluster) : IAsyncLifetime
{
    private const string Forum = "hall";

    private Officers _officers = null!;
    private ForumClosing _closing = null!;
    private TakenFiles _files = null!;
    private Viewer _chair = null!,
        _rapporteur = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] Note => Sounds.File("browser.webm");

    public async ValueTask InitializeAsync()
    {
        _officers = await Officers.Open(cluster);
        _closing = new(_officers.Database, _officers.Reading, _officers.Door, _officers.Ledger, _officers.Reference);
        _files = new(_officers.Database, _officers.Ledger, _closing, null, TimeProvider.System);
        _chair = await _officers.With(Role.Supervisor, "ngao@KE-01");
        _rapporteur = await _officers.With(Role.Rapporteur, "ngao@KE-01");
        await _officers.Do(Hall.InSession(Forum, _officers.Today));
    }

    [Fact]
    public async Task A_voice_note_of_a_browser_is_kept_as_Ogg_and_a_photo_without_what_it_told()
    {
        var voice = await Voice();
        var note = await File(voice, "voice", Note);
        var photo = await File(
            voice,
            "photo",
            Pictures.Jpeg(Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif(6), .. Bytes.Of("-4.0435")]))
        );
        var kept = await _officers.Reading.FilesTaken(_rapporteur, Forum, Stop);

        kept.Select(f => (f.Entry, f.Kind)).ShouldBe([(note, "ogg"), (photo, "jpeg")], ignoreOrder: true);
        var (_, bytes) = (await _officers.Reading.FileTaken(_rapporteur, Forum, photo, Stop)).ShouldNotBeNull();
        bytes.AsSpan().IndexOf(Bytes.Of("-4.0435")).ShouldBe(-1);
    }

    [Theory]
    [InlineData(
        "theme=gangs",
        "Supervisor ngao@KE-01,Analyst ngao@KE-01,Rapporteur ngao@KE-01",
        "Rapporteur ngao@KE-02,Responder nps@KE-01,Auditor ngao@KE"
    )]
    [InlineData("theme=gangs&careful=victim", "", "Supervisor ngao@KE-01,Analyst ngao@KE-01,Rapporteur ngao@KE-01")]
    [InlineData("theme=gangs&accuses=nps", "Oversight ipoa@KE", "Supervisor nps@KE-01,Analyst ngao@KE-01,Supervisor ngao@KE-01,Rapporteur nps@KE-01")]
    public async Task Whoever_reads_the_words_sees_the_file_and_nobody_else(string fields, string those, string others)
    {
        var photo = await File(await Voice(fields), "photo", Pictures.Png());
        foreach (var (posts, seen) in new[] { (those, true), (others, false) })
        {
            foreach (var post in posts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')))
            {
                var reader = await _officers.With(Enum.Parse<Role>(post[0]), post[1]);
                var words = (await _officers.Reading.Entries(reader, Forum, 0, Stop)).Count > 0;
                words.ShouldBe(seen, $"{post[0]} {post[1]}");
                (await _officers.Reading.FilesTaken(reader, Forum, Stop)).Count.ShouldBe(seen ? 1 : 0, $"{post[0]} {post[1]}");
                (await _officers.Reading.FileTaken(reader, Forum, photo, Stop) is not null).ShouldBe(seen, $"{post[0]} {post[1]}");
            }
        }
    }

    [Fact]
    public async Task Who_sends_a_file_to_a_voice_that_they_may_not_read_does_not_see_it_either()
    {
        var voice = await Voice("theme=gangs&careful=child");
        var stranger = await _officers.With(Role.Rapporteur, "ngao@KE-01");
        (await _files.Take(Forum, Guid.NewGuid().ToString(), voice, Pictures.Png(), "image/png", ActorOf(stranger), Stop)).ShouldBeNull();

        (await _officers.Reading.FilesTaken(stranger, Forum, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing_and_others_are_refused()
    {
        var photo = await File(await Voice(), "photo", Pictures.Png());
        var before = await Rows("select hash || added_at from desk.attachment");

        (await Send(photo, Pictures.Png())).ShouldBeNull();
        (await Send(photo, Pictures.Jpeg())).ShouldBe("file-differs");
        (await Send(photo, Pictures.Png(), _chair)).ShouldBe("file-others");
        (await Send(Guid.NewGuid().ToString(), Pictures.Png())).ShouldBe("file-entry");
        (await Send(photo, Pictures.Png(), forum: "elsewhere")).ShouldBe("file-entry");
        (await Rows("select hash || added_at from desk.attachment")).ShouldBe(before);
    }

    [Fact]
    public async Task What_cannot_be_cleaned_or_is_not_what_was_announced_is_refused()
    {
        var voice = await Voice();
        (await Send(await Announce(voice, "photo", Bytes.Of("#!/bin/sh")), Bytes.Of("#!/bin/sh"))).ShouldBe("attachment-kind-unknown");
        (await Send(await Announce(voice, "photo", Note), Note)).ShouldBe("attachment-kind-unknown");
        (await Send(await Announce(voice, "voice", Pictures.Png()), Pictures.Png())).ShouldBe("attachment-kind-unknown");
        (await Send(await Announce(voice, "voice", Note[..60]), Note[..60])).ShouldBe("sound-broken");
        (await Send(await Announce(voice, "voice", []), [])).ShouldBe("file-empty");
        (await Rows("select hash from desk.attachment")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Six_files_are_the_most_of_one_voice_and_what_was_taken_out_makes_room()
    {
        var voice = await Voice();
        var first = await File(voice, "photo", Pictures.Png());
        for (var n = 1; n < 6; n++)
        {
            await File(voice, "photo", Pictures.Png());
        }

        var seventh = await Announce(voice, "photo", Pictures.Png());
        (await Send(seventh, Pictures.Png())).ShouldBe("files-too-many");
        await Drop(first, voice);
        (await Send(seventh, Pictures.Png())).ShouldBeNull();
    }

    [Fact]
    public async Task Files_go_with_the_concern_that_their_voice_becomes_those_of_a_joined_voice_too()
    {
        var (first, second) = ("00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002");
        await Voice(entry: first);
        await Voice($"theme=gangs&same={first}", second);
        await File(first, "voice", Note);
        await File(second, "photo", Pictures.Png());
        await Drop(await File(second, "photo", Pictures.Jpeg()), second);
        await Close();

        var concern = $"c-{Guid.Parse(first):N}";
        (await Rows("select id || ' ' || cardinality(files) from desk.concern")).ShouldBe([$"{concern} 2"]);
        var analyst = await _officers.With(Role.Analyst, "ngao@KE-01");
        (await _officers.Reading.Attached(analyst, concern, Stop)).Select(f => f.Kind).ShouldBe(["ogg", "png"], ignoreOrder: true);
        (await Rows("select distinct actor from ledger.fact where type = 'FileAttached'")).ShouldBe(["forum:hall"]);
        (await _officers.Reading.FilesTaken(_rapporteur, Forum, Stop)).Count.ShouldBe(2, "the list goes on showing them");
    }

    [Fact]
    public async Task A_concern_takes_six_of_the_files_of_joined_voices_and_the_forum_closes_all_the_same()
    {
        var first = await Voice();
        var second = await Voice($"theme=gangs&same={first}");
        for (var n = 0; n < 4; n++)
        {
            await File(first, "photo", Pictures.Png());
            await File(second, "photo", Pictures.Png());
        }

        await Close();
        (await Rows("select cardinality(files)::text from desk.concern")).ShouldBe(["6"]);
        (await _closing.RecordLate(_chair, _chair.Posts[0], Forum, A.Salt, Stop)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_is_still_on_a_phone_holds_nothing_up_and_is_attached_when_it_comes()
    {
        var voice = await Voice();
        var (soon, late) = (await Announce(voice, "photo", Pictures.Png()), await Announce(voice, "voice", Note));
        (await Send(soon, Pictures.Png())).ShouldBeNull();
        await Close();
        (await Rows("select cardinality(files)::text from desk.concern")).ShouldBe(["1"]);

        (await Send(late, Note)).ShouldBeNull();
        (await Rows("select cardinality(files)::text from desk.concern")).ShouldBe(["2"]);
        (await Send(late, Note)).ShouldBeNull();
        (await Rows("select cardinality(files)::text from desk.concern")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_file_of_a_voice_that_came_late_waits_for_it()
    {
        await Voice();
        await Close();
        var late = await Voice("theme=other");
        await File(late, "photo", Pictures.Png());
        (await Rows("select id from desk.concern where cardinality(files) > 0")).ShouldBeEmpty();
        (await _closing.RecordLate(_chair, _chair.Posts[0], Forum, A.Salt, Stop)).Refusal.ShouldBeNull();

        (await Rows("select id from desk.concern where cardinality(files) > 0")).ShouldBe([$"c-{Guid.Parse(late):N}"]);
    }

    [Fact]
    public async Task What_was_taken_out_loses_its_bytes_once_the_forum_is_closed_and_what_is_named_by_no_fact_yet_keeps_them()
    {
        var voice = await Voice();
        var (kept, dropped) = (await File(voice, "photo", Pictures.Png()), await File(voice, "photo", Pictures.Jpeg()));
        await Drop(dropped, voice);
        Attachments channel = new(_officers.Database, null, new(new byte[VoiceKey.Length]), new SetClock { Now = DateTimeOffset.UtcNow.AddDays(2) });
        (await channel.EraseUnnamed(Stop)).ShouldBe(0);
        (await _files.EraseDropped(Stop)).ShouldBe(0, "until then it can be put back");
        await Close();

        (await _files.EraseDropped(Stop)).ShouldBe(1);
        (await Rows("select entry from desk.attachment where bytes is not null")).ShouldBe([kept]);
        (await Send(dropped, Pictures.Jpeg())).ShouldBeNull("a phone that sends it again is done with it");
        (await Rows("select entry from desk.attachment where bytes is not null")).ShouldBe([kept]);
    }

    [Fact]
    public async Task Whoever_brings_words_and_bytes_at_once_takes_the_file_down_in_one_go_and_twice_is_once()
    {
        var (voice, entry) = (await Voice(), Guid.NewGuid().ToString());
        for (var n = 0; n < 2; n++)
        {
            (await _files.Take(Forum, entry, voice, Note, "audio/ogg", ActorOf(_rapporteur), Stop)).ShouldBeNull();
        }

        (await _officers.Reading.FilesTaken(_rapporteur, Forum, Stop)).ShouldHaveSingleItem().Entry.ShouldBe(entry);
        (await _files.Take(Forum, Guid.NewGuid().ToString(), voice, Bytes.Of("MZ"), "image/jpeg", ActorOf(_rapporteur), Stop))!.Code.ShouldBe(
            "attachment-kind-unknown"
        );
        (await Rows("select id from desk.entry where kind = 'File'")).ShouldBe([entry], "of what cannot be cleaned nothing is taken down");
    }

    private static Actor ActorOf(Viewer viewer) => Actor.Of(viewer.Posts[0].Office, viewer.Person);

    private async Task<string> Voice(string fields = "theme=gangs", string? entry = null)
    {
        var taken = Hall.Entry(Forum, EntryKind.Concern, fields + "&words=Wezi usiku.", entry: entry);
        await _officers.Do(taken);
        return taken.Id;
    }

    private async Task<string> Announce(string voice, string media, byte[] bytes)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var taken = Hall.Entry(Forum, EntryKind.File, $"sha={sha}&media={media}&size={bytes.Length}", voice);
        (await _officers.Ledger.Change(taken, ActorOf(_rapporteur), Stop)).Refusal.ShouldBeNull();
        return taken.Id;
    }

    private async Task<string> File(string voice, string media, byte[] bytes)
    {
        var entry = await Announce(voice, media, bytes);
        (await Send(entry, bytes)).ShouldBeNull();
        return entry;
    }

    private async Task<string?> Send(string entry, byte[] bytes, Viewer? by = null, string forum = Forum)
    {
        using MemoryStream file = new(bytes);
        return (await _files.Keep(forum, entry, file, (by ?? _rapporteur).Person, Stop))?.Code;
    }

    private async Task Drop(string file, string voice)
    {
        var seen = (await Rows($"select edit::text from desk.entry_edit where entry = '{file}'")).Select(Guid.Parse).ToArray();
        await _officers.Do(Hall.Entry(Forum, EntryKind.File, "dropped=mistake", voice, file, seen));
    }

    private async Task Close() =>
        (await _closing.Close(_chair, _chair.Posts[0], Guid.NewGuid(), Forum, ["residents"], ["residents"], A.Salt, Stop)).Refusal.ShouldBeNull();

    private async Task<IReadOnlyList<string>> Rows(string sql)
    {
        await using var connection = await _officers.Database.Owner.OpenConnectionAsync(Stop);
        return [.. await Dapper.SqlMapper.QueryAsync<string>(connection, sql)];
    }

    public ValueTask DisposeAsync() => _officers.DisposeAsync();
}
