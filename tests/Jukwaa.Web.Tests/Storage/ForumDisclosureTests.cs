using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>From when on the public knows of a forum, and what it knows then.</summary>
public sealed class ForumDisclosureTests(Cluster cluster) : IAsyncLifetime
{
    private const string Anywhere = """
        select (select count(*) from open.forum)::text || (select count(*) from open.forum_present) || (select count(*) from open.search where kind = 'forum')
          || (select count(*) from open.event where subject_kind = 'forum') || (select count(*) from open.source where subject_kind = 'forum')
        """;

    private TestLedger _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await TestLedger.Open(cluster, new Clock(World.Now));

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task What_is_planned_stands_nowhere_in_public_and_with_its_announcement_everywhere()
    {
        var past = A.Forum("mombasa-2026");
        await _desk.Do(new PlanForum(Guid.NewGuid(), past.Id, past.Details with { Held = Domain.Kernel.Period.Day(A.Today) }, past.Texts));
        (await _desk.Ask<string>(Anywhere)).ShouldBe("00000");
        (await _desk.Ask<string>("select phase from desk.forum")).ShouldBe("Planned");
        await _desk.Do(A.Announcement());
        (await _desk.Ask<string>(Anywhere)).ShouldBe("11221");
        (await Verify.Run(_desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_is_cancelled_before_anybody_heard_of_it_is_told_to_nobody()
    {
        await _desk.Do(A.Plan(), new CancelForum(Guid.NewGuid(), "mombasa-2026", A.Words("Floods.")));
        (await _desk.Ask<string>(Anywhere)).ShouldBe("00000");
        (await _desk.Ask<string>("select phase from desk.forum")).ShouldBe("Cancelled");
        await _desk.ShouldBeWhole();
    }

    [Fact]
    public async Task One_that_was_announced_stays_cancelled_with_its_reason()
    {
        await _desk.Do(A.Plan(place: "KE-W0018"), A.Announcement(), new CancelForum(Guid.NewGuid(), "mombasa-2026", A.Words("Floods.", "Mafuriko.")));
        (await _desk.Ask<string>("select concat_ws(' ', phase, place, reason_en, reason_sw) from open.forum")).ShouldBe(
            "Cancelled KE-W0018 Floods. Mafuriko."
        );
        (await _desk.List<string>("select concat_ws(' ', kind, text_en) from open.event order by seq")).ShouldBe([
            "ForumPlanned",
            "ForumAnnounced",
            "ForumCancelled Floods.",
        ]);
        await _desk.ShouldBeWhole();
    }

    [Fact]
    public async Task What_was_said_for_a_forum_that_is_only_planned_does_not_name_it()
    {
        await _desk.Do(
            A.Plan(),
            A.Concern(forum: "mombasa-2026"),
            A.Disclosure(),
            A.Commitment(forum: "mombasa-2026"),
            A.Concern("mombasa-c2", "mombasa-2026")
        );
        const string Named =
            "select (select count(*) from open.concern where forum is not null) || ' ' || (select count(*) from open.commitment where forum is not null)";
        (await _desk.Ask<string>(Named)).ShouldBe("0 0");
        (await _desk.Ask<int>("select count(*)::int from open.concern")).ShouldBe(1);
        await _desk.Do(A.Announcement());
        (await _desk.Ask<string>(Named)).ShouldBe("1 1");
        (await Verify.Run(_desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_plan_is_what_the_public_reads_and_what_it_was_told_before_can_be_traced()
    {
        var plan = A.Plan();
        await _desk.Do(plan, A.Announcement(), A.Replan(plan, A.Today.AddDays(3), A.Words("Tononoka Hall"), A.Words("The hall is taken.")));
        (await _desk.Ask<string>("select concat_ws(' ', phase, held_on, venue_en) from open.forum")).ShouldBe("Announced 2026-01-18 Tononoka Hall");
        (await _desk.Ask<string>("select text_en from open.event where kind = 'ForumReplanned'")).ShouldBe("The hall is taken.");
        await _desk.ShouldBeWhole();
    }
}
