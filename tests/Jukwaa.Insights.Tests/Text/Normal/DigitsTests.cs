using Jukwaa.Insights.Text.Normal;

namespace Jukwaa.Insights.Tests.Text.Normal;

public sealed class DigitsTests
{
    [Theory]
    [InlineData("wa2", "watu")]
    [InlineData("2naomba", "tunaomba")]
    [InlineData("ku2ma", "kutuma")]
    [InlineData("p0lisi", "polisi")]
    [InlineData("m4ma", "mama")]
    [InlineData("k1la", "kila")]
    [InlineData("5isi", "5isi")]
    [InlineData("polisi", "polisi")]
    [InlineData("2025", "2025")]
    [InlineData("kbz234", "kbz234")]
    [InlineData("x10", "x10")]
    [InlineData("2nd", "2nd")]
    [InlineData("2m", "2m")]
    [InlineData("a9b", "a9b")]
    [InlineData("", "")]
    public void A_digit_is_a_letter_where_letters_stand_beside_it(string word, string letters) => Digits.Lettered(word).ShouldBe(letters);
}
