using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.ForumDesk;

/// <summary>Forums as a desk lists and opens them.</summary>
public sealed class ForumReadsTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly _today = new(2026, 1, 14);

    private Officers _officers = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _officers = await Officers.Open(cluster);

    public ValueTask DisposeAsync() => _officers.DisposeAsync();

    [Fact]
    public async Task The_list_begins_with_what_is_in_session_then_what_was_announced_then_what_is_planned_each_by_its_day()
    {
        await _officers.Do(
            A.Plan("later", on: _today.AddDays(9)),
            A.Plan("sooner", on: _today.AddDays(2)),
            A.Plan("told", on: _today.AddDays(30)),
            A.Announcement("told", _today),
            A.Plan("now", on: _today),
            A.Announcement("now", _today),
            new StartForum(Guid.NewGuid(), "now", _today),
            A.Plan("off", on: _today.AddDays(1)),
            new CancelForum(Guid.NewGuid(), "off", A.Words("Floods.")),
            A.Forum("held"),
            A.Plan("kwale", "KE-02", _today)
        );
        var found = await List("ngao@KE-01");
        found.Open.Select(f => f.Id).ShouldBe(["now", "told", "sooner", "later"]);
        found.Past.Items.Select(f => f.Id).ShouldBe(["off", "held"]);
        (await List("ngao@KE")).Open.Select(f => f.Id).ShouldContain("kwale");
        (await List("ngao@KE", "KE-02")).Open.Select(f => f.Id).ShouldBe(["kwale"]);
        (await List("nps@KE-C004", role: Role.Responder)).Open.Count.ShouldBe(4, "who sits in the county knows of its forums");
    }

    [Fact]
    public async Task A_forum_opens_with_all_that_is_known_and_what_happened()
    {
        var plan = A.Plan("likoni", on: _today.AddDays(3), place: "KE-C004");
        await _officers.Do(
            plan,
            A.Announcement("likoni", _today),
            A.Replan(plan, venue: A.Words("Tononoka Hall"), reason: A.Words("More room.", "Nafasi zaidi."))
        );
        var page = (await Open("ngao@KE-01", "likoni", "sw")).ShouldNotBeNull();
        (page.Forum.Where, page.Forum.Day, page.Forum.AnnouncedOn, page.Forum.Phase).ShouldBe(
            ("Likoni, Mombasa", _today.AddDays(3), _today, "Announced")
        );
        page.Events.Select(e => (e.Kind, e.Words)).ShouldBe([("ForumPlanned", null), ("ForumAnnounced", null), ("ForumReplanned", "Nafasi zaidi.")]);
        (await Open("ngao@KE-01", "nowhere")).ShouldBeNull();
    }

    [Fact]
    public async Task One_that_is_planned_elsewhere_does_not_open()
    {
        await _officers.Do(A.Plan("kwale", "KE-02", _today.AddDays(5)));
        (await Open("ngao@KE-01", "kwale")).ShouldBeNull();
        await _officers.Do(A.Announcement("kwale", _today));
        (await Open("ngao@KE-01", "kwale")).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_next_forum_is_the_first_announced_or_in_session_near_the_reader()
    {
        await _officers.Do(A.Plan("planned", on: _today), A.Plan("kwale", "KE-02", _today.AddDays(1)), A.Plan("mine", on: _today.AddDays(4)));
        (await Ahead("ngao@KE-01")).Next.ShouldBeNull();
        await _officers.Do(A.Announcement("kwale", _today), A.Announcement("mine", _today));
        (await Ahead("ngao@KE-01")).Next!.Id.ShouldBe("mine");
        (await Ahead("ngao@KE")).Next!.Id.ShouldBe("kwale");
        await _officers.Do(new CancelForum(Guid.NewGuid(), "mine", A.Words("Floods.")));
        (await Ahead("ngao@KE-01")).Next.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "missed")]
    [InlineData(2, "missed open")]
    [InlineData(60, "missed open")]
    public async Task What_nobody_began_is_forgotten_the_next_day_and_what_nobody_closed_the_day_after(int days, string forgotten)
    {
        await _officers.Do(
            A.Plan("missed", on: _today),
            A.Announcement("missed", _today),
            A.Plan("open", on: _today),
            A.Announcement("open", _today),
            new StartForum(Guid.NewGuid(), "open", _today),
            A.Plan("planned", on: _today)
        );
        var viewer = await _officers.With(Role.Supervisor, "ngao@KE-01");
        _officers.Clock.Now += TimeSpan.FromDays(days);
        var found = (await _officers.Reading.ForumsAhead(viewer, "en", Stop)).Forgotten;
        found.Select(f => f.Id).ShouldBe(forgotten.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_id_that_is_taken_even_where_nobody_here_sees_it_gets_a_number()
    {
        const string Wished = "likoni-2026-01-20";
        (await _officers.Database.FreeForumId(Wished, Stop)).ShouldBe(Wished);
        await _officers.Do(A.Plan(Wished, "KE-02", _today));
        (await _officers.Database.FreeForumId(Wished, Stop)).ShouldBe(Wished + "-2");
        await _officers.Do(A.Plan(Wished + "-2", on: _today), A.Plan(Wished + "-4", on: _today));
        (await _officers.Database.FreeForumId(Wished, Stop)).ShouldBe(Wished + "-3");
        (await _officers.Database.FreeForumId("likoni-2026-01-2", Stop)).ShouldBe("likoni-2026-01-2");
    }

    private async Task<DeskForums> List(string office, string? county = null, Role role = Role.Supervisor) =>
        await _officers.Reading.Forums(await _officers.With(role, office), "en", county, new(1), Stop);

    private async Task<DeskForumPage?> Open(string office, string id, string lang = "en") =>
        await _officers.Reading.Forum(await _officers.With(Role.Supervisor, office), lang, id, Stop);

    private async Task<(DeskForum? Next, IReadOnlyList<DeskForum> Forgotten)> Ahead(string office) =>
        await _officers.Reading.ForumsAhead(await _officers.With(Role.Supervisor, office), "en", Stop);
}
