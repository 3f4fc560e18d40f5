using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Publishing;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>Who spoke of what is blurred is shown only where enough others did.</summary>
public sealed class SmallCountTests(Cluster cluster)
{
    private const string Shown = "select id || ' ' || array_to_string(groups, '+') from open.concern order by id";

    [Fact]
    public async Task The_fifth_voice_lets_all_five_show_and_one_that_is_withdrawn_hides_them_again()
    {
        await using var desk = await TestLedger.Open(cluster);
        await Public(desk, "c1", "c2", "c3", "c4");
        (await Groups(desk)).ShouldAllBe(c => c.EndsWith(" not-shown", StringComparison.Ordinal));
        await Public(desk, "c5");
        (await Groups(desk)).ShouldBe(["c1 residents", "c2 residents", "c3 residents", "c4 residents", "c5 residents"]);
        await desk.Do(new WithholdConcern(Guid.NewGuid(), "c2", "privacy"));
        (await Groups(desk)).ShouldBe(["c1 not-shown", "c3 not-shown", "c4 not-shown", "c5 not-shown"]);
        await desk.Do(A.Disclosure("c2"));
        (await Groups(desk)).Count(c => c.EndsWith(" residents", StringComparison.Ordinal)).ShouldBe(5);
        await desk.ShouldBeWhole();
    }

    [Fact]
    public async Task A_voice_that_is_not_public_counts_for_nobody()
    {
        await using var desk = await TestLedger.Open(cluster);
        await Public(desk, "c1", "c2", "c3", "c4");
        await desk.Do(Voice("c5"), A.WorkingText("c5", World.Mark("c5")));
        (await Groups(desk)).ShouldAllBe(c => c.EndsWith(" not-shown", StringComparison.Ordinal));
        await desk.Do(A.Disclosure("c5"), A.Sealing("c1"));
        (await Groups(desk)).ShouldBe(["c2 not-shown", "c3 not-shown", "c4 not-shown", "c5 not-shown"]);
    }

    [Fact]
    public async Task Another_county_another_family_another_group_and_what_was_published_before_do_not_count()
    {
        await using var desk = await TestLedger.Open(cluster);
        await Public(desk, "c1", "c2", "c3", "c4");
        await Tell(desk, Voice("kwale", place: "KE-02"));
        await Tell(desk, Voice("officer", groups: "officers"));
        await Tell(desk, Voice("other", theme: "gangs"), county: true);
        await desk.Do(A.Concern("press", theme: "gbv", summary: World.Mark("press")), A.Disclosure("press"));
        (await Groups(desk)).Where(c => !c.EndsWith(" not-shown", StringComparison.Ordinal)).ShouldBe(["press residents"]);
        await Tell(desk, Voice("kin", theme: "orphan"), county: true);
        (await Groups(desk)).ShouldBe([
            "c1 residents",
            "c2 residents",
            "c3 residents",
            "c4 residents",
            "kin residents",
            "kwale not-shown",
            "officer not-shown",
            "other not-shown",
            "press residents",
        ]);
        await desk.ShouldBeWhole();
    }

    [Fact]
    public async Task Of_two_groups_both_must_be_shared_or_neither_is_shown()
    {
        await using var desk = await TestLedger.Open(cluster);
        await Public(desk, "c1", "c2", "c3", "c4");
        await Tell(desk, Voice("pair", groups: ["residents", "officers"]));
        (await Groups(desk)).ShouldBe(["c1 residents", "c2 residents", "c3 residents", "c4 residents", "pair not-shown"]);
    }

    [Fact]
    public async Task What_is_not_blurred_shows_who_spoke_and_hides_it_once_it_is()
    {
        await using var desk = await TestLedger.Open(cluster);
        await Tell(desk, Voice("c1", theme: "gangs"));
        (await Groups(desk)).ShouldBe(["c1 residents"]);
        await desk.Do(new ClassifyConcern(Guid.NewGuid(), "c1", "county"));
        (await Groups(desk)).ShouldBe(["c1 not-shown"]);
        await desk.Do(new ClassifyConcern(Guid.NewGuid(), "c1", "public"));
        (await Groups(desk)).ShouldBe(["c1 residents"]);
        await desk.ShouldBeWhole();
    }

    [Fact]
    public async Task One_that_is_coded_otherwise_leaves_the_four_alone()
    {
        await using var desk = await TestLedger.Open(cluster);
        await Public(desk, "c1", "c2", "c3", "c4", "c5");
        await desk.Do(new CodeConcern(Guid.NewGuid(), "c5", "gbv", "KE-02", ["residents"], A.Words("It was in Kwale.")));
        (await Groups(desk)).ShouldAllBe(c => c.EndsWith(" not-shown", StringComparison.Ordinal));
        await desk.Do(new CodeConcern(Guid.NewGuid(), "c5", "gbv", "KE-01", ["residents"], A.Words("It was not.")));
        (await Groups(desk)).ShouldAllBe(c => c.EndsWith(" residents", StringComparison.Ordinal));
        await desk.Do(new CodeConcern(Guid.NewGuid(), "c5", "gbv", "KE-01", ["officers"], A.Words("An officer said it.")));
        (await Groups(desk)).ShouldAllBe(c => c.EndsWith(" not-shown", StringComparison.Ordinal));
        await desk.ShouldBeWhole();
    }

