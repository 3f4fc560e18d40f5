namespace Jukwaa.Insights.Tests.Text;

public sealed class WordListTests
{
    private static readonly string[] _lists =
    [
        "titles",
        "offices",
        "naming",
        "calling",
        "pairs",
        "shortened",
        "links",
        "public",
        "no-name",
        "ordinary",
        "opening",
        "numbered",
        "counted",
        "number",
        "beside",
        "spots",
        "papers",
        "digits",
        "money",
    ];

    [Fact]
    public void Every_list_has_words_and_all_are_in_small_letters()
    {
        foreach (var list in _lists)
        {
            var words = WordList.Called(list);
            words.Count.ShouldBeGreaterThan(2, list);
            words.Where(w => w.Any(char.IsUpper)).ShouldBeEmpty(list);
        }
    }

    [Fact]
    public void Every_list_of_the_file_is_asked_for() =>
        WordList.Embedded("words.txt").Where(w => w[0] == '[').ShouldBe(_lists.Select(l => $"[{l}]"), ignoreOrder: true);

    [Fact]
    public void Every_pair_is_two_words() => WordList.Called("pairs").ShouldAllBe(p => p.Split('|').Length == 2);

    [Fact]
    public void Every_office_and_every_short_title_is_a_title()
    {
        WordList.Called("offices").Except(WordList.Called("titles")).ShouldBeEmpty();
        WordList.Called("shortened").Except(["st"]).Except(WordList.Called("titles")).ShouldBeEmpty();
    }

    [Fact]
    public void The_names_are_many_and_none_stands_twice()
    {
        var names = WordList.Embedded("names.txt").Select(n => n.TrimEnd('?')).ToList();
        names.Count.ShouldBeGreaterThan(400);
        names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        names.ShouldAllBe(n => char.IsUpper(n[0]));
    }

    [Fact]
    public void A_name_that_is_also_a_word_tells_nothing_alone()
    {
        Names.Telling(Word("Grace")).ShouldBeFalse();
        Names.Telling(Word("Otieno")).ShouldBeTrue();
        Names.Telling(Word("otieno's")).ShouldBeTrue();
        Names.Telling(Word("Table")).ShouldBeFalse();
    }

    private static Token Word(string text) => Tokens.Of(text).ShouldHaveSingleItem();
}
