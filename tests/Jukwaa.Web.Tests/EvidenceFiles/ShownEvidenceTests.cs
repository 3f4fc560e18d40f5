using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;
using TestLedger = Jukwaa.Web.Tests.Storage.TestLedger;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Which files reach the public record, and when they leave it.</summary>
public sealed class ShownEvidenceTests(Cluster cluster)
{
    private const string Unseen = "select unseen from open.event where kind = 'ProgressReported' order by seq";

    [Fact]
    public async Task A_file_is_public_from_when_it_is_shown_until_it_is_taken_back()
    {
        await using var desk = await TestLedger.Open(cluster);
        var proof = await Told(desk, Pictures.Png());
        (await Open(desk)).ShouldBeEmpty("nobody looked at it yet");
        (await desk.List<int>(Unseen)).ShouldBe([1]);
        await desk.Do(proof.Show);
        (await Open(desk)).ShouldBe([$"{proof.Hash} mombasa-p1 png {Pictures.Png().Length}"]);
        (await desk.Ask<byte[]>("select bytes from open.evidence")).ShouldBe(Pictures.Png());
        (await desk.Ask<bool>("select o.seq = e.seq from open.evidence o, open.event e where e.kind = 'ProgressReported'")).ShouldBeTrue();
        (await desk.List<int>(Unseen)).ShouldBe([0]);
        await desk.ShouldBeWhole();
        await desk.Do(proof.Hide("child"));
        (await Open(desk)).ShouldBeEmpty();
        (await desk.List<int>(Unseen)).ShouldBe([1], "a proof that is not shown is not absent");
        (await desk.List<string>("select coalesce(detail, '') from open.event where kind = 'EvidenceWithheld'")).ShouldBe(
            [""],
            "why would tell what it shows"
        );
        await desk.Do(proof.Show);
        (await Open(desk)).Count.ShouldBe(1);
        await desk.ShouldBeWhole();
    }

