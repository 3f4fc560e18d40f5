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

/// <summary>What becomes of photos and voice notes of a hall when its forum is closed.</summary>
public sealed class TakenFilesClosingTests(Cluster cluster) : TakenFilesHall(cluster)
{
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
}
