using Jukwaa.Insights.Text.Lexicon;

namespace Jukwaa.Insights.Tests.Text.Lexicon;

public sealed class WordMeaningsTests
{
    private static readonly WordMeanings _words = new([
        "[theft]",
        "wizi",
        "steal*",
        "*iiba",
        "[peace]",
        "nyumba|kumi",
        "polisi|wa|akiba",
        "*piga|simu",
        "wizi",
    ]);

    private static string At(string text, int at = 0) => string.Join(' ', _words.At(text.Split(' '), at).Select(m => $"{m.Key}:{m.Value}"));

    [Theory]
    [InlineData("wizi", "peace:1 theft:1")]
    [InlineData("wizini", "")]
    [InlineData("stealing", "theft:1")]
    [InlineData("steal", "theft:1")]
    [InlineData("stea", "")]
    [InlineData("waliiba", "theft:1")]
    [InlineData("nyumba kumi", "peace:2")]
    [InlineData("nyumba", "")]
    [InlineData("nyumba nyingi kumi", "")]
    [InlineData("polisi wa akiba", "peace:3")]
    [InlineData("polisi wa", "")]
    [InlineData("alinipiga simu", "peace:2")]
    [InlineData("alinipiga teke", "")]
    public void A_word_has_the_meanings_of_its_entries(string text, string meanings) => At(text).ShouldBe(meanings);

    [Theory]
    [InlineData("wanakeketwa", true)]
    [InlineData("ukeketaji", true)]
    [InlineData("keketa", true)]
    [InlineData("keke", false)]
    [InlineData("wakeke", false)]
    public void A_part_is_found_wherever_it_stands_in_a_word(string word, bool found) =>
        new WordMeanings(["[harm]", "*keket*"]).At([word], 0).ContainsKey("harm").ShouldBe(found);

    [Fact]
    public void A_part_a_beginning_and_an_end_of_one_word_are_told_apart()
    {
        var meanings = new WordMeanings(["[part]", "*tesa*", "[end]", "*tesa", "[beginning]", "tesa*"]);
        meanings.At(["wametesana"], 0).Keys.ShouldBe(["part"]);
        meanings.At(["ametesa"], 0).Keys.ShouldBe(["end", "part"]);
        meanings.At(["tesana"], 0).Keys.ShouldBe(["beginning", "part"]);
        meanings.At(["tesa"], 0).Keys.ShouldBe(["beginning", "end", "part"]);
    }

    [Fact]
    public void The_last_word_has_no_row_behind_it() => At("simu nyumba", 1).ShouldBe("");

    [Theory]
    [InlineData("polisi", "police")]
    [InlineData("karao", "police")]
    [InlineData("cop", "police")]
    [InlineData("ng'ombe", "livestock")]
    [InlineData("cows", "livestock")]
    [InlineData("bunduki", "gun")]
    [InlineData("rifle", "gun")]
    [InlineData("ndovu", "wildlife")]
    [InlineData("elephants", "wildlife")]
    [InlineData("kitambulisho", "id-card")]
    [InlineData("nduthi", "motorbike")]
    public void Three_languages_meet_in_one_concept(string word, string concept) => WordMeanings.Concepts.At([word], 0).Keys.ShouldContain(concept);

    [Theory]
    [InlineData("meza")]
    [InlineData("the")]
    [InlineData("furaha")]
    public void A_plain_word_means_nothing_special(string word) => WordMeanings.Concepts.At([word], 0).ShouldBeEmpty();

    [Fact]
    public void Both_lists_are_there_and_no_entry_is_only_a_star()
    {
        WordMeanings.Warnings.At(["bunduki"], 0).Keys.ShouldContain("urgent.danger");
        foreach (var file in new[] { "concepts.txt", "flags.txt" })
        {
            var entries = WordList.Embedded(file);
            entries.Count.ShouldBeGreaterThan(500);
            entries.Where(e => e[0] != '[' && e.Trim('*').Length < 2).ShouldBeEmpty();
            entries.Where(e => e.Trim('*').Contains('*', StringComparison.Ordinal)).ShouldBeEmpty();
            entries.Where(e => e.Any(char.IsUpper)).ShouldBeEmpty();
        }
    }
}
