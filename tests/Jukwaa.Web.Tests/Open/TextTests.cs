using Jukwaa.Open;
using Jukwaa.Open.Search;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open;

public class TextTests
{
    private static readonly Bilingual Land = new("Land", "Ardhi");

    [Theory]
    [InlineData("en", "Land")]
    [InlineData("sw", "Ardhi")]
    [InlineData("SW", "Ardhi")]
    [InlineData("fr", "Land")]
    public void A_text_is_given_in_the_language_asked_and_else_in_English(string language, string expected) => Land.In(language).ShouldBe(expected);

    [Theory]
    [InlineData("en", "/forums/lamu-2025", "/forums/lamu-2025")]
    [InlineData("sw", "/forums/lamu-2025", "/sw/forums/lamu-2025")]
    [InlineData("sw", "/", "/sw")]
    public void Each_page_has_its_address_in_each_language(string language, string address, string expected) =>
        Addresses.In(language, address).ShouldBe(expected);

    [Fact]
    public void A_short_text_is_its_own_snippet() => Snippet.Of("Land  disputes.", ["land"]).ShouldBe("Land disputes.");

    [Fact]
    public void A_snippet_shows_the_word_looked_for_and_is_cut_at_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("magenge", 60)) + " chang'aa " + string.Join(' ', Enumerable.Repeat("mipaka", 60));

        var snippet = Snippet.Of(text, ["changaa"]);

        snippet.ShouldContain("chang'aa");
        snippet.Length.ShouldBeLessThanOrEqualTo(Snippet.Most + 4);
        snippet.Split(' ').Except(["…", "magenge", "chang'aa", "mipaka"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_snippet_without_the_word_begins_at_the_beginning() =>
        Snippet.Of("Kwanza " + new string('a', 20) + string.Concat(Enumerable.Repeat(" neno", 60)), ["mwisho"]).ShouldStartWith("Kwanza");

    [Theory]
    [InlineData(null, "")]
    [InlineData("  \t ", "")]
    [InlineData(" ardhi\0 ", "ardhi")]
    public void What_is_searched_for_is_tidied(string? q, string expected) => SearchQuery.Tidy(q).ShouldBe(expected);

    [Fact]
    public void Only_so_much_of_a_search_is_read() => SearchQuery.Tidy(new string('a', 5000)).Length.ShouldBe(SearchQuery.LongestText);

    [Fact]
    public void Words_of_a_search_go_in_as_values_only()
    {
        var sql = MatchSql.For([new("drop", true), new("tabel", false)], all: true);

        sql.ShouldNotContain("drop");
        sql.ShouldNotContain("tabel");
        sql.ShouldContain("@t0");
        sql.ShouldContain("@w1");
    }
}
