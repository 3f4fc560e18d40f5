using Jukwaa.Insights.Measuring;

namespace Jukwaa.Insights.Tests.Text.Similar;

/// <summary>
/// Holds how soon twins are found among the questions of others, at what other programs reached on the same texts less a hundredth.
/// </summary>
public sealed class DuplicateMeasureTests
{
    public static TheoryData<string, double, double, double> Bars { get; } =
        new()
        {
            { "words", 0.936, 0.989, 0.960 },
            { "letters", 0.936, 1.0, 0.965 },
            { "fused", 0.926, 1.0, 0.957 },
        };

    [Theory]
    [MemberData(nameof(Bars))]
    public void Twins_are_found_as_soon_as_others_find_them(string way, double first, double five, double rank)
    {
        if (Checkout.Golden is null)
        {
            Assert.Skip("No shared/golden beside the checkout.");
        }

        var found = way switch
        {
            "words" => Duplicates.ByWords,
            "letters" => Duplicates.ByLetters,
            _ => Duplicates.Fused,
        };
        found.RecallAt1.ShouldBeGreaterThanOrEqualTo(first - 0.01);
        found.RecallAt5.ShouldBeGreaterThanOrEqualTo(five - 0.01);
        found.ReciprocalRank.ShouldBeGreaterThanOrEqualTo(rank - 0.01);
    }
}
