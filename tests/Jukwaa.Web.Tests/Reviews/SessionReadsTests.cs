using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Reviews;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reviews;

/// <summary>Sessions as a desk lists and opens them.</summary>
public sealed class SessionReadsTests(SessionReadsTests.Sessions sessions) : IClassFixture<SessionReadsTests.Sessions>
{
    private Officers Officers => sessions.Room.Officers;

    [Fact]
    public async Task The_list_has_what_is_to_come_by_its_day_what_is_overdue_and_what_is_over()
    {
        var found = await List(Role.Supervisor, "ngao@KE-01");
        found.Coming.Select(r => r.Id).ShouldBe(["r-today", "r-later"]);
        found.Overdue.Select(r => r.Id).ShouldBe(["r-missed"]);
        found.Past.Items.Select(r => (r.Id, r.Phase)).ShouldBe([("r-off", "CalledOff"), ("r-closed", "Closed")], ignoreOrder: true);
        found.Past.Total.ShouldBe(2);
        found.Overdue[0].IsOverdue(Officers.Today).ShouldBeTrue();
        found.Coming[0].IsOverdue(Officers.Today).ShouldBeFalse("its day is today");
        found.Past.Items.ShouldAllBe(r => !r.IsOverdue(Officers.Today));
    }

    [Theory]
    [InlineData("ngao@KE-02", "r-kwale")]
    [InlineData("ngao@KE-C004", "")]
    [InlineData("ngao@KE", "r-today r-kwale r-later")]
    public async Task The_list_holds_what_lies_within_reach(string office, string expected) =>
        string.Join(' ', (await List(Role.Supervisor, office)).Coming.OrderBy(r => r.OnDay).ThenBy(r => r.Id == "r-kwale").Select(r => r.Id))
            .ShouldBe(expected);

    [Fact]
    public async Task An_agenda_opens_in_its_order_with_what_is_needed_to_decide()
    {
        var page = await Open(Role.Supervisor, "ngao@KE-01", "r-today");
        page.Items.Select(i => (i.Position, i.Subject)).ShouldBe([(1, "p-disputed"), (2, "p-late"), (3, "i-ordinary"), (5, "p-own")]);
        var (disputed, late, issue, own) = (page.Items[0], page.Items[1], page.Items[2], page.Items[3]);

        (disputed.Standing, disputed.VerifiedYes, disputed.VerifiedNo, disputed.CanReopen).ShouldBe(("disputed", 0, 1, true));
        (disputed.Title, disputed.Said, disputed.PlaceName).ShouldBe(("Promise p-disputed.", "Recruitment has begun.", "Mombasa"));
        disputed.Version.ShouldBe(await Officers.Ask<int>("select version from desk.commitment where id = 'p-disputed'"));
        (late.Standing, late.Due, late.Said, late.CanReopen).ShouldBe(("late", Sitting.Today.AddDays(-1), null, false));
        (issue.Kind, issue.Title, issue.CanReopen, issue.Own).ShouldBe(("issue", "Criminal and political gangs", false, false));
        (own.Own, disputed.Own).ShouldBe((true, false), "the chair answers for it");
        page.Items.ShouldAllBe(i => i.IsOpen);
    }

