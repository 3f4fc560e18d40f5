using System.Globalization;
using System.Text.RegularExpressions;
using Jukwaa.Open.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

public sealed partial class BothLanguagesTests
{
    // Proper names, read and found right in both languages.
    private static readonly string[] Same =
    [
        "lang.kam",
        "lang.ki",
        "lang.mer",
        "lang.pok",
        "lang.sw",
        "place.kenya",
        "region.nairobi",
        "region.nyanza",
        "site.short",
        // Asked before the language is known.
        "ussd.language",
    ];

    [Fact]
    public void Only_proper_names_are_the_same_in_both_languages() =>
        Texts.Keys("en").Where(k => Texts.Get("en", k) == Texts.Get("sw", k)).ShouldBe(Same, ignoreOrder: true);

    [Fact]
    public void No_English_is_left_in_Kiswahili() =>
        Texts
            .Keys("sw")
            .Where(k => k is not ("frame.other_language" or "frame.in_other_language") && EnglishWord().IsMatch(Texts.Get("sw", k)))
            .ShouldBeEmpty();

    [Fact]
    public void No_Kiswahili_is_left_in_English() => Texts.Keys("en").Where(k => SwahiliWord().IsMatch(Texts.Get("en", k))).ShouldBeEmpty();

    [Theory]
    [InlineData("en", "Nothing of the record is lost and found", true)]
    [InlineData("sw", "Hakuna kitu cha wananchi kwa sasa", true)]
    [InlineData("en", "Jukwaa la Usalama", false)]
    [InlineData("sw", "Jukwaa la Usalama", false)]
    public void The_search_for_words_of_the_other_language_finds_them(string language, string text, bool found) =>
        (language == "en" ? EnglishWord() : SwahiliWord()).IsMatch(text).ShouldBe(found);

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void Every_count_reads_whole_for_none_one_and_many(string language)
    {
        var say = Spoken.In(language);
        var keys = Texts.Keys(language).Where(k => k.EndsWith(".other", StringComparison.Ordinal) && Texts.Has(language, k[..^6] + ".one")).ToList();
        keys.Count.ShouldBeGreaterThan(15);
        foreach (var (key, number) in keys.SelectMany(k => (int[])[0, 1, 2, 1234], (k, n) => (k[..^6], n)))
        {
            var text = say.Count(key, number, "x", "y", "z");

            text.ShouldNotContain("{");
            (number == 1 || text.Contains(number.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)).ShouldBeTrue(
                $"{key}: {text}"
            );
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void A_text_asked_for_that_does_not_exist_is_an_error(string language) =>
        Should.Throw<KeyNotFoundException>(() => Spoken.In(language)["home.nothing", 1]).Message.ShouldContain($"'{language}'");

    [Theory]
    [InlineData("en", "January February March April May June July August September October November December")]
    [InlineData("sw", "Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba")]
    public void Each_month_has_its_name(string language, string months)
    {
        var say = Spoken.In(language);
        var names = months.Split(' ');
        for (var month = 1; month <= 12; month++)
        {
            say.Date(new(2025, month, 1)).ShouldBe($"1 {names[month - 1]} 2025");
            say.Date(new(2025, month, 28), "month").ShouldBe($"{names[month - 1]} 2025");
            say.ShortDate(new(2025, month, 28)).ShouldMatch($@"^28 {names[month - 1][..3]}[a-z]? 2025$");
            say.ShortDate(new(2025, month, 28), "month").ShouldMatch($@"^{names[month - 1][..3]}[a-z]? 2025$");
        }
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "1,000")]
    [InlineData(55_000_000, "55,000,000")]
    [InlineData(-1, "-1")]
    public void Numbers_are_written_as_in_Kenya(int number, string written) =>
        Texts.Languages.Select(l => Spoken.In(l).Number(number)).ShouldAllBe(n => n == written);

    [Theory]
    [InlineData("en", "editors", "by the editors")]
    [InlineData("en", "office:nps@KE-01", "by the office")]
    [InlineData("sw", "office:nps@KE-01", "na ofisi")]
    [InlineData("en", "community", "by the community")]
    [InlineData("en", "system", "by rule")]
    public void Who_recorded_a_fact_is_said_without_naming_a_person(string language, string actor, string words) =>
        Actors.Of(Spoken.In(language), actor).ShouldBe(words);

    [GeneratedRegex(@"\b(the|and|of|with|this|that|was|were|from|which|not|are|is|it|on|by|for|no)\b")]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\b(ya|wa|na|kwa|za|cha|kila|hakuna|ni|kutoka|hii|bado|katika)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SwahiliWord();
}