    [Fact]
    public async Task One_that_turns_out_to_have_been_published_leaves_its_cell()
    {
        await using var desk = await TestLedger.Open(cluster);
        await Public(desk, "c1", "c2", "c3", "c4", "c5");
        var found = A.Concern("c5", theme: "gbv", summary: World.Mark("c5"));
        await desk.Do(new CorrectConcern(Guid.NewGuid(), "c5", found.Details, A.Words("A newspaper had it."), found.Texts));
        (await Groups(desk)).ShouldBe(["c1 not-shown", "c2 not-shown", "c3 not-shown", "c4 not-shown", "c5 residents"]);
        await desk.ShouldBeWhole();
    }

    [Fact]
    public async Task The_group_that_stands_for_the_others_can_be_shown_and_never_be_recorded()
    {
        await using var desk = await TestLedger.Open(cluster);
        (await desk.Try(Voice("c1", groups: SmallCount.NotShown))).Refusal!.Code.ShouldBe("unknown-group");
        (await desk.Ask<string>("select label_sw from open.voice_group where key = 'not-shown'")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task In_any_order_and_in_batches_it_is_what_the_rule_says(int seed)
    {
        await using var desk = await TestLedger.Open(cluster);
        var chance = new Random(seed);
        var voices = Enumerable.Range(1, 24).Select(n => Chosen($"c{n:00}", chance)).ToList();
        await Task.WhenAll(voices.Select(v => Tell(desk, v, county: v.Details.Theme == "gangs")));
        await Task.WhenAll(voices.Where(_ => chance.Next(4) == 0).Select(v => desk.Try(new WithholdConcern(Guid.NewGuid(), v.Id, "safety"))));
        var open = (await desk.List<string>("select id from open.concern")).ToHashSet();
        open.Count.ShouldBeInRange(10, 23);
        var told = voices.Where(v => open.Contains(v.Id)).ToList();
        var expected = told.Select(v => $"{v.Id} {string.Join('+', Rule(v, told))}").Order(StringComparer.Ordinal).ToList();
        expected.Count(e => e.EndsWith("not-shown", StringComparison.Ordinal)).ShouldBeInRange(1, open.Count - 1, "both must occur");
        (await Groups(desk)).ShouldBe(expected);
        await desk.ShouldBeWhole();
    }

    /// <summary>The rule a second time, from the details alone.</summary>
    private static IReadOnlyList<string> Rule(RecordConcern voice, IReadOnlyList<RecordConcern> open)
    {
        static (bool, bool) Cell(RecordConcern v) => (v.Details.Place == "KE-02", v.Details.Theme == "gangs");
        return voice.Details.Groups.All(g => open.Count(o => Cell(o) == Cell(voice) && o.Details.Groups.Contains(g)) >= 5)
            ? voice.Details.Groups
            : ["not-shown"];
    }

    private static RecordConcern Chosen(string id, Random chance) =>
        Voice(
            id,
            chance.Next(4) == 0 ? "gangs" : "gbv",
            chance.Next(4) == 0 ? "KE-02" : "KE-W0018",
            chance.Next(5) switch
            {
                0 => ["officers"],
                1 => ["residents", "officers"],
                _ => ["residents"],
            }
        );

    private static RecordConcern Voice(string id, string theme = "gbv", string place = "KE-W0018", params string[] groups)
    {
        var concern = A.Concern(id, theme: theme, place: place, summary: World.Mark(id)).Unpublished();
        return concern with { Details = concern.Details with { Groups = groups is [] ? ["residents"] : groups } };
    }

    private static async Task Tell(TestLedger desk, RecordConcern voice, bool county = false)
    {
        await desk.Do(voice, A.WorkingText(voice.Id, World.Mark(voice.Id)));
        await desk.Do(county ? [new ClassifyConcern(Guid.NewGuid(), voice.Id, "county")] : Array.Empty<Domain.Access.Command>());
        await desk.Do(A.Disclosure(voice.Id));
    }

    private static async Task Public(TestLedger desk, params string[] ids)
    {
        foreach (var id in ids)
        {
            await Tell(desk, Voice(id));
        }
    }

    private static Task<IReadOnlyList<string>> Groups(TestLedger desk) => desk.List<string>(Shown);
}
