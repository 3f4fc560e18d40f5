using Shouldly;
using Xunit;

namespace Jukwaa.House.Tests;

public sealed class SizeTests
{
    private static readonly string[] _code = [".cs", ".cshtml", ".sql", ".ts", ".scss", ".sh"];

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        var sizes = Sizes(Checkout.Source(_code));
        sizes.Count.ShouldBeGreaterThan(50, "there must be code to measure");
        sizes.Where(s => s.Lines > 250).ShouldBeEmpty();
    }

    [Fact]
    public void The_median_file_fits_on_a_screen_and_nine_of_ten_are_short()
    {
        var sizes = Sizes(Checkout.Source(".cs").Where(f => f.StartsWith("src/", StringComparison.Ordinal)));
        sizes.Count.ShouldBeGreaterThan(30, "there must be code to measure");
        sizes[sizes.Count / 2].Lines.ShouldBeLessThanOrEqualTo(60);
        sizes[sizes.Count * 9 / 10].Lines.ShouldBeLessThanOrEqualTo(150);
    }

    [Fact]
    public void Tests_are_at_least_one_and_a_half_times_the_source()
    {
        var source = Code("src/");
        source.ShouldBeGreaterThan(0);
        ((double)Code("tests/") / source).ShouldBeGreaterThanOrEqualTo(1.5);
    }

    /// <summary>Lines of C# that say something to the machine: no blanks, comments, usings or braces that stand alone.</summary>
    private static int Code(string room) =>
        Checkout
            .Source(".cs")
            .Where(f => f.StartsWith(room, StringComparison.Ordinal))
            .SelectMany(Checkout.Lines)
            .Select(l => l.Trim())
            .Count(l =>
                l.Trim('{', '}', ';', ' ', ',', ')').Length > 0
                && !l.StartsWith("//", StringComparison.Ordinal)
                && !l.StartsWith("using ", StringComparison.Ordinal)
            );

    private static List<(string File, int Lines)> Sizes(IEnumerable<string> files) =>
        [.. files.Select(f => (File: f, Lines: Checkout.Lines(f).Length)).OrderBy(s => s.Lines)];
}