    [Fact]
    public async Task What_is_public_is_cleaned_as_it_was_kept()
    {
        await using var desk = await TestLedger.Open(cluster);
        var proof = await Told(desk, Pictures.Jpeg(Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif(6)])));
        await desk.Do(proof.Show);
        (await desk.Ask<byte[]>("select bytes from open.evidence")).ShouldBe(Pictures.Jpeg(JpegCleaningTests.Up(6)));
        (await desk.Ask<bool>("select bytes = (select bytes from desk.evidence) from open.evidence")).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_reports_with_a_file_each_are_told_apart()
    {
        await using var desk = await TestLedger.Open(cluster);
        var (first, second) = (await Told(desk, Pictures.Png()), await Also(desk, Papers.Pdf()));
        await desk.Do(second.Show);
        (await desk.List<int>(Unseen)).ShouldBe([1, 0]);
        (await Open(desk)).Single().ShouldStartWith($"{second.Hash} mombasa-p1 pdf ");
        await desk.Do(first.Show, second.Hide());
        (await desk.List<int>(Unseen)).ShouldBe([0, 1]);
        (await Open(desk)).Single().ShouldStartWith(first.Hash);
        await desk.ShouldBeWhole();
    }

    [Fact]
    public async Task A_file_that_is_erased_at_the_desk_leaves_the_public_record_with_it()
    {
        await using var desk = await TestLedger.Open(cluster);
        var proof = await Told(desk, Pictures.Png());
        await desk.Do(proof.Show);
        (await Proved.Evidence(desk.Database).Erase(proof.Hash, TestLedger.Stop)).ShouldBeTrue();
        (await Open(desk)).ShouldBeEmpty();
        (await desk.List<int>(Unseen)).ShouldBe([1]);
        await desk.ShouldBeWhole();
        await desk.Do(proof.Hide(), proof.Show);
        (await Open(desk)).ShouldBeEmpty("what was erased does not come back");
    }

    [Fact]
    public async Task A_file_whose_name_is_forgotten_is_not_public_any_more()
    {
        await using var desk = await TestLedger.Open(cluster);
        var proof = await Told(desk, Pictures.Png());
        await desk.Do(proof.Show);
        (await Forget.Run(desk.Database, [proof.File], TestLedger.Stop)).ShouldBe(1);
        (await Open(desk)).ShouldBeEmpty();
        await desk.ShouldBeWhole();
    }

    [Fact]
    public async Task Nothing_is_public_that_no_report_named_or_that_was_kept_for_another_promise()
    {
        await using var desk = await TestLedger.Open(cluster);
        var proof = await Told(desk, Pictures.Png());
        await desk.Do(A.Commitment("mombasa-p2"));
        var (orphan, _) = await Proved.Of(desk.Database, "mombasa-p1", Pictures.Png());
        (await desk.Try(orphan.Show)).Refusal!.Code.ShouldBe("evidence-unnamed");
        (await desk.Try((proof with { Commitment = "mombasa-p2" }).Show)).Refusal!.Code.ShouldBe("evidence-unnamed");
        var (foreign, report) = await Proved.Of(desk.Database, "mombasa-p1", Pictures.Png());
        await desk.Do(report with { Id = "mombasa-p2" }, (foreign with { Commitment = "mombasa-p2" }).Show);
        (await Open(desk)).ShouldBeEmpty("it proves another promise");
        await desk.ShouldBeWhole();
    }

    [Fact]
    public async Task What_is_sealed_or_withheld_brings_no_file_of_its_own_and_no_words()
    {
        await using var desk = await TestLedger.Open(cluster);
        var proof = await Told(desk, Pictures.Png());
        await desk.Do(A.Concern(), A.Disclosure(), A.Match(), proof.Show, A.Sealing());
        (await desk.Ask<int>("select count(*) from open.answer")).ShouldBe(0);
        (await Open(desk)).Count.ShouldBe(1, "the promise is public, whatever it answers");
        await desk.Do(A.Concern("c2"), new WithholdConcern(Guid.NewGuid(), "c2", "safety"), A.Match(concern: "c2"));
        var rows = string.Join('\n', await Snapshot.Rows(desk, "open."));
        rows.ShouldNotContain("mombasa-c1");
        rows.ShouldNotContain(proof.File, Case.Sensitive, "the hash of the ledger is not needed outside");
        await desk.ShouldBeWhole();
    }

    [Theory]
    [InlineData("update open.evidence set bytes = 'x'::bytea")]
    [InlineData("update open.evidence set hash = repeat('a', 64)")]
    [InlineData("delete from open.evidence")]
    [InlineData("update desk.proof set shown = false")]
    [InlineData("update open.event set unseen = 7 where kind = 'ProgressReported'")]
    public async Task What_was_changed_by_hand_is_noticed_and_put_right_by_a_rebuild(string tampering)
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do((await Told(desk, Pictures.Png())).Show);
        var before = await Snapshot.Rows(desk);
        await desk.Tamper(tampering);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldNotBeEmpty();
        await Rebuild.Run(desk.Database, null, TestLedger.Stop);
        (await Snapshot.Rows(desk)).ShouldBe(before);
    }

    /// <summary>A promise with a report that names this file.</summary>
    private static async Task<Proved> Told(TestLedger desk, byte[] bytes)
    {
        await desk.Do(A.Forum(), A.Commitment());
        return await Also(desk, bytes);
    }

    private static async Task<Proved> Also(TestLedger desk, byte[] bytes)
    {
        var (proof, report) = await Proved.Of(desk.Database, "mombasa-p1", bytes);
        await desk.Do(report);
        return proof;
    }

    private static Task<IReadOnlyList<string>> Open(TestLedger desk) =>
        desk.List<string>("select concat_ws(' ', hash, commitment, kind, size) from open.evidence order by seq");
}
