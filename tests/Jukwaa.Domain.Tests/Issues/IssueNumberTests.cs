using System.Globalization;

namespace Jukwaa.Domain.Tests.Issues;

public class IssueNumberTests
{
    /// <summary>The example of Damm's dissertation: 572 has the check digit 4.</summary>
    [Fact]
    public void The_check_digit_is_that_of_the_method() => IssueNumber.Of(572).ShouldBe(5724);

    [Theory]
    [InlineData("5724")]
    [InlineData(" 572 4 ")]
    [InlineData("572-4")]
    [InlineData("#5724")]
    [InlineData("572.4")]
    public void It_is_read_however_it_is_typed(string typed) => IssueNumber.Parse(typed).ShouldBe(5724);

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("05724")]
    [InlineData("572O4")]
    [InlineData("5724000000000")]
    [InlineData("-")]
    [InlineData("٥٧٢٤")]
    public void What_is_none_is_none(string typed) => IssueNumber.Parse(typed).ShouldBeNull();

    [Fact]
    public void Each_number_is_read_back()
    {
        foreach (var seq in (long[])[1, 2, 9, 10, 1163, 99_999, 12_345_678, 9_999_999_999])
        {
            IssueNumber.Parse(IssueNumber.Of(seq).ToString(CultureInfo.InvariantCulture)).ShouldBe(IssueNumber.Of(seq));
        }
    }

    [Fact]
    public void A_wrong_digit_and_two_that_were_swapped_are_always_found()
    {
        var looked = 0;
        for (var seq = 1L; seq < 20_000; seq += 7)
        {
            var right = IssueNumber.Of(seq).ToString(CultureInfo.InvariantCulture);
            foreach (var wrong in WrongOf(right).Where(w => w != right && w[0] != '0'))
            {
                looked++;
                IssueNumber.Parse(wrong).ShouldBeNull($"{wrong} for {right}");
            }
        }

        looked.ShouldBeGreaterThan(100_000);
    }

    private static IEnumerable<string> WrongOf(string right)
    {
        for (var at = 0; at < right.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                yield return right[..at] + digit + right[(at + 1)..];
            }

            if (at > 0)
            {
                yield return right[..(at - 1)] + right[at] + right[at - 1] + right[(at + 1)..];
            }
        }
    }
}
