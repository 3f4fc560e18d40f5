using System.Security.Cryptography;
using Jukwaa.Domain.Concerns;

namespace Jukwaa.Domain.Tests.Concerns;

public sealed class ReceiptTests
{
    private const string Letters = "0123456789ACDEFGHJKMNPQRTVWXY";

    private static readonly Receipt _one = Receipt.Of([.. Enumerable.Range(7, 16).Select(i => (byte)(i * 13))]);

    [Fact]
    public void It_is_four_groups_of_four() => _one.Written.ShouldMatch("^([0-9A-Y]{4}-){3}[0-9A-Y]{4}$");

    [Fact]
    public void Fifteen_characters_hold_at_least_seventy_bits() => (15 * Math.Log2(Letters.Length)).ShouldBeGreaterThan(70);

    [Fact]
    public void No_character_is_taken_for_another() => "OILSBZU".ShouldAllBe(c => !Letters.Contains(c));

    [Fact]
    public void The_same_chance_gives_the_same_receipt() => Receipt.Of([.. Enumerable.Range(7, 16).Select(i => (byte)(i * 13))]).ShouldBe(_one);

    [Fact]
    public void Other_chance_gives_another()
    {
        var made = Enumerable.Range(0, 5_000).Select(_ => Receipt.Of(RandomNumberGenerator.GetBytes(16)).Code).ToList();
        made.Distinct().Count().ShouldBe(made.Count);
        made.SelectMany(c => c).Distinct().Order().ShouldBe(Letters);
    }

    [Fact]
    public void Less_chance_than_it_needs_makes_none() => Should.Throw<ArgumentOutOfRangeException>(() => Receipt.Of(new byte[15]));

    [Fact]
    public void It_is_read_as_it_is_written() => Receipt.Parse(_one.Written).ShouldBe(_one);

    [Theory]
    [InlineData("lower")]
    [InlineData("spaces")]
    [InlineData("dots")]
    [InlineData("none")]
    [InlineData("around")]
    public void It_is_read_however_it_was_typed(string how)
    {
        var typed = how switch
        {
            "lower" => _one.Written.ToLowerInvariant(),
            "spaces" => string.Join(' ', _one.Code.ToCharArray()),
            "dots" => _one.Written.Replace('-', '.'),
            "none" => _one.Code,
            _ => $"  {_one.Written}. ",
        };
        Receipt.Parse(typed).ShouldBe(_one);
    }

    [Fact]
    public void Letters_that_look_like_digits_are_read_as_digits()
    {
        var many = Enumerable.Range(0, 200).Select(_ => Receipt.Of(RandomNumberGenerator.GetBytes(16))).ToList();
        many.ShouldAllBe(r => Receipt.Parse(Misread(r.Written)) == r);
        many.Count(r => Misread(r.Written) != r.Written).ShouldBeGreaterThan(150, "there must be something to misread");
    }

    [Fact]
    public void Each_wrong_character_is_noticed()
    {
        var wrong = (
            from at in Enumerable.Range(0, Receipt.Length)
            from letter in Letters
            where letter != _one.Code[at]
            select _one.Code[..at] + letter + _one.Code[(at + 1)..]
        ).ToList();
        wrong.Count.ShouldBe(16 * 28);
        wrong.Select(Receipt.Parse).ShouldAllBe(r => r == null);
    }

    [Fact]
    public void Any_two_that_changed_places_are_noticed()
    {
        var code = _one.Code.ToCharArray();
        var wrong = (
            from a in Enumerable.Range(0, Receipt.Length)
            from b in Enumerable.Range(0, Receipt.Length)
            where a < b && code[a] != code[b]
            select Swapped(code, a, b)
        ).ToList();
        wrong.Count.ShouldBeGreaterThan(50);
        wrong.Select(Receipt.Parse).ShouldAllBe(r => r == null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("wezi wa mifugo")]
    [InlineData("0000-0000-0000-000")]
    [InlineData("K7QM-3XTR-9WPA-H4N!")]
    public void What_is_no_receipt_is_none(string? typed) => Receipt.Parse(typed).ShouldBeNull();

    [Fact]
    public void One_with_something_behind_it_is_read_only_where_that_is_wanted()
    {
        var text = $"{_one.Written} maji bado hakuna";
        Receipt.Parse(text).ShouldBeNull();
        Receipt.Lead(text, out var rest).ShouldBe(_one);
        rest.ShouldBe("maji bado hakuna");
    }

    [Fact]
    public void Words_are_no_receipt_though_nearly_every_letter_can_stand_in_one()
    {
        // The first 16 letters fit together by chance: one sentence in 29 does.
        Receipt.Lead("wezi wa pikipiki wanatusumbua usiku", out var rest).ShouldBeNull();
        rest.ShouldNotBeEmpty();
        Receipt.Lead("wezi wa pikipiki wa", out _).ShouldNotBeNull("the check character alone does not tell");
    }

    [Fact]
    public void What_follows_is_whole_where_no_receipt_leads()
    {
        Receipt.Lead("!maji", out var rest).ShouldBeNull();
        rest.ShouldBe("!maji");
    }

    [Fact]
    public void It_tells_itself_to_no_log() => $"{_one}".ShouldBe("(receipt)");

    private static string Swapped(char[] code, int a, int b)
    {
        var other = (char[])code.Clone();
        (other[a], other[b]) = (other[b], other[a]);
        return new(other);
    }

    private static string Misread(string written) =>
        written.Replace('0', 'o').Replace('1', 'l').Replace('5', 's').Replace('8', 'B').Replace('2', 'z').Replace('V', 'u');
}
