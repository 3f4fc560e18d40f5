using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Promises as a desk lists and opens them.</summary>
public sealed class CommitmentReadsTests(CommitmentReadsTests.Promises promises) : IClassFixture<CommitmentReadsTests.Promises>
{
    [Theory]
    [InlineData(null, "p-late p-today p-claimed p-disputed p-kept p-ordinary p-violence p-kwale")]
    [InlineData("open", "p-late p-today p-ordinary p-violence p-kwale")]
    [InlineData("late", "p-late")]
    [InlineData("claimed", "p-claimed p-disputed")]
    [InlineData("disputed", "p-disputed")]
    [InlineData("reviewed", "p-kept")]
    [InlineData("undated", "p-claimed p-disputed p-kept p-ordinary p-violence p-kwale")]
    public async Task A_list_holds_what_is_in_that_state(string? state, string expected) =>
        (await Ids(new(State: state))).ShouldBe(Of(expected), ignoreOrder: true);

    [Fact]
    public async Task What_is_late_comes_first_then_what_is_due_soonest_then_what_has_no_day()
    {
        var ids = (await Ids(new())).ToList();
        ids[..2].ShouldBe(["p-late", "p-today"]);
        ids[2..].ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("KE-02", null, "p-kwale")]
    [InlineData("KE-C005", null, "")]
    [InlineData(null, "interior", "")]
    [InlineData("KE-02", "nps", "p-kwale")]
    public async Task A_list_is_narrowed_by_place_and_institution(string? place, string? institution, string expected) =>
        (await Ids(new(place, institution))).ShouldBe(Of(expected), ignoreOrder: true);

    [Fact]
    public async Task Mine_is_what_the_own_office_promised()
    {
        (await Ids(new(Mine: true), "nps@KE-02")).ShouldBe(["p-kwale"]);
        (await Ids(new(Mine: true), "nps@KE-01")).Count().ShouldBe(7);
        (await Ids(new(Mine: true), "ngao@KE")).ShouldBeEmpty();
        var page = await Page(await promises.Officers.With(Role.Responder, "nps@KE-02"), "p-kwale");
        page.Commitment.Mine.ShouldBeTrue();
        (await Page(await promises.Officers.With(Role.Analyst, "nps@KE-02"), "p-kwale")).Commitment.Mine.ShouldBeFalse();
    }

    [Fact]
    public async Task A_promise_opens_with_the_concerns_it_answers_as_far_as_they_are_within_reach()
    {
        var commander = await promises.Officers.With(Role.Responder, "nps@KE-01");
        (await Page(commander, "p-ordinary"))
            .Answers.Select(a => (a.Id, a.Text, a.Groups))
            .ShouldBe([("c-ordinary", "Gangs rob people.", "Residents")]);
        (await Page(commander, "p-violence")).Answers.ShouldBeEmpty("what is blurred in public needs clearance");
        (await Page(await promises.Cleared(Role.Responder, "nps@KE-01"), "p-violence")).Answers.Count.ShouldBe(1);
        (await Page(await promises.Cleared(Role.Responder, "nps@KE-02"), "p-ordinary")).Answers.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_history_of_a_promise_names_no_concern_that_is_out_of_reach()
    {
        var far = await Page(await promises.Cleared(Role.Responder, "nps@KE-02"), "p-violence");
        far.Events.ShouldNotBeEmpty();
        far.Events.Where(e => e.ToString().Contains("c-violence", StringComparison.Ordinal)).ShouldBeEmpty();
        far.Events.Select(e => e.Actor).Distinct().ShouldBe(["editors"]);
    }

    [Fact]
    public async Task It_says_what_became_of_it()
    {
        var viewer = await promises.Officers.With(Role.Analyst, "ngao@KE");
        var (late, kept, disputed) = (await One("p-late"), await One("p-kept"), await One("p-disputed"));
        (late.Standing, late.DueOn, late.ClaimedOn, late.Finding).ShouldBe(("late", promises.Officers.Today.AddDays(-1), null, null));
        (kept.Standing, kept.ReviewedOn, kept.Reports).ShouldBe(("kept", promises.Officers.Today, 1));
        kept.ClaimedOn.ShouldBe(A.Day.AddDays(10));
        (disputed.Standing, disputed.VerifiedYes, disputed.VerifiedNo).ShouldBe(("disputed", 0, 1));

        async Task<DeskCommitment> One(string id) => (await Page(viewer, id)).Commitment;
    }

    [Fact]
    public async Task It_is_told_in_the_language_of_the_reader()
    {
        var viewer = await promises.Officers.With(Role.Responder, "nps@KE-01");
        var swahili = (await promises.Reading.Commitment(viewer, "sw", "p-ordinary", Room.Stop)).ShouldNotBeNull();
        (swahili.Commitment.Wording, swahili.Commitment.OfficeTitle).ShouldBe(
            ("Kwa Kiswahili: Recruit 10,000 officers.", "Kamanda wa Polisi wa Kaunti, Mombasa")
        );
        swahili.Answers[0].Groups.ShouldBe("Wakazi");
    }

    [Fact]
    public async Task One_that_does_not_exist_opens_as_nothing() =>
        (await promises.Reading.Commitment(await promises.Officers.With(Role.Auditor, "ngao@KE"), "en", "p-nowhere", Room.Stop)).ShouldBeNull();

    private async Task<DeskCommitmentPage> Page(Viewer viewer, string id) =>
        (await promises.Reading.Commitment(viewer, "en", id, Room.Stop)).ShouldNotBeNull(id);

    /// <summary>Ids of the list, whose number must be the one told.</summary>
    private async Task<IEnumerable<string>> Ids(CommitmentQuery query, string office = "nps@KE-01")
    {
        var viewer = await promises.Officers.With(Role.Responder, office);
        var list = await promises.Reading.Commitments(viewer, "en", query, new(1), Room.Stop);
        list.Items.Count.ShouldBe(list.Total);
        return list.Items.Select(c => c.Id);
    }

    private static string[] Of(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The matters and a promise in each state.</summary>
    public sealed class Promises(Cluster cluster) : IAsyncLifetime
    {
        private readonly Room _room = new(cluster);

        internal Officers Officers => _room.Officers;

        internal DeskReading Reading => _room.Reading;

        public async ValueTask InitializeAsync()
        {
            await _room.InitializeAsync();
            var kwale = A.Commitment("p-kwale");
            await Officers.Do(
                A.Commitment("p-late", due: Officers.Today.AddDays(-1)),
                A.Commitment("p-today", due: Officers.Today),
                A.Commitment("p-claimed"),
                A.Progress("p-claimed", done: true),
                A.Commitment("p-disputed"),
                A.Progress("p-disputed", done: true),
                new VerifyDelivery(Guid.NewGuid(), "p-disputed", new('a', 64), Verdict.NotDone, A.Words("Nobody came."), Officers.Today),
                A.Commitment("p-kept"),
                A.Progress("p-kept", done: true),
                new ReviewCommitment(Guid.NewGuid(), "p-kept", Finding.Kept, A.Words("They are there."), Officers.Today),
                kwale with
                {
                    Details = kwale.Details with { Place = "KE-02", Office = new("nps", "KE-02") },
                }
            );
        }

        internal Task<Viewer> Cleared(Role role, string office) => _room.Cleared(role, office);

        public ValueTask DisposeAsync() => _room.DisposeAsync();
    }
}
