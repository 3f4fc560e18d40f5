using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Insights.Text.Similar;
using Jukwaa.Storage;
using Jukwaa.Web.Suggestions;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Suggestions;

/// <summary>What is suggested, learned and kept, in a database of its own.</summary>
public sealed class LearningTests(Cluster cluster) : IAsyncLifetime
{
    private Storage.TestLedger _world = null!;
    private SuggestionBook _book = null!;
    private Learning _learning = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await Storage.TestLedger.Open(cluster);
        _book = new(_world.Database, TimeProvider.System);
        _learning = new(_book, Few.Messages);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Before_anything_is_learned_nothing_is_suggested_and_flags_go_by_words()
    {
        await _world.Do(Voice("c-1", "a gang with machetes robs people at night"));
        await _learning.Read(Stop);
        (await Kept()).ShouldBeEmpty();
        _learning.FlagsOf("The OCS and his officers beat my brother").Select(f => f.Kind.ToString()).ShouldContain("Police");
    }

    [Fact]
    public async Task Each_concern_is_read_once_and_what_was_suggested_first_stays()
    {
        await _learning.Learn(Stop);
        await _world.Do(Voice("c-1", "a gang with machetes robs people at night"));
        (await _learning.Read(Stop)).ShouldBe(1);
        var first = await Kept();
        first.ShouldHaveSingleItem().ShouldStartWith("c-1 en gangs");
        (await _learning.Read(Stop)).ShouldBe(0, "nothing changed");
        await _world.Do(A.WorkingText("c-1"));
        (await _learning.Read(Stop)).ShouldBe(1);
        (await Kept()).ShouldBe(first);
    }

    [Fact]
    public async Task A_decision_is_learned_from_and_counted_against_what_was_suggested_before()
    {
        const string Said = "mbwa mwitu wanaua mbuzi karibu na mto";
        await _learning.Learn(Stop);
        await _world.Do(Voice("c-1", Said));
        await _learning.Read(Stop);
        _learning.Now!.Themes.Labels.ShouldNotContain("gbv");
        (await _learning.Learn(Stop)).ShouldBeFalse("nobody has decided anything");
        await Decide("c-1", "gbv");
        await _learning.Read(Stop);
        (await _learning.Learn(Stop)).ShouldBeTrue();
        (_learning.Now.Labelled, _learning.Now.Decisions).ShouldBe((Few.Messages.Count, 1));
        _learning.Now.Themes.Read(Said).Suggestions[0].Label.ShouldBe("gbv");
        var decided = (await _book.Decisions(Stop)).ShouldHaveSingleItem();
        (decided.Truth, decided.Language).ShouldBe(("gbv", "sw"));
        decided.Suggested.ShouldNotBe("gbv", "the model of then did not know it");
        (await _learning.Learn(Stop)).ShouldBeFalse("nothing was decided since");
    }

