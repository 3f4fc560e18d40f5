using Jukwaa.Insights.Text.Flags;
using Jukwaa.Storage;
using Jukwaa.Web.Suggestions;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Suggestions;

/// <summary>What keeps a text to few readers, or brings it to the top: lists of words, and what was learned.</summary>
public sealed class FlagsTests
{
    private static readonly string[] _police =
    [
        "our bicycles are kept at the gate until we bring maize",
        "they keep bicycles at the gate until maize is brought",
        "until somebody brings maize the bicycles stay at the gate",
        "baiskeli zetu hubaki langoni hadi tulete mahindi",
        "hadi mahindi yaletwe baiskeli hubaki langoni",
        "baiskeli hubaki langoni hadi mtu alete mahindi",
    ];

    private static readonly IReadOnlyList<LabelledMessage> _messages =
    [
        .. Few.Messages,
        .. _police.Select(
            (t, n) => new LabelledMessage(t, n < 3 ? "en" : "sw", "police_conduct_corruption", $"a{n % 3}", n % 3 == 2, false, ["police"])
        ),
    ];

    private static readonly Learned _learned = Learned.From(_messages, []);

    [Theory]
    [InlineData("Polisi wa kituo wanachukua hongo kila siku", "Police")]
    [InlineData("The OCS and his officers beat my brother last night", "Police")]
    [InlineData("Chifu anauza vitambulisho kwa elfu mbili", "Chief")]
    [InlineData("Our assistant chief demands money before he signs any letter", "Chief")]
    [InlineData("mama alibakwa akienda kisimani", "GenderViolence")]
    [InlineData("My neighbour beats his wife every night", "GenderViolence")]
    [InlineData("Msichana wa darasa la saba ameozwa kwa nguvu", "Child")]
    [InlineData("girls are married off at twelve here", "Child")]
    [InlineData("Vijana wanasajiliwa na al-shabaab karibu na msitu", "Terror")]
    [InlineData("strangers keep explosives, we fear a bomb", "Terror")]
    [InlineData("Saidieni sasa hivi! Wanachoma nyumba zetu", "Urgent")]
    [InlineData("Help us, they are shooting right now", "Urgent")]
    public void Lists_of_words_find_it_whether_anything_was_learned_or_not(string text, string flag)
    {
        Kinds(null, text).ShouldContain(flag);
        Kinds(_learned, text).ShouldContain(flag);
    }

    [Theory]
    [InlineData("Barabara ya kwenda shule haina taa za usiku")]
    [InlineData("The police post has no car and no fuel")]
    [InlineData("tembo wanaharibu mashamba yetu")]
    [InlineData("maji hakuna kabisa tangu wiki jana jamani")]
    [InlineData("cattle thieves took twelve cows near the river")]
    [InlineData("")]
    public void What_asks_for_no_care_has_no_flag_of_that_kind(string text) =>
        Kinds(null, text).Intersect(Learned.Careful.Select(c => c.Kind.ToString())).ShouldBeEmpty();

    [Fact]
    public void What_no_list_finds_is_found_by_its_likely_theme_with_the_words_that_speak_for_it()
    {
        const string Text = "bicycles are kept at the gate until maize is brought";
        Kinds(null, Text).ShouldNotContain("Police");
        var found = Learned.Flags(_learned, Text).Single(f => f.Kind == FlagKind.Police);
        found.Words.Split(", ").Length.ShouldBeInRange(1, 3);
        found.Words.ShouldMatch("bicycle|maize|gate|until");
    }

    [Fact]
    public void An_unlikely_theme_raises_no_flag() => Kinds(_learned, "familia mbili zinagombania mpaka wa shamba lao").ShouldNotContain("Police");

    [Fact]
    public void What_the_lists_found_is_told_once_with_their_words()
    {
        const string Text = "polisi huchukua hongo, baiskeli hubaki langoni hadi mahindi yaletwe";
        var found = Learned.Flags(_learned, Text).Where(f => f.Kind == FlagKind.Police).ShouldHaveSingleItem();
        found.Words.ShouldContain("hongo");
    }

    [Fact]
    public void Flags_come_in_the_order_of_their_kinds()
    {
        const string Text = "Saidieni sasa hivi! Polisi wanapiga mama alibakwa, chifu anachukua hongo, watoto wananyanyaswa";
        var kinds = Learned.Flags(null, Text).Select(f => f.Kind).ToList();
        kinds.Count.ShouldBeGreaterThan(2);
        kinds.ShouldBe(kinds.Order());
        kinds.ShouldBeUnique();
    }

    [Fact]
    public void The_name_of_a_place_is_no_person()
    {
        const string Text = "Walikuja Bwana Likoni na wenzake";
        var named = Learned.Flags(null, Text).Any(f => f.Kind == FlagKind.NamedPerson);
        named.ShouldBeTrue("without the list of places it looks like a person");
        Learned
            .Flags(null, "watu wa Likoni wanateseka", new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Likoni" })
            .ShouldNotContain(f => f.Kind == FlagKind.NamedPerson);
    }

    [Theory]
    [InlineData("police", "Police")]
    [InlineData("chief", "Chief")]
    [InlineData("terror", "Terror")]
    [InlineData("child", "Child")]
    [InlineData("gbv", "GenderViolence")]
    public void A_label_of_the_messages_asks_for_its_flag(string label, string flag)
    {
        var message = new LabelledMessage("x", "en", "gangs", "a", false, Urgent: false, [label]);
        Learned.Needed(message).Select(k => k.ToString()).ShouldBe([flag]);
        Learned.Needed(message with { Urgent = true }).Select(k => k.ToString()).ShouldBe([flag, "Urgent"], ignoreOrder: true);
        Learned.Needed(message with { Sensitive = [] }).ShouldBeEmpty();
    }

    [Fact]
    public void Careful_themes_are_themes_of_the_taxonomy_and_each_flag_has_one()
    {
        var themes = File.ReadLines(Path.Combine(Host.Checkout.Root, "data", "themes.csv")).Skip(1).Select(l => l.Split(',')[0]).ToHashSet();
        Learned.Careful.Select(c => c.Theme).Except(themes).ShouldBeEmpty();
        Learned.Careful.Select(c => c.Kind).ShouldBeUnique();
        Learned.Careful.Count.ShouldBe(5);
    }

    [Fact]
    public void What_is_measured_on_messages_kept_apart_counts_right_and_wrong()
    {
        var held = HeldOut.Of(_messages);
        held.Themes.Count.ShouldBe(_messages.Count(m => m.Test));
        var police = held.Flags.Single(f => f.Kind == FlagKind.Police);
        police.Marked.ShouldBe(_messages.Count(m => m.Test && m.Sensitive.Contains("police")));
        police.Recall.ShouldBeInRange(0, 1);
        held.Flags.Select(f => f.Kind).ShouldNotContain(FlagKind.NamedPerson, "nobody marked it");
        held.Flags.Single(f => f.Kind == FlagKind.Terror).ShouldBe(new(FlagKind.Terror, 0, 0, 0));
    }

    private static List<string> Kinds(Learned? learned, string text) => [.. Learned.Flags(learned, text).Select(f => f.Kind.ToString())];
}
