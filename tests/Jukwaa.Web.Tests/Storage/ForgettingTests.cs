using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>Words are gone wherever they were shown; what happened stands, and the proof of it.</summary>
public sealed class ForgettingTests(Cluster cluster)
{
    private const string Chain = "select seq || ' ' || encode(hash, 'hex') || body from ledger.fact order by seq";

    [Fact]
    public async Task The_words_of_every_place_where_they_are_shown_are_gone_and_the_ledger_stands()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        const string Said =
            "select body from ledger.passage p where not exists (select from open.search s where s.kind in ('institution', 'theme') and strpos(s.body || s.title, p.body) > 0)";
        var (chain, said) = (await desk.List<string>(Chain), await desk.List<string>(Said));
        var hashes = await desk.List<string>("select hash from ledger.passage");
        (await Forget.Run(desk.Database, [.. hashes], TestLedger.Stop)).ShouldBe(hashes.Count);
        var kept = string.Join('\n', [.. await Snapshot.Rows(desk), .. await desk.List<string>("select p::text from ledger.passage p")]);
        said.Count.ShouldBeGreaterThan(15);
        said.Where(s => kept.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty();
        (await desk.List<string>(Chain)).ShouldBe(chain);
        await Stands(desk);
    }

    [Fact]
    public async Task The_reason_of_a_match_that_was_withdrawn_is_forgotten_on_both_timelines()
    {
        await using var desk = await TestLedger.Open(cluster);
        var match = A.Match() with { Reason = A.Words("Otieno said so.") };
        await desk.Do(
            A.Forum(),
            A.Concern(),
            A.Disclosure(),
            A.Commitment(),
            match,
            new WithdrawMatch(Guid.NewGuid(), match.Id, match.Concern, A.Words("Another ward."))
        );
        const string Shown = "select count(*) from open.event where text_en like '%Otieno%'";
        (await desk.Ask<int>(Shown)).ShouldBe(2);
        await Forget.Run(desk.Database, Hashes(match.Reason), TestLedger.Stop);
        (await desk.Ask<int>(Shown)).ShouldBe(0);
        await Stands(desk);
    }

    [Fact]
    public async Task The_wording_before_a_correction_can_be_forgotten_by_itself()
    {
        await using var desk = await TestLedger.Open(cluster);
        var (promise, now) = (A.Commitment(wording: "Otieno will be given a post."), A.Words("A post will be given."));
        await desk.Do(
            A.Forum(),
            promise,
            new CorrectCommitment(Guid.NewGuid(), promise.Id, promise.Details with { Wording = now.Ref }, A.Words("A name."), [now])
        );
        await Forget.Run(desk.Database, [.. promise.Details.Wording.Parts.Select(p => p.Hash)], TestLedger.Stop);
        (await desk.Ask<string>("select before_en || ' ' || before_sw from open.event where kind = 'CommitmentCorrected'")).ShouldBe(
            "[removed] [imeondolewa]"
        );
        (await desk.Ask<string>("select wording_en from open.commitment")).ShouldBe("A post will be given.");
        await Stands(desk);
    }

    [Fact]
    public async Task A_name_is_forgotten_in_the_list_of_those_present_and_in_the_search()
    {
        await using var desk = await TestLedger.Open(cluster);
        var forum = A.Forum();
        await desk.Do(forum);
        const string Found = "select count(*) from open.search where folded like '%murkomen%'";
        (await desk.Ask<int>(Found)).ShouldBe(2);
        await Forget.Run(desk.Database, Hashes(forum.Texts.OfType<Words>().Single(w => w.Passages[0].Language == "name")), TestLedger.Stop);
        (await desk.Ask<int>(Found)).ShouldBe(0);
        (await desk.Ask<string>("select name from open.forum_present")).ShouldBe("[removed]");
        await Stands(desk);
    }

    [Fact]
    public async Task With_the_salt_gone_a_guess_at_the_words_cannot_be_tested()
    {
        await using var desk = await TestLedger.Open(cluster);
        var concern = A.Concern(summary: "Otieno did it.");
        await desk.Do(concern);
        const string Guess =
            "select count(*) from ledger.passage where hash = encode(sha256(convert_to(salt || E'\\nen\\nOtieno did it.', 'UTF8')), 'hex')";
        (await desk.Ask<int>(Guess)).ShouldBe(1);
        var salts = await desk.List<string>("select salt from ledger.passage where body = 'Otieno did it.'");
        await Forget.Run(desk.Database, [.. concern.Details.Summary.Parts.Select(p => p.Hash)], TestLedger.Stop);
        (await desk.Ask<int>(Guess)).ShouldBe(0);
        var left = string.Join(
            '\n',
            [.. await desk.List<string>("select f::text from ledger.fact f"), .. await desk.List<string>("select p::text from ledger.passage p")]
        );
        salts.ShouldHaveSingleItem();
        left.ShouldNotContain(salts[0]);
    }

    [Fact]
    public async Task Words_forgotten_are_not_brought_back_by_sending_their_command_again()
    {
        await using var desk = await TestLedger.Open(cluster);
        var concern = A.Concern(summary: "Otieno did it.");
        await desk.Do(concern, A.Disclosure());
        await Forget.Run(desk.Database, [.. concern.Details.Summary.Parts.Select(p => p.Hash)], TestLedger.Stop);
        await desk.Do(concern);
        (await desk.Ask<string>("select summary_en from open.concern")).ShouldBe("[removed]");
    }

    private static string[] Hashes(Words words) => [.. words.Passages.Select(p => p.Hash)];

    private static async Task Stands(TestLedger desk)
    {
        var rows = await Snapshot.Rows(desk);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
        await Rebuild.Run(desk.Database, null, TestLedger.Stop);
        (await Snapshot.Rows(desk)).ShouldBe(rows);
    }
}
