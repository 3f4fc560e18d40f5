using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>How a forum that was closed on boxes is closed at the centre.</summary>
public sealed class BoxClosingTests(Cluster cluster) : IAsyncLifetime
{
    private Road _road = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _road = await Road.Open(cluster);

    [Fact]
    public async Task What_was_confirmed_in_the_hall_is_on_record_at_the_centre_and_the_clocks_run_there()
    {
        var laptop = await _road.Laptop();
        await laptop.Start();
        var voice = await laptop.Voice("Wezi usiku.");
        var promise = await laptop.Promise("Gari jipya la doria.", voice);
        await laptop.Close(["residents", "women"]);
        await laptop.BringAll();

        (await Phase()).ShouldBe("Closed {residents} {residents,women}");
        (await _road.Rows("select id || ' ' || desk.said(summary, 'sw') from desk.concern")).ShouldBe([$"c-{Plain(voice)} Wezi usiku."]);
        (await _road.Rows("select id || ' ' || due_on from desk.commitment")).ShouldBe([$"p-{Plain(promise)} 2026-03-01"]);
        (await _road.Rows("select place || ' ' || office || ' ' || (answer_due > opened_on) from desk.issue")).ShouldBe(["KE-W0018 nps@KE-01 true"]);
        (await _road.Rows("select actor from ledger.fact where type = 'ForumClosed'")).Single().ShouldContain($"{_road.Chair.Person:N}");
    }

