namespace Jukwaa.Domain.Tests.Forums;

public class JoinCodeTests
{
    [Fact]
    public void Every_code_has_five_signs_a_digit_and_a_letter_and_none_that_look_or_sound_alike()
    {
        var chance = new Random(20261128);
        for (var n = 0; n < 2_000; n++)
        {
            var bytes = new byte[JoinCode.Chance];
            chance.NextBytes(bytes);
            var code = JoinCode.Of(bytes).Code;

            code.Length.ShouldBe(JoinCode.Length);
            code.ShouldAllBe(c => "23467KMPRWX".Contains(c));
            code.Any(char.IsDigit).ShouldBeTrue(code);
            code.Any(char.IsLetter).ShouldBeTrue(code);
            code.Zip(code.Skip(1)).ShouldAllBe(pair => pair.First != pair.Second);
            JoinCode.Parse(code).ShouldBe(JoinCode.Of(bytes));
            JoinCode.IsMeant(code).ShouldBeTrue(code);
        }
    }

    [Fact]
    public void Chance_spreads_over_the_codes()
    {
        var codes = Enumerable.Range(0, 5_000).Select(n => JoinCode.Of(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(n))).Code);
        // Of 104,970 codes 5,000 draws hit about 119 twice.
        codes.Distinct().Count().ShouldBeInRange(4_830, 4_935);
    }

    [Fact]
    public void All_bytes_alike_still_give_a_code()
    {
        JoinCode.Of(new byte[8]).Code.Length.ShouldBe(JoinCode.Length);
        JoinCode.Of([.. Enumerable.Repeat((byte)255, 8)]).Code.Length.ShouldBe(JoinCode.Length);
    }

    [Theory]
    [InlineData("7km4p")]
    [InlineData(" 7KM 4P ")]
    [InlineData("7-K-M-4-P")]
    [InlineData("7KM4P.")]
    [InlineData("\"7KM4P\"!")]
    public void It_is_read_however_it_is_typed(string typed) => JoinCode.Parse(typed)!.Code.ShouldBe("7KM4P");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7KM4")]
    [InlineData("7KM4PP")]
    [InlineData("7KM4O")]
    [InlineData("7KM41")]
    [InlineData("22222")]
    [InlineData("KMPRW")]
    [InlineData("77KM4")]
    [InlineData("7K<4P")]
    public void What_cannot_be_one_is_none(string? typed) => JoinCode.Parse(typed).ShouldBeNull();

    [Theory]
    [InlineData("7KM41", true)]
    [InlineData("7km4", true)]
    [InlineData("12345", true)]
    [InlineData("mkubwa", false)]
    [InlineData("ya mji", false)]
    [InlineData("3", false)]
    [InlineData("wezi 30 usiku", false)]
    public void A_wrong_code_is_told_from_words(string typed, bool meant) => JoinCode.IsMeant(typed).ShouldBe(meant);
}
