using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class DisclosureTests(Cluster cluster)
{
    private const string Traces = """
        select (select count(*) from open.concern where id = 'mombasa-c1') || ' ' || (select count(*) from open.event where subject_id = 'mombasa-c1' or detail = 'mombasa-c1')
          || ' ' || (select count(*) from open.source where subject_id = 'mombasa-c1') || ' ' || (select count(*) from open.search where id = 'mombasa-c1')
          || ' ' || (select count(*) from open.answer where concern = 'mombasa-c1') || ' ' || (select count(*) from open.issue)
          || ' ' || (select count(*) from open.commitment where 'gangs' = any(themes) or step_heard is not null)
        """;

    [Fact]
    public async Task A_concern_is_not_public_before_it_is_disclosed()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum(), A.Issue(), A.Concern(forum: "mombasa-2025"), A.Gathering(), A.Commitment(), A.Match());
        (await desk.Ask<string>(Traces)).ShouldBe("0 0 0 0 0 0 0");
        await desk.Do(A.Disclosure());
        (await desk.Ask<string>(Traces)).ShouldBe("1 6 1 2 1 1 1");
    }

    [Fact]
    public async Task A_withheld_concern_leaves_the_public_record_without_a_trace()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum(), A.Issue(), A.Concern(forum: "mombasa-2025"), A.Gathering(), A.Commitment(), A.Match(), A.Disclosure());
        await desk.Do(new WithholdConcern(Guid.NewGuid(), "mombasa-c1", "safety"));
        (await desk.Ask<string>(Traces)).ShouldBe("0 0 0 0 0 0 0");
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gangs", "KE-W0018", "Mtongwe ferry")]
    [InlineData("gbv", "KE-01", null)]
    public async Task Where_the_theme_asks_for_it_the_place_is_blurred_to_the_county(string theme, string shown, string? words)
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern(theme: theme), A.Issue(theme: theme, place: "KE-W0018"), A.Gathering(), A.Disclosure());
        (await desk.Ask<string>("select place from open.concern")).ShouldBe(shown);
        (await desk.Ask<string>("select place from open.issue")).ShouldBe(shown);
        (await desk.Ask<string?>("select place_words_en from open.concern")).ShouldBe(words);
        (await desk.Ask<string>("select county from open.concern")).ShouldBe("KE-01");
        (await desk.Ask<bool>("select bool_or(body like '%Mtongwe%') from open.search where kind = 'concern'")).ShouldBe(words is not null);
    }

    [Fact]
    public async Task A_correction_shows_the_reason_and_what_stood_before()
    {
        await using var desk = await TestLedger.Open(cluster);
        var (concern, now) = (A.Concern(), A.Words("Two gangs with machetes."));
        await desk.Do(concern, A.Disclosure());
        await desk.Do(new CorrectConcern(Guid.NewGuid(), concern.Id, concern.Details with { Summary = now.Ref }, A.Words("Misheard."), [now]));
        (await desk.Ask<string>("select text_en || ' ' || before_en || ' ' || before_sw from open.event where kind = 'ConcernCorrected'")).ShouldBe(
            "Misheard. Gangs with machetes. Kwa Kiswahili: Gangs with machetes."
        );
        (await desk.Ask<string>("select summary_en || ' ' || translated || ' ' || corrected from open.concern")).ShouldBe(
            "Two gangs with machetes. sw true"
        );
    }

    [Fact]
    public async Task Erased_words_leave_a_mark_in_both_languages_and_a_whole_ledger()
    {
        await using var desk = await TestLedger.Open(cluster);
        var concern = A.Concern();
        await desk.Do(concern, A.Disclosure());
        var hashes = concern.Details.Summary.Parts.Select(p => p.Hash).ToList();
        (await Forget.Run(desk.Database, hashes, TestLedger.Stop)).ShouldBe(2);
        (await Forget.Run(desk.Database, hashes, TestLedger.Stop)).ShouldBe(0);
        (await desk.Ask<string>("select summary_en || ' ' || summary_sw from open.concern")).ShouldBe("[removed] [imeondolewa]");
        (await desk.Ask<long>("select count(*) from open.search where folded like '%machete%'")).ShouldBe(0);
        (await desk.Ask<long>("select count(*) from ledger.passage where body like '%achete%'")).ShouldBe(0);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_community_says_when_it_verifies_is_counted_but_its_words_are_not_shown()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Forum(), A.Commitment(), A.Progress(done: true));
        var verdict = new VerifyDelivery(
            Guid.NewGuid(),
            "mombasa-p1",
            new string('a', 64),
            Verdict.NotDone,
            A.Words("My neighbour Otieno saw it."),
            A.Day.AddDays(20)
        );
        (await desk.Ledger.Change(verdict, Actor.Community, TestLedger.Stop)).Facts.ShouldBe(2, "and the dispute is moved up");
        (await desk.Ask<string>("select verified_yes || ' ' || verified_no || ' ' || standing from open.commitment")).ShouldBe("0 1 disputed");
        (await desk.Ask<string>("select actor || ' ' || detail || coalesce(text_en, '') from open.event where kind = 'DeliveryVerified'")).ShouldBe(
            "community not-done"
        );
    }

    [Fact]
    public async Task An_actor_of_no_public_kind_is_shown_as_the_community()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Ledger.Change(A.Concern(), new Actor("sms:254700000000"), TestLedger.Stop);
        await desk.Do(A.Disclosure());
        (await desk.List<string>("select actor from open.event order by seq")).ShouldBe(["community", "editors"]);
    }

    [Fact]
    public async Task Everything_carries_its_sources_and_their_publisher()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        (await desk.List<string>("select distinct subject_kind || ' ' || publisher from open.source order by 1")).ShouldBe([
            "commitment example.org",
            "concern example.org",
            "forum example.org",
            "report example.org",
        ]);
        (await desk.Ask<string>("select source_url from open.event where kind = 'ProgressReported'")).ShouldBe("https://example.org/proof");
    }

    [Fact]
    public async Task An_issue_says_why_its_office_must_answer()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Issue(), A.Concern(), A.Gathering(), A.Disclosure());
        (await desk.Ask<string>("select office || ' ' || routed_by || ' ' || why_sw from open.issue")).ShouldBe(
            "nps@KE-01 rule Magenge ni ya polisi."
        );
        await desk.Do(new RouteIssue(Guid.NewGuid(), "mombasa-gangs", new("interior", "KE"), A.Words("It needs money.")));
        (await desk.Ask<string>("select office || ' ' || routed_by || ' ' || why_en from open.issue")).ShouldBe(
            "interior@KE editors It needs money."
        );
    }

    [Fact]
    public async Task Everything_public_is_found_in_both_languages()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Loop());
        (await desk.List<string>("select kind || ' ' || count(*) from open.search group by kind order by 1")).ShouldBe([
            "commitment 2",
            "concern 4",
            "county 4",
            "forum 2",
            "institution 6",
            "issue 2",
            "report 2",
            "theme 8",
        ]);
        (
            await desk.Ask<string>("select id from open.search where lang = 'sw' and kind = 'concern' and words @@ to_tsquery('simple', 'machetes')")
        ).ShouldBe("mombasa-c1");
    }
}