    [Fact]
    public async Task It_waits_for_every_box_of_the_forum()
    {
        var (first, second) = (await _road.Laptop(), await _road.Laptop());
        await first.Start();
        await first.Voice("Wezi.");
        await first.Close();
        await first.BringAll();
        (await Phase()).ShouldStartWith("InSession");
        (await _road.Rows("select id from desk.concern")).ShouldBeEmpty();

        await second.Start();
        await second.Voice("Maji hakuna.");
        await second.Close(["women"]);
        await second.BringAll();
        (await Phase()).ShouldBe("Closed {residents} {residents,women}");
        (await _road.Rows("select id from desk.concern")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_box_that_was_lost_is_not_waited_for_and_what_it_brings_all_the_same_is_put_on_record()
    {
        var (first, lost) = (await _road.Laptop(), await _road.Laptop());
        await lost.Start();
        await lost.Voice("Maji hakuna.");
        await first.Start();
        await first.Voice("Wezi.");
        await first.Close();
        (await _road.Centre.Do(_road.Chair, new GiveUpBox(Guid.NewGuid(), lost.Self.Id, A.Words("It fell into the river.")))).Refusal.ShouldBeNull();
        await first.BringAll();
        (await Phase()).ShouldStartWith("Closed");

        await lost.Close();
        await lost.BringAll();
        (await _road.Rows("select desk.said(summary, 'sw') from desk.concern order by 1")).ShouldBe(["Maji hakuna.", "Wezi."]);
    }

    [Fact]
    public async Task However_many_boxes_it_has_it_waits_for_the_last()
    {
        await _road.Laptop();
        await _road.Rows(
            """
            insert into desk.box select lpad(n::text, 12, '0'), key, place, forums, people, upto, head, refused, last_words, given_up, registered_at, delivered_at, version, seq, counts
            from desk.box cross join generate_series(1, 120) n returning id
            """
        );

        (await _road.Centre.Database.BoxesAwaited(Road.Forum, Stop)).ShouldBe(121);
    }

    [Fact]
    public async Task What_the_centre_could_not_finish_it_finishes_when_the_same_comes_again()
    {
        var laptop = await _road.Laptop();
        await laptop.Start();
        await laptop.Voice("Wezi.");
        await laptop.Close();
        var open = await Unsettled();
        await laptop.Bring(lost: true);
        (await Phase()).ShouldStartWith("InSession");
        await Settle(open);

        await laptop.Bring();
        (await Phase()).ShouldBe("Closed {residents} {residents}");
    }

    [Fact]
    public async Task A_box_is_given_up_by_a_post_that_reaches_its_county_and_by_no_other_of_the_same_person()
    {
        var laptop = await _road.Laptop();
        var person = Guid.NewGuid();
        var viewer = await _road.Centre.With(
            person,
            (Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary),
            (Role.Supervisor, "ngao@KE-02", Clearance.Ordinary)
        );
        var post = viewer.For(May.RunForum).Single();
        var outcome = await _road.Centre.Door.Do(viewer, post, new GiveUpBox(Guid.NewGuid(), laptop.Self.Id, A.Words("Mine.")), Stop);

        outcome.Refusal.ShouldNotBeNull().Code.ShouldBe("box-missing");
        (await _road.Known(laptop)).GivenUp.ShouldBeFalse();
    }

    [Fact]
    public async Task A_list_that_is_not_settled_at_the_centre_waits_for_a_person_and_nothing_is_lost()
    {
        var laptop = await _road.Laptop();
        await laptop.Start();
        await laptop.Voice("Wezi.");
        await laptop.Close();
        var open = await Unsettled();
        await laptop.BringAll();

        (await Phase()).ShouldStartWith("InSession");
        (await _road.Known(laptop)).LastWords.Single().Confirmed.ShouldBe(["residents"]);
        await Settle(open);
        CloseForum close = new(Guid.NewGuid(), Road.Forum, _road.Centre.Today, ["residents"], ["residents"]);
        (await _road.Closing.Close(_road.Chair, _road.Chair.Posts[0], close, A.Salt, Stop)).Refusal.ShouldBeNull();
        (await _road.Rows("select id from desk.concern")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_may_not_run_forums_any_more_does_not_close_one()
    {
        var laptop = await _road.Laptop();
        await laptop.Start();
        await laptop.Voice("Wezi.");
        await laptop.Bring();
        await laptop.Close();
        await _road.Centre.End(_road.Chair.Posts[0].Id, _road.Centre.Today.AddDays(-1));

        (await laptop.Bring()).Refused.Single().Code.ShouldBe("box-person");
        (await Phase()).ShouldStartWith("InSession");
        (await _road.Known(laptop)).LastWords.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_box_of_two_forums_closes_each_by_itself()
    {
        await _road.Announce("second");
        var laptop = await _road.Laptop(Road.Forum, "second");
        await laptop.Start();
        await laptop.Start("second");
        await laptop.Voice("Wezi.");
        await laptop.Voice("Maji hakuna.", forum: "second");
        await laptop.Close();
        await laptop.BringAll();
        (await _road.Rows("select id || ' ' || phase from desk.forum order by id")).ShouldBe(["hall Closed", "second InSession"]);

        await laptop.Close(forum: "second");
        await laptop.BringAll();
        (await _road.Rows("select id || ' ' || phase from desk.forum order by id")).ShouldBe(["hall Closed", "second Closed"]);
        (await _road.Rows("select distinct forum from desk.concern order by 1")).ShouldBe(["hall", "second"]);
    }

    [Fact]
    public void Several_that_close_one_forum_close_it_with_all_that_each_heard()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        LastWord a = new("hall", new(2026, 1, 14), ["women"], ["women"], one),
            b = new("hall", new(2026, 1, 15), ["residents", "women"], ["residents"], other);
        var close = BoxClosing.Together("hall", [a, b]);

        close.On.ShouldBe(new(2026, 1, 15));
        close.Groups.ShouldBe(["residents", "women"]);
        close.Confirmed.ShouldBe(["residents", "women"]);
        BoxClosing.Together("hall", [b, a]).CommandId.ShouldBe(close.CommandId, "closed twice it is closed once");
    }

    /// <summary>Something that the centre heard itself, without a theme.</summary>
    private async Task<EditEntry> Unsettled()
    {
        var open = Hall.Entry(Road.Forum, EntryKind.Concern, "words=Bila mada.");
        (await _road.Centre.Do(_road.Juma, open)).Refusal.ShouldBeNull();
        return open;
    }

    private async Task Settle(EditEntry open)
    {
        var themed = Hall.Entry(Road.Forum, EntryKind.Concern, "theme=gangs", entry: open.Id, after: open.CommandId);
        (await _road.Centre.Do(_road.Juma, themed)).Refusal.ShouldBeNull();
    }

    private async Task<string> Phase() =>
        (await _road.Rows($"select phase || ' ' || groups::text || ' ' || confirmed::text from desk.forum where id = '{Road.Forum}'")).Single();

    private static string Plain(string entry) => entry.Replace("-", "", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _road.DisposeAsync();
}
