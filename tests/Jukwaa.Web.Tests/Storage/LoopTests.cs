using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>The loop of one concern, from heard to confirmed, the long way round: what the public reads after each step.</summary>
public sealed class LoopTests(Cluster cluster)
{
    // concern: standing and the steps heard, answered, promised, done, confirmed as month-day. commitment: standing, reports, yes-no, finding.
    // On 1 July the promise is a day late. The last column is the newest line of any public timeline.
    private const string Public = """
        select concat_ws(' | ',
          coalesce((select standing || coalesce(': ' || nullif(concat_ws(' ', to_char(step_heard, 'MM-DD'), to_char(step_answered, 'MM-DD'), to_char(step_promised, 'MM-DD'),
            to_char(step_done, 'MM-DD'), to_char(step_confirmed, 'MM-DD')), ''), '') from open.concern), '-'),
          coalesce((select standing || ' ' || coalesce(office, 'nobody') from open.issue), '-'),
          coalesce((select concat_ws(' ', standing, reports, verified_yes || '-' || verified_no, finding) from open.commitment), '-'),
          coalesce((select open.standing(standing, lapses_to, lapses_on, '2025-07-01') from open.concern), '-'),
          coalesce((select concat_ws(' ', kind, detail) from open.event where subject_kind <> 'forum' order by seq desc, subject_kind limit 1), '-'))
        """;

    [Fact]
    public async Task What_the_public_reads_after_each_step_of_the_loop()
    {
        await using var desk = await TestLedger.Open(cluster, new Clock(World.Now));
        await desk.Do(A.Forum());
        (Command Step, Actor By, string Shows)[] loop =
        [
            (A.Concern(forum: "mombasa-2025"), Actor.Editors, "- | - | - | - | -"),
            (A.Disclosure(), Actor.Editors, "received: 04-07 | - | - | received | ConcernDisclosed"),
            (A.Issue(), Actor.System, "received: 04-07 | - | - | received | ConcernDisclosed"),
            (A.Gathering(), Actor.System, "with_office: 04-07 | with_office nps@KE-01 | - | silent | ConcernGathered mombasa-gangs"),
            (Answer(), Actor.Of(A.Police), "answered: 04-07 04-12 | answered nps@KE-01 | - | answered | ResponseGiven Accepted"),
            (
                A.Commitment(due: new(2025, 6, 30)),
                Actor.Editors,
                "answered: 04-07 04-12 | answered nps@KE-01 | promised 0 0-0 | answered | CommitmentMade"
            ),
            (A.Match(), Actor.Editors, "answered: 04-07 04-07 04-07 | answered nps@KE-01 | promised 0 0-0 | late | ConcernMatched mombasa-c1"),
            (
                Progress(20, false),
                Actor.Of(A.Police),
                "in_progress: 04-07 04-07 04-07 | in_progress nps@KE-01 | in_progress 1 0-0 | late | ProgressReported"
            ),
            (Progress(40, true), Actor.Of(A.Police), "done: 04-07 04-07 04-07 05-17 | done nps@KE-01 | done 2 0-0 | done | ProgressReported claimed"),
            (
                Verdict('a', 41, false),
                Actor.Community,
                "disputed: 04-07 04-07 04-07 05-17 | disputed nps@KE-01 | disputed 2 0-1 | disputed | CommitmentEscalated nps@KE-300"
            ),
            (
                Verdict('b', 42, false),
                Actor.Community,
                "disputed: 04-07 04-07 04-07 05-17 | disputed nps@KE-01 | disputed 2 0-2 | disputed | DeliveryVerified not-done"
            ),
            (Reopening(), Actor.Editors, "in_progress: 04-07 04-07 04-07 | in_progress nps@KE-01 | in_progress 2 0-0 | late | CommitmentReopened"),
            (
                Progress(60, false),
                Actor.Of(A.Police),
                "in_progress: 04-07 04-07 04-07 | in_progress nps@KE-01 | in_progress 3 0-0 | late | ProgressReported"
            ),
            (Progress(70, true), Actor.Of(A.Police), "done: 04-07 04-07 04-07 06-16 | done nps@KE-01 | done 4 0-0 | done | ProgressReported claimed"),
            (Verdict('a', 71, true), Actor.Community, "done: 04-07 04-07 04-07 06-16 | done nps@KE-01 | done 4 1-0 | done | DeliveryVerified done"),
            (
                Verdict('b', 73, true),
                Actor.Community,
                "done: 04-07 04-07 04-07 06-16 06-19 | done nps@KE-01 | confirmed 4 2-0 | done | DeliveryVerified done"
            ),
            (Review(), Actor.Editors, "done: 04-07 04-07 04-07 06-16 07-16 | done nps@KE-01 | kept 4 2-0 Kept | done | CommitmentReviewed Kept"),
        ];
        foreach (var (step, by, shows) in loop)
        {
            (await desk.Ledger.Change(step, by, TestLedger.Stop)).Refusal.ShouldBeNull(step.GetType().Name);
            (await desk.Ask<string>(Public)).ShouldBe(shows, step.GetType().Name);
        }

        (await Jukwaa.Storage.Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_timeline_says_who_did_each_step_and_never_what_a_verifier_wrote()
    {
        await using var desk = await TestLedger.Open(cluster, new Clock(World.Now));
        await desk.Do(A.Forum(), A.Commitment());
        await desk.Ledger.Change(Progress(40, true), Actor.Of(A.Police), TestLedger.Stop);
        await desk.Ledger.Change(Verdict('a', 41, false), new("sms:254700000000"), TestLedger.Stop);
        await desk.Do(Review());
        (
            await desk.List<string>(
                "select concat_ws(' ', kind, actor, happened_on, text_en) from open.event where subject_kind = 'commitment' order by seq"
            )
        ).ShouldBe([
            "CommitmentMade editors 2025-04-07 Recruit 10,000 officers.",
            "ProgressReported office:nps@KE-01 2025-05-17 It goes on.",
            "DeliveryVerified community 2025-05-18",
            "CommitmentReviewed editors 2025-07-16 We went and looked.",
        ]);
    }

    private static GiveResponse Answer() =>
        new(Guid.NewGuid(), "mombasa-gangs", A.Police, ResponseKind.Accepted, A.Words("We will."), A.Day.AddDays(5));

    private static ReportProgress Progress(int days, bool done) =>
        A.Progress(done: done) with
        {
            On = Period.Day(A.Day.AddDays(days)),
            Report = A.Words("It goes on."),
        };

    private static VerifyDelivery Verdict(char who, int days, bool done) =>
        new(
            Guid.NewGuid(),
            "mombasa-p1",
            new(who, 64),
            done ? Domain.Issues.Verdict.Done : Domain.Issues.Verdict.NotDone,
            A.Words("I was there."),
            A.Day.AddDays(days)
        );

    private static ReopenCommitment Reopening() => new(Guid.NewGuid(), "mombasa-p1", A.Words("It did not hold."), A.Day.AddDays(50));

    private static ReviewCommitment Review() => new(Guid.NewGuid(), "mombasa-p1", Finding.Kept, A.Words("We went and looked."), A.Day.AddDays(100));
}
