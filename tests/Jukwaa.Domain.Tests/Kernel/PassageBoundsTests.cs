namespace Jukwaa.Domain.Tests.Kernel;

public class PassageBoundsTests
{
    [Fact]
    public void Words_of_any_length_up_to_the_bound_are_kept()
    {
        A.Passage("a").Check().ShouldBeNull();
        A.Passage(new('a', Passage.MaxLength)).Check().ShouldBeNull();
        A.Passage(new('a', Passage.MaxLength + 1)).Check()!.Code.ShouldBe("words-too-long");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void Blank_words_are_no_words(string text) => A.Passage(text).Check()!.Code.ShouldBe("words-empty");

    [Theory]
    [InlineData("en")]
    [InlineData("sw-KE")]
    [InlineData("url")]
    [InlineData("name")]
    [InlineData("abcdefghijklmnopqrstuvwxyz123456789")] // 35 characters, the longest tag that BCP 47 asks software to keep
    public void A_language_is_a_tag(string language) => A.Passage("hello", language).Check().ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("en us")]
    [InlineData("en=1")]
    [InlineData("en\nx")]
    [InlineData("kiswahili ya pwani")]
    [InlineData("é")]
    [InlineData("abcdefghijklmnopqrstuvwxyz1234567890")]
    public void Anything_else_is_no_language(string language) => A.Passage("hello", language).Check()!.Code.ShouldBe("language-malformed");

    [Fact]
    public void A_salt_has_sixteen_bytes()
    {
        A.Passage("hello").Check().ShouldBeNull();
        (A.Passage("hello") with { Salt = A.Salt[1..] }).Check()!.Code.ShouldBe("salt-too-short");
    }

    [Fact]
    public void What_cannot_be_kept_as_UTF_8_is_no_text()
    {
        string[] texts = ["a\0b", "half a pair \ud83d", "\ude00 the other half", "two first halves \ud83d\ud83d\ude00"];
        texts.Select(t => A.Passage(t).Check()?.Code).ShouldAllBe(c => c == "words-malformed");
    }

    [Fact]
    public void A_whole_pair_is_text() => A.Passage("\ud83d\ude00").Check().ShouldBeNull();

    [Fact]
    public void A_salt_is_whole_bytes_in_hex_and_no_more_than_sixty_four()
    {
        (A.Passage("hello") with { Salt = new('A', 128) }).Check().ShouldBeNull();
        string[] malformed = [new('a', 130), new('a', 33), A.Salt[..^1] + "g", A.Salt[..^1] + "\n"];
        malformed.Select(s => (A.Passage("hello") with { Salt = s }).Check()!.Code).ShouldAllBe(c => c == "salt-malformed");
    }
}
