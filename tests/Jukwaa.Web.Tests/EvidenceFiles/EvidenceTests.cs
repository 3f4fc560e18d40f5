using System.Security.Cryptography;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

public sealed class EvidenceTests(Cluster cluster)
{
    private static readonly Guid _officer = Guid.Parse("00000000-0000-0000-0000-000000000007");

    [Fact]
    public async Task A_photo_is_kept_clean_and_opened_by_its_hash()
    {
        await using var desk = await Storage.TestLedger.Open(cluster);
        var evidence = Of(desk);
        var kept = await Keep(evidence, Pictures.Jpeg(Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif(6)])));
        var opened = (await evidence.Open(kept.Hash, Storage.TestLedger.Stop)).ShouldNotBeNull();
        opened.Bytes.ShouldBe(Pictures.Jpeg(JpegCleaningTests.Up(6)));
        (opened.Kind, opened.Width, opened.Height, opened.Turn, opened.Scanned).ShouldBe(
            ("jpeg", Pictures.Width, Pictures.Height, (short)6, "not scanned")
        );
        opened.Commitment.ShouldBe("mombasa-p1");
        (await desk.Ask<string>("select array_to_string(cleaned, ' ') || ' ' || added_by from desk.evidence")).ShouldBe($"exif {_officer}");
    }

    [Fact]
    public async Task The_hash_is_that_of_salt_and_bytes_and_another_each_time()
    {
        await using var desk = await Storage.TestLedger.Open(cluster);
        var evidence = Of(desk);
        var (one, two) = (await Keep(evidence, Pictures.Png()), await Keep(evidence, Pictures.Png()));
        one.Hash.ShouldNotBe(two.Hash);
        var salt = await desk.Ask<string>($"select salt from desk.evidence where hash = '{one.Hash}'");
        Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(salt), .. Pictures.Png()])).ShouldBe(one.Hash);
    }

    [Fact]
    public async Task What_is_erased_leaves_only_that_it_was_there()
    {
        await using var desk = await Storage.TestLedger.Open(cluster);
        var evidence = Of(desk);
        var kept = await Keep(evidence, Pictures.Png());
        (await evidence.Erase(kept.Hash, Storage.TestLedger.Stop)).ShouldBeTrue();
        (await evidence.Erase(kept.Hash, Storage.TestLedger.Stop)).ShouldBeFalse();
        (await evidence.Open(kept.Hash, Storage.TestLedger.Stop)).ShouldNotBeNull().Bytes.ShouldBeNull();
        (await desk.Ask<int>("select count(*) from desk.evidence where bytes is null and salt is null and size > 0")).ShouldBe(1);
        (await evidence.Open("0", Storage.TestLedger.Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_rebuild_of_the_rows_leaves_the_files()
    {
        await using var desk = await Storage.TestLedger.Open(cluster);
        var kept = await Keep(Of(desk), Papers.Pdf());
        await Rebuild.Run(desk.Database, null, Storage.TestLedger.Stop);
        (await Of(desk).Open(kept.Hash, Storage.TestLedger.Stop)).ShouldNotBeNull().Bytes.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refused_file_is_not_kept()
    {
        await using var desk = await Storage.TestLedger.Open(cluster);
        await Refused(desk, null, [], "file-empty");
        await Refused(desk, null, new byte[Evidence.Largest + 1], "file-too-large");
        await Refused(desk, null, Bytes.Of("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "file-kind-unknown");
        await Refused(desk, null, Bytes.Of("<!doctype html>"), "file-kind-unknown");
        await Refused(desk, null, Pictures.Jpeg()[..^1], "file-broken");
        await Refused(desk, ClamAv.At("127.0.0.1:1"), Pictures.Jpeg(), "scanner-unreachable");
    }

    [Fact]
    public async Task The_scanner_sees_the_file_as_it_came_and_one_with_a_virus_is_not_kept()
    {
        await using var desk = await Storage.TestLedger.Open(cluster);
        await using FakeClam clam = new();
        var scanner = ClamAv.At(clam.Address);
        byte[] ill = [.. Pictures.Png(), .. Bytes.Of(FakeClam.Virus)];
        await Refused(desk, scanner, ill, "file-infected");
        clam.Seen.ShouldHaveSingleItem().ShouldBe(ill);
        (await Keep(new(desk.Database, scanner, TimeProvider.System), Pictures.Png())).Scanned.ShouldBe("clean by clamav");
    }

    [Fact]
    public async Task A_file_that_comes_in_drops_is_read_to_its_end()
    {
        await using var desk = await Storage.TestLedger.Open(cluster);
        await using Dripping slow = new(Pictures.Png());
        (await Of(desk).Keep(slow, null, _officer, Storage.TestLedger.Stop)).File.ShouldNotBeNull().File.Bytes.ShouldBe(Pictures.Png());
    }

    private static Evidence Of(Storage.TestLedger desk) => new(desk.Database, null, TimeProvider.System);

    private static async Task<KeptFile> Keep(Evidence evidence, byte[] bytes)
    {
        var (file, refusal) = await evidence.Keep(new MemoryStream(bytes), "mombasa-p1", _officer, Storage.TestLedger.Stop);
        refusal.ShouldBeNull();
        return file!;
    }

    private static async Task Refused(Storage.TestLedger desk, ClamAv? scanner, byte[] bytes, string code)
    {
        var (file, refusal) = await new Evidence(desk.Database, scanner, TimeProvider.System).Keep(
            new MemoryStream(bytes),
            null,
            _officer,
            Storage.TestLedger.Stop
        );
        file.ShouldBeNull();
        refusal!.Code.ShouldBe(code);
        (await desk.Ask<int>("select count(*) from desk.evidence")).ShouldBe(0);
    }

    /// <summary>Gives one byte at a time, as a slow line may.</summary>
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
