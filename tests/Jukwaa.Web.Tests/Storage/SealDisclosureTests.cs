using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>What triage and seals keep out of the public record, wherever in it one looks.</summary>
public sealed class SealDisclosureTests(Cluster cluster)
{
    private const string Secret = "siri-ya-otieno";

    [Fact]
    public async Task A_sealed_concern_leaves_no_trace_in_any_public_table()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(
            A.Forum(),
            A.Issue(),
            A.Concern(forum: "mombasa-2025", summary: Secret),
            A.Gathering(),
            A.Disclosure(),
            A.Commitment(),
            A.Match()
        );
        (await Open(desk)).ShouldContain(Secret, Case.Sensitive, "else the test looks in the wrong place");
        await desk.Do(A.Sealing());
        await desk.Do(A.Issue("sealed-1", place: "KE-W0018") with { Accused = [A.Station] }, A.Gathering(issue: "sealed-1"));
        await desk.Do(new BreakSeal(Guid.NewGuid(), "mombasa-c1", A.Words($"Lives are at stake: {Secret}.")));
        var open = await Open(desk);
        open.ShouldNotContain(Secret);
        open.ShouldNotContain("mombasa-c1");
        open.ShouldNotContain("sealed-1");
        open.ShouldNotContain("Sealed");
        open.ShouldNotContain("mombasa-gangs", Case.Sensitive, "the issue had no other public concern");
        (await desk.Try(A.Disclosure())).Refusal!.Code.ShouldBe("sealed");
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_what_nobody_published_before_the_working_text_alone_is_shown()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern(summary: $"Otieno of house 12 said: {Secret}").Unpublished());
        (await desk.Try(A.Disclosure())).Refusal!.Code.ShouldBe("working-text-missing");
        await desk.Do(A.WorkingText(text: "Gangs rob people."), A.Disclosure());
        (await desk.Ask<string>("select summary_en || ' / ' || summary_sw from open.concern")).ShouldBe(
            "Gangs rob people. / Kwa Kiswahili: Gangs rob people."
        );
        (await desk.Ask<string?>("select place_words_en from open.concern")).ShouldBeNull("the place as said may be a house");
        var open = await Open(desk);
        open.ShouldNotContain(Secret);
        open.ShouldNotContain("WorkingTextWritten");
        (await desk.Ask<int>("select count(*) from open.search where body like '%siri%'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_working_text_written_again_is_shown_at_once_and_the_one_before_is_gone()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern().Unpublished(), A.WorkingText(text: $"Too much: {Secret}"), A.Disclosure());
        await desk.Do(A.WorkingText(text: "Gangs rob people."));
        (await Open(desk)).ShouldNotContain(Secret);
        (await desk.Ask<string>("select summary_en from open.concern")).ShouldBe("Gangs rob people.");
    }

    [Fact]
    public async Task A_correction_that_finds_a_source_does_not_publish_the_words_as_said_before()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern(summary: Secret).Unpublished(), A.WorkingText(), A.Disclosure());
        var found = A.Concern(summary: "Gangs with machetes.");
        await desk.Do(new CorrectConcern(Guid.NewGuid(), found.Id, found.Details, A.Words("A newspaper had it."), found.Texts));
        (await Open(desk)).ShouldNotContain(Secret);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task Classified_to_the_county_a_concern_blurs_itself_its_issue_and_the_promise_that_answers_it()
    {
        await using var desk = await TestLedger.Open(cluster);
        var promise = A.Commitment();
        await desk.Do(A.Concern(), A.Issue(place: "KE-W0018"), A.Gathering(), A.Disclosure());
        await desk.Do(promise with { Details = promise.Details with { Forum = null, Issue = "mombasa-gangs", Place = "KE-W0018" } });
        const string Shown =
            "select (select place from open.concern) || ' ' || (select place from open.issue) || ' ' || (select place from open.commitment)";
        (await desk.Ask<string>(Shown)).ShouldBe("KE-W0018 KE-W0018 KE-W0018");
        await desk.Do(new ClassifyConcern(Guid.NewGuid(), "mombasa-c1", "county"));
        (await desk.Ask<string>(Shown)).ShouldBe("KE-01 KE-01 KE-01");
        (await desk.Ask<string?>("select place_words_en from open.concern")).ShouldBeNull();
        (await Open(desk, "place")).ShouldNotContain("KE-W0018");
        await desk.Do(new ClassifyConcern(Guid.NewGuid(), "mombasa-c1", "public"));
        (await desk.Ask<string>(Shown)).ShouldBe("KE-W0018 KE-W0018 KE-W0018");
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_a_threat_is_live_it_is_not_public_and_on_its_day_it_can_be()
    {
        var clock = new Clock(World.Now);
        await using var desk = await TestLedger.Open(cluster, clock);
        await desk.Do(A.Concern(summary: Secret), A.Disclosure());
        var until = DateOnly.FromDateTime(World.Now.UtcDateTime).AddDays(3);
        await desk.Do(new DelayDisclosure(Guid.NewGuid(), "mombasa-c1", until, A.Words($"They look for her: {Secret}.")));
        (await Open(desk)).ShouldNotContain(Secret);
        (await desk.Try(A.Disclosure())).Refusal!.Code.ShouldBe("too-early");
        clock.Now = World.Now.AddDays(3);
        await desk.Do(A.Disclosure());
        (await desk.Ask<int>("select count(*) from open.concern")).ShouldBe(1);
        (await Open(desk)).ShouldNotContain("They look for her", Case.Sensitive, "why it was put off stays at the desk");
    }

    [Fact]
    public async Task An_accusation_is_sealed_from_its_first_fact_on()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern(summary: Secret) with { Accused = [A.Station] });
        (await Open(desk)).ShouldNotContain(Secret);
        (await desk.Ask<string>("select accused::text || barred::text from desk.concern")).ShouldBe(
            "{nps@KE-W0018}{nps@KE-W0018,nps@KE-C004,nps@KE-01,nps@KE-300,nps@KE}"
        );
        (await desk.Try(A.Sealing(accused: new Domain.Access.Office("nps", "KE-W9999")))).Refusal!.Kind.ShouldBe(RefusalKind.Invalid);
    }

    /// <summary>Every row of every public table.</summary>
    private static async Task<string> Open(TestLedger desk, string but = "") =>
        string.Join('\n', (await Snapshot.Rows(desk, "open.")).Where(r => but.Length == 0 || !r.StartsWith($"open.{but}", StringComparison.Ordinal)));
}
