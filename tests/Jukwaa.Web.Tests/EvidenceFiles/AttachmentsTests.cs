using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Photos and voice notes of a concern: kept clean, within reach of who reads the words as said, gone with them.</summary>
public sealed class AttachmentsTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly VoiceKey _key = new([.. Enumerable.Range(1, VoiceKey.Length).Select(i => (byte)i)]);
    private readonly SetClock _clock = new() { Now = new(2026, 1, 14, 7, 0, 0, TimeSpan.Zero) };

    private Officers _officers = null!;
    private Attachments _files = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _officers = await Officers.Open(cluster);
        _files = new(_officers.Database, null, _key, _clock);
    }

    public ValueTask DisposeAsync() => _officers.DisposeAsync();

    [Fact]
    public async Task A_photo_is_kept_without_what_it_told_and_seen_by_who_reads_the_words()
    {
        await Raise("c-photo");
        var hash = await Attach(
            "c-photo",
            Pictures.Jpeg(Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif(6), .. Bytes.Of("-4.0435,39.6682")]))
        );
        var analyst = await _officers.With(Role.Analyst, "ngao@KE-01");
        var file = (await _officers.Reading.Attached(analyst, "c-photo", Stop)).ShouldHaveSingleItem();
        (file.Hash, file.Kind, file.Width, file.Height, file.Seconds, file.Scanned).ShouldBe(
            (hash, "jpeg", Pictures.Height, Pictures.Width, (float?)null, "not scanned")
        );
        var (kind, bytes) = (await _officers.Reading.Attached(analyst, "c-photo", hash, Stop)).ShouldNotBeNull();
        (kind, bytes.Length).ShouldBe(("jpeg", file.Size));
        bytes.AsSpan().IndexOf(Bytes.Of("39.6682")).ShouldBe(-1);
    }

    [Fact]
    public async Task Nobody_sees_it_who_may_not_read_the_words_as_said()
    {
        await Raise("c-apart");
        var hash = await Attach("c-apart", Pictures.Png());
        foreach (
            var (role, office) in new[]
            {
                (Role.Supervisor, "nps@KE-01"),
                (Role.Analyst, "ngao@KE-02"),
                (Role.Auditor, "ngao@KE"),
                (Role.Responder, "nps@KE-01"),
            }
        )
        {
            var reader = await _officers.With(role, office);
            (await _officers.Reading.Attached(reader, "c-apart", Stop)).ShouldBeEmpty($"{role} {office}");
            (await _officers.Reading.Attached(reader, "c-apart", hash, Stop)).ShouldBeNull($"{role} {office}");
        }
    }

    [Fact]
    public async Task The_file_of_one_concern_is_not_opened_by_way_of_another()
    {
        await Raise("c-mine");
        await Raise("c-theirs", place: "KE-02");
        var hash = await Attach("c-theirs", Pictures.Png());
        var analyst = await _officers.With(Role.Analyst, "ngao@KE-01");
        (await _officers.Reading.Attached(analyst, "c-mine", hash, Stop)).ShouldBeNull();
        (await _officers.Reading.Attached(analyst, "c-theirs", hash, Stop)).ShouldBeNull();
        // Nor by naming it in a concern of one's own.
        await Do(new AttachFile(Guid.NewGuid(), "c-mine", A.File(hash)));
        (await _officers.Reading.Attached(analyst, "c-mine", hash, Stop)).ShouldBeNull();
        var there = await _officers.With(Role.Analyst, "ngao@KE-02");
        (await _officers.Reading.Attached(there, "c-theirs", hash, Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_sealed_shows_its_files_to_oversight_alone()
    {
        await Raise("c-sealed", new Office("nps", "KE-01"));
        var hash = await Attach("c-sealed", Pictures.Png());
        var analyst = await _officers.With(Role.Analyst, "ngao@KE-01");
        (await _officers.Reading.Attached(analyst, "c-sealed", hash, Stop)).ShouldBeNull();
        var oversight = await _officers.With(Role.Oversight, "ipoa@KE");
        (await _officers.Reading.Attached(oversight, "c-sealed", hash, Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_same_file_of_the_same_arrival_is_kept_once_and_of_another_again()
    {
        await Raise("c-twice");
        var (one, two) = (await Keep("c-twice", Pictures.Png(), "form 1"), await Keep("c-twice", Pictures.Png(), "form 1"));
        one.Passages[0].Text.ShouldBe(two.Passages[0].Text);
        (await Keep("c-twice", Pictures.Png(), "form 2")).Passages[0].Text.ShouldNotBe(one.Passages[0].Text);
        (await Count("concern = 'c-twice'")).ShouldBe(2);
    }

    [Fact]
    public async Task Who_is_forgotten_leaves_no_picture_and_sending_it_again_brings_none_back()
    {
        await Raise("c-gone");
        var hash = await Attach("c-gone", Pictures.Png());
        Forgetting forgetting = new(_officers.Database, _officers.Ledger, _key, _files);
        (await forgetting.Run(Jukwaa.Storage.Matter.Concern("c-gone"), [], Guid.NewGuid(), Actor.On("web"), Stop)).Refusal.ShouldBeNull();
        (await Count($"hash = '{hash}' and bytes is null and salt is null")).ShouldBe(1);
        await Keep("c-gone", Pictures.Png());
        (await Count("concern = 'c-gone' and bytes is not null")).ShouldBe(0);
        var analyst = await _officers.With(Role.Analyst, "ngao@KE-01");
        (await _officers.Reading.Attached(analyst, "c-gone", Stop)).ShouldBeEmpty();
        (await _officers.Reading.Attached(analyst, "c-gone", hash, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_no_concern_names_is_gone_after_an_hour_and_one_that_is_named_stays()
    {
        await Raise("c-stays");
        await Attach("c-stays", Pictures.Png());
        await Keep("c-never", Pictures.Png());
        (await _files.EraseUnnamed(Stop)).ShouldBe(0, "its concern may be on its way");
        _clock.Now += TimeSpan.FromMinutes(61);
        (await _files.EraseUnnamed(Stop)).ShouldBe(1);
        (await Count("concern = 'c-never'")).ShouldBe(0);
        (await Count("concern = 'c-stays' and bytes is not null")).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_sent_again_is_on_its_way_again()
    {
        await Keep("c-late", Pictures.Png());
        _clock.Now += TimeSpan.FromMinutes(61);
        await Keep("c-late", Pictures.Png());
        (await _files.EraseUnnamed(Stop)).ShouldBe(0, "its concern follows at once");
        (await Count("concern = 'c-late' and bytes is not null")).ShouldBe(1);
        _clock.Now += TimeSpan.FromMinutes(61);
        (await _files.EraseUnnamed(Stop)).ShouldBe(1);
    }

    [Theory]
    [InlineData("%PDF-1.4", "attachment-kind-unknown")]
    [InlineData("GIF89a pictures that move", "attachment-kind-unknown")]
    [InlineData("<svg onload='alert(1)'/>", "attachment-kind-unknown")]
    [InlineData("", "file-empty")]
    public async Task What_is_neither_photo_nor_voice_is_refused_and_nothing_of_it_kept(string content, string code)
    {
        using MemoryStream file = new(Bytes.Of(content));
        var (named, refusal) = await _files.Keep(file, "form", "c-none", Stop);
        (named, refusal!.Code).ShouldBe((null, code));
        (await Count("concern = 'c-none'")).ShouldBe(0);
    }

    [Fact]
    public async Task More_than_ten_megabytes_are_not_read()
    {
        using MemoryStream large = new(new byte[Attachments.Largest + 5]);
        (await _files.Keep(large, "form", "c-large", Stop)).Refusal!.Code.ShouldBe("attachment-too-large");
        large.Position.ShouldBe(Attachments.Largest + 1);
    }

    [Fact]
    public async Task A_replay_leaves_the_files_where_they_are()
    {
        await Raise("c-replay");
        var hash = await Attach("c-replay", Pictures.Png());
        await Rebuild.Run(_officers.Database, null, Stop);
        var analyst = await _officers.With(Role.Analyst, "ngao@KE-01");
        (await _officers.Reading.Attached(analyst, "c-replay", Stop)).ShouldHaveSingleItem().Hash.ShouldBe(hash);
    }

    private Task Raise(string id, Office? accused = null, string place = "KE-01")
    {
        var voice = A.Concern(id, place: place).Unpublished();
        return Do(accused is null ? voice : voice with { Accused = [accused] });
    }

    private async Task<string> Attach(string concern, byte[] bytes)
    {
        var named = await Keep(concern, bytes);
        await Do(new AttachFile(Guid.NewGuid(), concern, named));
        return named.Passages[0].Text;
    }

    private async Task<Domain.Kernel.Words> Keep(string concern, byte[] bytes, string arrival = "form")
    {
        using MemoryStream file = new(bytes);
        var (named, refusal) = await _files.Keep(file, $"{concern} {arrival}", concern, Stop);
        refusal.ShouldBeNull();
        return named.ShouldNotBeNull();
    }

    private async Task Do(Command command) =>
        (await _officers.Ledger.Change(command, Actor.On("web"), Stop)).Refusal.ShouldBeNull(command.GetType().Name);

    private async Task<int> Count(string where)
    {
        await using var connection = await _officers.Database.Owner.OpenConnectionAsync(Stop);
        return await Dapper.SqlMapper.QuerySingleAsync<int>(connection, $"select count(*)::int from desk.attachment where {where}");
    }
}
