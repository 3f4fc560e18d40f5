using Jukwaa.Insights.Opinion;

namespace Jukwaa.Insights.Tests.Opinion;

public class ProportionTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3; the last by hand: 30 of 60 is 0.5 ± z √(n + z²) / 2 / (n + z²) · … = 0.3774 to 0.6226.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(30, 60, 0.3774, 0.6226)]
    public void A_share_has_the_interval_that_was_published(int yes, int asked, double low, double high)
    {
        var interval = new Proportion(yes, asked).Wilson();
        interval.Low.ShouldBe(low, 0.00005);
        interval.High.ShouldBe(high, 0.00005);
    }

    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void A_difference_has_the_interval_that_was_published(int yes, int asked, int yesBefore, int askedBefore, double low, double high)
    {
        var (difference, interval) = Proportion.Change(new(yesBefore, askedBefore), new(yes, asked));
        difference.ShouldBe(((double)yes / asked) - ((double)yesBefore / askedBefore), 1e-12);
        interval.Low.ShouldBe(low, 0.00005);
        interval.High.ShouldBe(high, 0.00005);
    }

    [Fact]
    public void A_share_lies_in_its_interval_and_that_between_nought_and_one_and_what_is_turned_round_is_turned_round()
    {
        for (var asked = 1; asked <= 120; asked++)
        {
            for (var yes = 0; yes <= asked; yes++)
            {
                var (share, ends) = (new Proportion(yes, asked).Share, new Proportion(yes, asked).Wilson());
                var turned = new Proportion(asked - yes, asked).Wilson();
                share.ShouldBeInRange(ends.Low, ends.High);
                ends.Low.ShouldBeInRange(0, 1);
                ends.High.ShouldBeInRange(0, 1);
                ends.Low.ShouldBeLessThan(ends.High);
                ends.Low.ShouldBe(1 - turned.High, 1e-12);
            }
        }
    }

    /// <summary>Ends of the interval are where the score test just does not reject: (p − π)² = z² π (1 − π) / n.</summary>
    [Theory]
    [InlineData(7, 30)]
    [InlineData(29, 30)]
    [InlineData(250, 1000)]
    public void Its_ends_solve_the_equation_that_it_is_made_of(int yes, int asked)
    {
        var proportion = new Proportion(yes, asked);
        foreach (var end in (double[])[proportion.Wilson().Low, proportion.Wilson().High])
        {
            Math.Pow(proportion.Share - end, 2).ShouldBe(Proportion.Z95 * Proportion.Z95 * end * (1 - end) / asked, 1e-12);
        }
    }

    [Fact]
    public void More_answers_make_it_narrower_and_more_confidence_wider()
    {
        double Width(int yes, int asked, double z = Proportion.Z95) => new Proportion(yes, asked).Wilson(z) is var i ? i.High - i.Low : 0;
        Width(60, 120).ShouldBeLessThan(Width(30, 60));
        Width(30, 60, 2.5758).ShouldBeGreaterThan(Width(30, 60));
        Width(15, Proportion.Least).ShouldBeInRange(0.33, 0.36, "why fewer are not told");
    }

    [Fact]
    public void It_covers_the_truth_about_as_often_as_it_says()
    {
        var (chance, covered) = (new Random(20261128), 0);
        for (var n = 0; n < 20_000; n++)
        {
            var truth = 0.05 + (0.9 * chance.NextDouble());
            var yes = Enumerable.Range(0, 40).Count(_ => chance.NextDouble() < truth);
            var ends = new Proportion(yes, 40).Wilson();
            covered += truth >= ends.Low && truth <= ends.High ? 1 : 0;
        }

        (covered / 20_000.0).ShouldBeInRange(0.94, 0.965);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void What_no_count_can_be_is_refused(int yes, int asked) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Proportion(yes, asked).Wilson());
}
