using Jukwaa.Insights.Text.Places;

namespace Jukwaa.Insights.Tests.Text.Places;

public sealed class PlaceCuesTests
{
    private static readonly Meaning[] _ward = [new("w", "ward")];

    private static readonly Meaning[] _hill = [new("h", "hill")];

    private static (PlaceCues Cues, int At) Of(string text, string word)
    {
        var words = PlaceWords.Of(text);
        return (new(words), Enumerable.Range(0, words.Count).First(at => words[at].Folded == word));
    }

    private static PlaceCue Cue(string text, string word)
    {
        var (cues, at) = Of(text, word);
        return cues.At(at, at + 1);
    }

    private static bool Believes(string text, string word, Meaning[] meanings)
    {
        var (cues, at) = Of(text, word);
        return cues.Believes(at, 1, cues.At(at, at + 1), meanings);
    }

    [Theory]
    [InlineData("tuko huko Zanze", true)]
    [InlineData("eneo la Zanze", true)]
    [InlineData("mtaa wa Zanze", true)]
    [InlineData("near Zanze", true)]
    [InlineData("Zanze area", true)]
    [InlineData("Zanze market", true)]
    [InlineData("tulimwona Zanze akila", false)]
    public void A_word_beside_it_leads_to_a_place(string text, bool locative) => Cue(text, "zanze").Locative.ShouldBe(locative);

    [Theory]
    [InlineData("ZANZE wezi wa pikipiki", true)]
    [InlineData("Zanze. Hakuna maji", true)]
    [InlineData("Zanze, hakuna maji", true)]
    [InlineData("Zanze hakuna maji", false)]
    [InlineData("wezi ZANZE", false)]
    [InlineData("ZANZE WEZI WA PIKIPIKI", false)]
    public void A_message_may_open_with_its_place(string text, bool first) => Cue(text, "zanze").First.ShouldBe(first);

    [Theory]
    [InlineData("kaunti ya Zanze", "county")]
    [InlineData("Zanze county", "county")]
    [InlineData("wadi ya Zanze", "ward")]
    [InlineData("Zanze constituency", "constituency")]
    [InlineData("mji wa Zanze", "town")]
    [InlineData("huko Zanze", "")]
    public void A_level_may_be_said_beside_it(string text, string levels) => string.Join(' ', Cue(text, "zanze").Levels).ShouldBe(levels);

    [Fact]
    public void A_unit_is_believed_where_a_hill_needs_a_capital_or_a_word_that_leads_to_it()
    {
        Believes("wezi wako zanze leo", "zanze", _ward).ShouldBeTrue();
        Believes("wezi wako zanze leo", "zanze", _hill).ShouldBeFalse();
        Believes("wezi wako Zanze leo", "zanze", _hill).ShouldBeTrue();
        Believes("wezi wako huko zanze leo", "zanze", _hill).ShouldBeTrue();
    }

    [Fact]
    public void A_small_letter_among_capitals_is_no_place_by_itself()
    {
        Believes("Juma aliona zanze pale Kilifi", "zanze", _ward).ShouldBeFalse();
        Believes("Juma alikuwa huko zanze", "zanze", _ward).ShouldBeTrue();
    }

    [Theory]
    [InlineData("simba alitoroka leo", false)]
    [InlineData("tulienda huko Simba leo", true)]
    [InlineData("SIMBA. Hakuna maji", true)]
    public void An_ordinary_word_needs_more(string text, bool believed) => Believes(text, "simba", _ward).ShouldBe(believed);

    [Fact]
    public void The_name_of_a_person_needs_more_too()
    {
        Believes("jana Wanjiku alifika", "wanjiku", _ward).ShouldBeFalse();
        Believes("tulienda huko Wanjiku", "wanjiku", _ward).ShouldBeTrue();
    }

    [Theory]
    [InlineData("huko Zanzeq leo", true)]
    [InlineData("wezi Zanzeq leo", false)]
    [InlineData("huko zanzeq leo", true)]
    [InlineData("huko Zan leo", false)]
    [InlineData("huko Hospitali leo", false)]
    public void A_word_may_be_a_misspelt_place_where_nobody_knows_it_and_a_place_would_stand(string text, bool may)
    {
        var words = PlaceWords.Of(text);
        PlaceCues cues = new(words);
        cues.MayBeMisspelt(1, 1, cues.At(1, 2)).ShouldBe(may);
    }

    [Theory]
    [InlineData("county", "constituency")]
    [InlineData("constituency", "ward")]
    [InlineData("ward", "estate")]
    [InlineData("estate", "place")]
    [InlineData("place", "hill")]
    [InlineData("hill", "whatever", true)]
    public void Greater_kinds_come_to_mind_before_small_ones(string greater, string smaller, bool equal = false)
    {
        if (equal)
        {
            PlaceKinds.Weight(greater).ShouldBe(PlaceKinds.Weight(smaller));
            return;
        }

        PlaceKinds.Weight(greater).ShouldBeGreaterThan(PlaceKinds.Weight(smaller));
    }
}
