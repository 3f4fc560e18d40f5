namespace Jukwaa.Insights.Tests.Text;

public sealed class TokensTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("...  !", "")]
    [InlineData("Ng'ang'a anauza chang’aa", "Ng'ang'a|anauza|chang’aa")]
    [InlineData("al-Noor, sub-county", "al-Noor|sub-county")]
    [InlineData("'Juma' - Otieno's", "Juma|Otieno's")]
    [InlineData("07-12", "07|12")]
    [InlineData("12B flat4", "12B|flat4")]
    [InlineData("é Ñandú", "é|Ñandú")]
    public void A_word_keeps_what_belongs_to_it(string text, string words) => string.Join('|', Tokens.Of(text).Select(t => t.Text)).ShouldBe(words);

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string Text = "  Juma, na 😀 Otieno!";
        Tokens.Of(Text).ShouldAllBe(t => Text.Substring(t.Start, t.Length) == t.Text && t.End == t.Start + t.Length);
    }

    [Theory]
    [InlineData("Juma. Otieno", true)]
    [InlineData("Juma? Otieno", true)]
    [InlineData("Juma: Otieno", true)]
    [InlineData("Juma\nOtieno", true)]
    [InlineData("[jina] Otieno", true)]
    [InlineData("Juma Otieno", false)]
    [InlineData("Juma, Otieno", false)]
    public void A_sentence_opens_behind_its_marks(string text, bool opens) => Tokens.Of(text)[1].Opens.ShouldBe(opens);

    [Theory]
    [InlineData("Mr. Otieno", true)]
    [InlineData("J. Otieno", true)]
    [InlineData("Juma  Otieno", true)]
    [InlineData("Juma\nOtieno", true)]
    [InlineData("kwa. Otieno", false)]
    [InlineData("Juma, Otieno", false)]
    [InlineData("Juma [Otieno", false)]
    [InlineData("Juma      Otieno", false)]
    public void Two_words_are_joined_by_blanks_or_by_the_stop_of_a_title(string text, bool joined) => Tokens.Of(text)[1].Joined.ShouldBe(joined);

    [Theory]
    [InlineData("OTIENO", true)]
    [InlineData("OCS", false)]
    [InlineData("Otieno", false)]
    public void A_word_is_shouted_when_it_is_long_and_has_no_small_letter(string text, bool shouted) => Tokens.Of(text)[0].Shouted.ShouldBe(shouted);
}
