using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.ForumDesk;

/// <summary>What is proposed for an agenda, and why.</summary>
public sealed class AgendaReadsTests(Cluster cluster) : IAsyncLifetime
{
    private Officers _officers = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _officers = await Officers.Open(cluster);

    public ValueTask DisposeAsync() => _officers.DisposeAsync();

    [Fact]
    public async Task What_a_county_raised_most_is_proposed_first()
    {
        await _officers.Do(
            A.Concern("c1", theme: "gbv"),
            A.Concern("c2", theme: "gbv"),
            A.Concern("c3", theme: "gangs"),
            A.Concern("c4", theme: "orphan", place: "KE-02"),
            A.Concern("c5", theme: "gangs"),
            A.Disclosure("c1"),
            A.Disclosure("c2"),
            A.Disclosure("c3"),
            A.Disclosure("c4")
        );
        var viewer = await _officers.With(Role.Supervisor, "ngao@KE-01");
        var themes = await _officers.Reading.AgendaThemes(viewer, "en", "KE-01", Stop);
        themes.Take(2).Select(t => (t.Key, t.Raised)).ShouldBe([("gbv", 2), ("gangs", 1)], "what is not public counts for nobody");
        themes.Skip(2).ShouldAllBe(t => t.Raised == 0);
        themes.Select(t => t.Key).ShouldBeUnique();
        themes.Count.ShouldBe(_officers.Reference.Themes.Count);
    }

    [Fact]
    public async Task A_promise_that_is_late_weighs_more_than_voices()
    {
        await _officers.Do(
            A.Concern("c1", theme: "gbv"),
            A.Concern("c2", theme: "gbv"),
            A.Concern("c3", theme: "gangs"),
            A.Disclosure("c1"),
            A.Disclosure("c2"),
            A.Disclosure("c3"),
            A.Forum(),
            A.Commitment("p1", due: A.Day.AddDays(30)),
            A.Match("p1", "c3")
        );
        var first = (await Themes())[0];
        (first.Key, first.Raised, first.Late, first.Weight).ShouldBe(("gangs", 1, 1, 4));
    }

    [Fact]
    public async Task An_answer_that_is_overdue_counts_twice()
    {
        await _officers.Do(
            A.Issue("i1", "gangs", "KE-01"),
            A.Concern("c1", theme: "gangs", place: "KE-01"),
            A.Gathering("c1", "i1"),
            A.Disclosure("c1")
        );
        _officers.Clock.Now += TimeSpan.FromDays(400);
        var first = (await Themes())[0];
        (first.Key, first.Silent, first.Weight).ShouldBe(("gangs", 1, 3));
    }

    [Theory]
    [InlineData(3, 0, true)]
    [InlineData(3, 1, true)]
    [InlineData(3, 2, false)]
    [InlineData(2, 0, false)]
    [InlineData(6, 3, true)]
    public void It_rises_where_three_were_raised_lately_and_twice_as_many_as_before(int lately, int before, bool rising) =>
        Theme(lately, before).IsRising.ShouldBe(rising);

    [Fact]
    public void At_most_five_are_proposed_and_none_that_nothing_speaks_for()
    {
        Enumerable.Repeat(Theme(1, 0), 9).Proposed().Count().ShouldBe(AgendaReads.Most);
        new[] { Theme(0, 0) }.Proposed().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_kept_in_another_county_is_shown_as_something_to_learn_from()
    {
        await _officers.Do(
            A.Forum("kwale-2025", "KE-02"),
            A.Concern("c1", theme: "gangs", place: "KE-02"),
            A.Disclosure("c1"),
            A.Commitment("p1", "kwale-2025", A.Day.AddDays(30), "Lights at the ferry."),
            A.Match("p1", "c1"),
            new ReviewCommitment(Guid.NewGuid(), "p1", Finding.Kept, A.Words("Seen by the women of the ward."), A.Day.AddDays(60))
        );
        var viewer = await Viewer();
        (await _officers.Reading.KeptElsewhere(viewer, "en", "KE-01", ["gangs"], Stop)).Select(k => (k.Id, k.County)).ShouldBe([("p1", "Kwale")]);
        (await _officers.Reading.KeptElsewhere(viewer, "en", "KE-02", ["gangs"], Stop)).ShouldBeEmpty("it is their own");
        (await _officers.Reading.KeptElsewhere(viewer, "en", "KE-01", ["gbv"], Stop)).ShouldBeEmpty();
        (await Themes()).Single(t => t.Key == "gangs").Kept.ShouldBe(1);
    }

    private static AgendaTheme Theme(int lately, int before) => new("gangs", "Gangs", "Crime", lately + before, lately, before, 0, 0, 0);

    private Task<Viewer> Viewer() => _officers.With(Role.Supervisor, "ngao@KE-01");

    private async Task<IReadOnlyList<AgendaTheme>> Themes() => await _officers.Reading.AgendaThemes(await Viewer(), "en", "KE-01", Stop);
}
