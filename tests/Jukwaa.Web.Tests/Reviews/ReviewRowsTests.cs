using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Reviews;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;
using TestLedger = Jukwaa.Web.Tests.Storage.TestLedger;

namespace Jukwaa.Web.Tests.Reviews;

/// <summary>Sessions in rows, in public, and computed again from the ledger.</summary>
public sealed class ReviewRowsTests(Cluster cluster)
{
    private const string Items =
        "select concat_ws(' ', position, kind || '/' || subject, outcome, finding, reason_en) from open.review_item order by position";
    private const string Session = "select concat_ws(' ', phase, items, decided, hidden) from open.review";

    private static readonly Clock _clock = new(Officers.Morning);

    [Fact]
    public async Task A_session_is_public_with_its_agenda_and_each_decision()
    {
        await using var desk = await TestLedger.Open(cluster, _clock);
        await desk.Do([.. A.Loop(), A.Commitment("p-2"), A.Commitment("p-3"), .. Held()]);

        (await desk.List<string>(Items)).ShouldBe([
            "1 commitment/mombasa-p1 Found Kept We saw it ourselves.",
            "2 issue/mombasa-gangs CarriedOver We saw it ourselves.",
            "3 commitment/p-2 Dropped It was settled elsewhere.",
            "4 commitment/p-3",
        ]);
        (await desk.Ask<string>(Session)).ShouldBe("Planned 3 2 0");
        (await desk.Ask<string>("select reason_sw from open.review_item where position = 1")).ShouldBe("Kwa Kiswahili: We saw it ourselves.");
    }

    [Fact]
    public async Task An_issue_that_is_not_public_is_a_count_and_nothing_else()
    {
        await using var desk = await TestLedger.Open(cluster, _clock);
        await desk.Do([.. A.Loop(), A.Commitment("p-2"), A.Commitment("p-3"), .. Held()]);
        await desk.Do(new WithholdConcern(Guid.NewGuid(), "mombasa-c1", "child"), new WithholdConcern(Guid.NewGuid(), "mombasa-c2", "child"));

        (await desk.Ask<string>(Session)).ShouldBe("Planned 3 2 1");
        (await desk.List<string>(Items)).ShouldAllBe(i => !i.Contains("issue", StringComparison.Ordinal));
        (await desk.List<string>("select t::text from open.event t where subject_kind = 'review'")).ShouldAllBe(e => !e.Contains("mombasa-gangs"));
        (await Snapshot.Rows(desk, "open.")).Where(r => r.Contains("mombasa-gangs", StringComparison.Ordinal)).ShouldBeEmpty();

        await desk.Do(A.Disclosure());
        (await desk.Ask<string>(Session)).ShouldBe("Planned 3 2 0");
        (await desk.List<string>(Items)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_timeline_of_an_item_says_that_a_session_dealt_with_it_and_why()
    {
        await using var desk = await TestLedger.Open(cluster, _clock);
        await desk.Do([.. A.Loop(), A.Commitment("p-2"), A.Commitment("p-3"), .. Held()]);
        const string Told = "select concat_ws(' ', subject_id, kind, detail, text_en) from open.event where kind like 'Item%' order by seq";

        (await desk.List<string>(Told)).ShouldBe([
            "mombasa-p1 ItemDecided r1",
            "mombasa-gangs ItemDecided r1 We saw it ourselves.",
            "p-2 ItemDropped r1 It was settled elsewhere.",
            "p-3 ItemTakenUp r1",
        ]);
        (await desk.List<string>("select kind || ' ' || detail from open.event where subject_kind = 'review'")).ShouldBe([
            "ReviewPlanned 2026-01-14",
        ]);
    }

    [Fact]
    public async Task A_rebuild_gives_the_same_rows_to_the_letter_and_a_forged_one_is_found()
    {
        await using var desk = await TestLedger.Open(cluster, _clock);
        await desk.Do([.. A.Loop(), A.Commitment("p-2"), A.Commitment("p-3"), .. Held()]);
        await desk.Do(
            new TakeUp(Guid.NewGuid(), "r1", "commitment/p-2"),
            Sitting.Decide("r1", "commitment/p-2"),
            Sitting.Decide("r1", "commitment/p-3"),
            new CloseReview(Guid.NewGuid(), "r1"),
            Plan("r2", "commitment/p-3"),
            new MoveReview(Guid.NewGuid(), "r2", Sitting.Today.AddDays(4), A.Words("The hall is taken.")),
            new CallOff(Guid.NewGuid(), "r2", A.Words("Floods."))
        );
        (await desk.List<string>("select concat_ws(' ', id, phase, on_day, closed_on, reason_en) from open.review order by id")).ShouldBe([
            "r1 Closed 2026-01-14 2026-01-14",
            "r2 CalledOff 2026-01-18 2026-01-14 Floods.",
        ]);

        var before = await Snapshot.Rows(desk);
        await Rebuild.Run(desk.Database, null, TestLedger.Stop);
        (await Snapshot.Rows(desk)).ShouldBe(before);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();

        await desk.Tamper("update open.review_item set outcome = 'Dropped' where outcome = 'Found'");
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_session_of_something_that_is_not_on_record_is_refused()
    {
        await using var desk = await TestLedger.Open(cluster, _clock);
        await desk.Do(A.Loop());

        (await desk.Try(Plan("r1", "commitment/p-nowhere"))).Refusal!.Code.ShouldBe("commitment-missing");
        (await desk.Try(Plan("r1", "commitment/mombasa-p1", "issue/nowhere"))).Refusal!.Code.ShouldBe("issue-missing");
        await desk.Do(Plan("r1", "commitment/mombasa-p1"));
        (await desk.Try(new TakeUp(Guid.NewGuid(), "r1", "issue/nowhere"))).Refusal!.Code.ShouldBe("issue-missing");
    }

    /// <summary>A session of four items: one found, one carried over, one dropped, one open.</summary>
    private static IEnumerable<Command> Held() =>
        [
            Plan("r1", "commitment/mombasa-p1", "issue/mombasa-gangs", "commitment/p-2"),
            Sitting.Decide("r1", "commitment/mombasa-p1", ItemOutcome.Found, Finding.Kept),
            Sitting.Decide("r1", "issue/mombasa-gangs", ItemOutcome.CarriedOver),
            Sitting.Drop("r1", "commitment/p-2"),
            new TakeUp(Guid.NewGuid(), "r1", "commitment/p-3"),
        ];

    // The small Kenya knows no administrators.
    private static PlanReview Plan(string id, params string[] items) => Sitting.Plan(id, items) with { Chair = new("interior", "KE") };
}
