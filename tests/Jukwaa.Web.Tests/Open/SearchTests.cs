using Jukwaa.Open.Search;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open;

public class SearchTests
{
    [Fact]
    public void Groups_stand_in_the_order_of_the_page_whatever_order_they_were_found_in()
    {
        var results = Results(Found("concern", "lamu-c1"), Found("county", "lamu"), Found("commitment", "lamu-p1"));

        results.Groups.Select(g => g.Kind).ShouldBe(["county", "commitment", "concern"]);
    }

    [Fact]
    public void A_group_tells_how_many_there_are_beyond_those_shown()
    {
        var group = Results(Found("concern", "lamu-c1", 41), Found("concern", "lamu-c2", 41)).Groups.ShouldHaveSingleItem();

        (group.Count, group.Hits.Count).ShouldBe((41, 2));
    }

    [Theory]
    [InlineData("county", "lamu", "/counties/lamu")]
    [InlineData("institution", "nps", "/institutions/nps")]
    [InlineData("theme", "gangs", "/concerns?theme=gangs")]
    [InlineData("forum", "lamu-2025", "/forums/lamu-2025")]
    [InlineData("issue", "lamu-gangs", "/issues/lamu-gangs")]
    [InlineData("commitment", "lamu-p1", "/commitments/lamu-p1")]
    [InlineData("concern", "lamu-c1", "/concerns/lamu-c1")]
    [InlineData("report", "national-2025", "/national")]
    public void Each_kind_leads_to_its_page(string kind, string id, string address) =>
        Results(Found(kind, id)).Groups.ShouldHaveSingleItem().Hits.ShouldHaveSingleItem().Address.ShouldBe(address);

    [Fact]
    public void Every_kind_shown_has_an_order() => SearchQuery.Kinds.ShouldBeUnique();

    [Fact]
    public void Nothing_found_is_empty_and_says_so()
    {
        Results().Empty.ShouldBeTrue();
        Results(Found("forum", "lamu-2025")).Empty.ShouldBeFalse();
    }

    [Theory]
    [InlineData("ardhi", "ardhi:*")]
    [InlineData("ya", "ya")]
    public void From_three_letters_on_a_word_also_finds_words_that_begin_with_it(string word, string expected) =>
        new Word(word, true).Prefix.ShouldBe(expected);

    [Fact]
    public void All_words_must_occur_at_first_and_then_half_of_them()
    {
        Word[] words = [new("land", true), new("disputes", true), new("mombasa", true)];

        MatchSql.For(words, all: true).ShouldContain(">= 3");
        MatchSql.For(words, all: false).ShouldContain(">= 2");
    }

    private static Match Found(string kind, string id, int ofKind = 1) => new(kind, id, "A title", "A body of text.", "KE-05", 1, ofKind);

    private static SearchResults Results(params Match[] found) => SearchResults.From("body", [], found, [new("body", true)]);
}
