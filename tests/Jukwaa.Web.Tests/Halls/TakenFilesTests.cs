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
public sealed class TakenFilesTests(Cluster cluster) : TakenFilesHall(cluster)
{
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
        (await Bring(Guid.NewGuid().ToString(), voice, "photo", Pictures.Png(), stranger)).ShouldBeNull();

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
    public async Task Whoever_brings_words_and_bytes_at_once_takes_the_file_down_in_one_go_and_twice_is_once()
    {
        var (voice, entry) = (await Voice(), Guid.NewGuid().ToString());
        for (var n = 0; n < 2; n++)
        {
            (await Bring(entry, voice, "voice", Note)).ShouldBeNull();
        }

        (await _officers.Reading.FilesTaken(_rapporteur, Forum, Stop)).ShouldHaveSingleItem().Entry.ShouldBe(entry);
        (await Bring(Guid.NewGuid().ToString(), voice, "photo", Bytes.Of("MZ"))).ShouldBe("attachment-kind-unknown");
        (await Rows("select id from desk.entry where kind = 'File'")).ShouldBe([entry], "of what cannot be cleaned nothing is taken down");
    }

    [Fact]
    public async Task What_was_taken_out_before_it_came_is_kept_and_stands_on_no_list_until_it_is_put_back()
    {
        var (voice, entry) = (await Voice(), Guid.NewGuid().ToString());
        (await Bring(entry, voice, "photo", Pictures.Png(), gone: Guid.NewGuid())).ShouldBeNull();
        (await _officers.Reading.FilesTaken(_rapporteur, Forum, Stop)).ShouldBeEmpty();
        (await Rows("select kind from desk.attachment where bytes is not null")).ShouldBe(["png"]);
        var seen = (await Rows($"select edit::text from desk.entry_edit where entry = '{entry}'")).Select(Guid.Parse).ToArray();
        await _officers.Do(Hall.Entry(Forum, EntryKind.File, "dropped=", voice, entry, seen));
        (await _officers.Reading.FilesTaken(_rapporteur, Forum, Stop)).ShouldHaveSingleItem().Entry.ShouldBe(entry);
    }

    [Fact]
    public async Task Who_brings_the_very_bytes_that_are_kept_is_told_that_they_are_and_who_brings_others_is_not()
    {
        var (voice, entry) = (await Voice(), Guid.NewGuid().ToString());
        var stranger = await _officers.With(Role.Rapporteur, "ngao@KE-01");
        (await Bring(entry, voice, "photo", Pictures.Png())).ShouldBeNull();
        (await Bring(entry, voice, "photo", Pictures.Png(), stranger)).ShouldBeNull();
        (await Bring(entry, voice, "photo", Pictures.Jpeg(), stranger)).ShouldBe("file-others");
        (await Bring(entry, voice, "photo", Pictures.Jpeg())).ShouldBe("file-differs");
        (await Bring(Guid.NewGuid().ToString(), voice, "photo", new byte[Attachments.Largest + 1])).ShouldBe("attachment-too-large");
    }
}