    [Fact]
    public async Task An_item_about_an_issue_out_of_reach_is_counted_and_not_shown_and_nor_is_what_was_said_of_it()
    {
        var page = await Open(Role.Supervisor, "ngao@KE-01", "r-today");
        (page.Review.Items, page.Items.Count).ShouldBe((5, 4));
        page.Events.ShouldNotBeEmpty();
        page.ToString().ShouldNotContain("i-violence");

        var cleared = await Open(Role.Supervisor, "ngao@KE-01", "r-today", Clearance.Restricted);
        cleared.Items.Select(i => i.Subject).ShouldContain("i-violence");
        var hidden = await Open(Role.Supervisor, "ngao@KE-02", "r-closed");
        hidden.Items.Select(i => i.Subject).ShouldBe(["p-done"]);
        hidden.Events.Where(e => e.Words == "Not for everybody.").ShouldBeEmpty();
        var seen = await Open(Role.Supervisor, "ngao@KE-01", "r-closed", Clearance.Restricted);
        seen.Events.Where(e => e.Words == "Not for everybody.").Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_was_decided_stands_there_with_its_reason()
    {
        var page = await Open(Role.Auditor, "ngao@KE-01", "r-closed");
        var done = page.Items.Single(i => i.Subject == "p-done");
        (done.Outcome, done.Finding, done.Reason, done.DecidedOn).ShouldBe(("Found", "Kept", "We saw it ourselves.", Sitting.Today));
        (page.Review.Phase, page.Review.ClosedOn, page.Review.Decided).ShouldBe(("Closed", Sitting.Today, 2));
        (await Open(Role.Auditor, "ngao@KE-01", "r-off")).Review.Reason.ShouldBe("Floods.");
    }

    [Fact]
    public async Task It_is_told_in_the_language_of_the_reader()
    {
        var viewer = await Officers.With(Role.Supervisor, "ngao@KE-01");
        var page = (await sessions.Room.Reading.Review(viewer, "sw", "r-today", Room.Stop)).ShouldNotBeNull();
        (page.Items[0].Title, page.Review.ChairTitle).ShouldBe(("Kwa Kiswahili: Promise p-disputed.", "Kamishna wa Kaunti, Mombasa"));
        page.Items[0].Said.ShouldBe("Kwa Kiswahili: Recruitment has begun.");
    }

    [Fact]
    public async Task One_that_does_not_exist_opens_as_nothing()
    {
        var viewer = await Officers.With(Role.Supervisor, "ngao@KE-01");
        (await sessions.Room.Reading.Review(viewer, "en", "r-nowhere", Room.Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_without_a_post_reads_no_list_and_files_are_those_of_the_promises_asked_for()
    {
        var nobody = new Viewer(Guid.NewGuid(), []);
        var found = await sessions.Room.Reading.Reviews(nobody, "en", new(1), Room.Stop);
        (found.Coming.Count, found.Overdue.Count, found.Past.Total).ShouldBe((0, 0, 0));
        (await Officers.Database.Files([], Room.Stop)).Count.ShouldBe(0);
        (await Officers.Database.Files(["p-disputed"], Room.Stop))["p-disputed"].ShouldBeEmpty();
    }

    private async Task<DeskReviews> List(Role role, string office) =>
        await sessions.Room.Reading.Reviews(await Officers.With(role, office), "en", new(1), Room.Stop);

    private async Task<DeskReviewPage> Open(Role role, string office, string id, Clearance clearance = Clearance.Ordinary) =>
        (await sessions.Room.Reading.Review(await Officers.With(role, office, clearance), "en", id, Room.Stop)).ShouldNotBeNull(id);

    /// <summary>The matters, and a session of each kind: of Mombasa but for one.</summary>
    public sealed class Sessions(Cluster cluster) : IAsyncLifetime
    {
        internal Room Room { get; } = new(cluster);

        public async ValueTask InitializeAsync()
        {
            await Room.InitializeAsync();
            var (officers, kwale) = (Room.Officers, new Office("ngao", "KE-02"));
            await officers.Do([
                .. Sitting.Disputed("p-disputed"),
                .. Sitting.Claimed("p-done"),
                A.Commitment("p-late", due: Sitting.Today.AddDays(-1)),
                Sitting.Of("p-own", "ngao@KE-01", "KE-01"),
            ]);
            officers.Clock.Now -= TimeSpan.FromDays(3);
            await officers.Do(Sitting.Plan("r-missed", "commitment/p-late") with { On = Sitting.Today.AddDays(-1) });
            officers.Clock.Now += TimeSpan.FromDays(3);
            await officers.Do(
                Sitting.Plan("r-later", "commitment/p-done") with
                {
                    On = Sitting.Today.AddDays(30),
                },
                Sitting.Plan("r-today", "commitment/p-disputed", "commitment/p-late", "issue/i-ordinary", "issue/i-violence", "commitment/p-own"),
                Sitting.Plan("r-kwale", "issue/i-far") with
                {
                    Place = "KE-02",
                    Chair = kwale,
                },
                Sitting.Plan("r-closed", "commitment/p-done", "issue/i-violence"),
                Sitting.Decide("r-closed", "commitment/p-done", ItemOutcome.Found, Finding.Kept),
                Sitting.Decide("r-closed", "issue/i-violence") with
                {
                    Reason = A.Words("Not for everybody."),
                },
                new CloseReview(Guid.NewGuid(), "r-closed"),
                Sitting.Plan("r-off", "commitment/p-late"),
                new CallOff(Guid.NewGuid(), "r-off", A.Words("Floods."))
            );
        }

        public ValueTask DisposeAsync() => Room.DisposeAsync();
    }
}