    [Fact]
    public async Task What_is_sealed_or_forgotten_is_not_read_learned_or_found()
    {
        await _learning.Learn(Stop);
        await _world.Do(Voice("c-1", "a gang with machetes robs people at night"), Voice("c-2", "gangs with machetes rob people at night"));
        await _learning.Read(Stop);
        Find("machetes at night").Count.ShouldBe(2);
        await Decide("c-1", "gangs");
        await Decide("c-2", "gangs");
        await _world.Do(A.Sealing("c-1", A.Station));
        await _world.Ledger.Change(new ForgetConcern(Guid.NewGuid(), "c-2"), Actor.On("sms"), Stop);
        await _learning.Read(Stop);
        Find("machetes at night").ShouldBeEmpty();
        (await _book.Learned(Stop)).ShouldBeEmpty();
        (await _book.Decisions(Stop)).ShouldBeEmpty();
        await _world.Do(Voice("c-3", "gangs with machetes") with { Accused = [A.Station] });
        await _learning.Read(Stop);
        (await Kept()).ShouldNotContain(k => k.StartsWith("c-3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_like_it_is_found_with_its_issue_and_never_itself()
    {
        await _world.Do(Voice("c-1", "Gangs with machetes rob people near the ferry at night"), Voice("c-2", "The land of the school was sold"));
        await Decide("c-1", "gangs");
        await _learning.Read(Stop);
        var found = Find("gang with machetes robs people near the ferry").ShouldHaveSingleItem();
        (found.Concern, found.Issue).ShouldBe(("c-1", "i-c-1"));
        _learning.Known.Find(new("Gangs with machetes rob people near the ferry at night"), 5, except: "c-1").ShouldBeEmpty();
        _learning.Known.Find(new("gang with machetes"), 5, allowed: c => c.Issue is null).ShouldBeEmpty();
        _learning.Known.Held("c-1")!.Text.ShouldStartWith("Gangs");
        _learning.Known.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_of_one_place_day_and_words_are_likely_one_incident_and_come_first()
    {
        await _world.Do(
            Voice("c-far", "Gangs with machetes robbed twelve people at the ferry", "KE-02", A.Day.AddDays(-300)),
            Voice("c-near", "Gangs with machetes robbed 12 people at the ferry", "KE-W0018", A.Day)
        );
        await _learning.Read(Stop);
        var report = KnownTexts.Of(_learning.Known.Held("c-near")!) with { Text = "Gangs with machetes robbed 12 people at the ferry today" };
        var found = _learning.Known.Find(report, 5);
        found.Select(f => f.Concern).ShouldBe(["c-near", "c-far"]);
        found[0].Reading.Probability.ShouldBeGreaterThan(found[1].Reading.Probability);
        found[0].Reading.Reasons.Select(r => r.Code).ShouldContain("days-apart");
    }

    [Fact]
    public async Task Rebuilt_rows_leave_what_was_suggested_alone()
    {
        await _learning.Learn(Stop);
        await _world.Do(Voice("c-1", "a gang with machetes robs people at night"));
        await _learning.Read(Stop);
        var before = await Kept();
        await Rebuild.Run(_world.Database, null, Stop);
        (await Kept()).ShouldBe(before);
    }

    [Fact]
    public void How_good_it_is_is_measured_once_on_messages_kept_apart()
    {
        _learning.HeldOut.ShouldBeNull();
        _learning.Measure();
        var measured = _learning.HeldOut.ShouldNotBeNull();
        measured.Themes.Count.ShouldBe(Few.Messages.Count(m => m.Test));
        measured.Themes.Groups.Select(g => g.Group).ShouldBe(["en", "sw"]);
        _learning.Measure();
        _learning.HeldOut.ShouldBeSameAs(measured);
        new Learning(_book, []).HeldOut.ShouldBeNull();
    }

    [Fact]
    public void The_labelled_messages_of_the_checkout_are_read_whole()
    {
        var all = LabelledMessages.Load(Path.Combine(Host.Checkout.Root, "data", "text"));
        all.Count.ShouldBeGreaterThan(2_000);
        all.Count(m => m.Test).ShouldBeInRange(all.Count / 10, all.Count / 2);
        all.Where(m => m.Test).Select(m => m.Author).Intersect(all.Where(m => !m.Test).Select(m => m.Author)).ShouldBeEmpty();
        all.Select(m => m.Theme).Distinct().Count().ShouldBe(40);
        all.Count(m => Learned.Needed(m).Count > 0).ShouldBeGreaterThan(100);
    }

    private IReadOnlyList<Alike> Find(string text) => _learning.Known.Find(new Report(text), 5);

    private static RecordConcern Voice(string id, string said, string place = "KE-01", DateOnly? on = null)
    {
        var voice = A.Concern(id, null, "gangs", place, said).Unpublished();
        return on is { } day ? voice with { Details = voice.Details with { Raised = Period.Day(day) } } : voice;
    }

    private Task Decide(string concern, string theme) =>
        _world.Do(
            new CodeConcern(Guid.NewGuid(), concern, theme, "KE-01", ["residents"], A.Words("On first reading.")),
            new OpenIssue(Guid.NewGuid(), $"i-{concern}", "KE-01", theme, Period.Day(A.Day)),
            new GatherConcern(Guid.NewGuid(), concern, $"i-{concern}")
        );

    private async Task<IReadOnlyList<string>> Kept() =>
        await _world.List<string>("select concern || ' ' || language || ' ' || coalesce(theme, '-') from desk.suggestion order by concern");
}
