using Jukwaa.Insights.Text.Similar;
using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Tests.Text.Similar;

public sealed class CosinesTests
{
    private static readonly Dictionary<ulong, int> _spread = new()
    {
        [1] = 1,
        [2] = 4,
        [3] = 9,
    };

    private static readonly Cosines _cosines = new(key => _spread.GetValueOrDefault(key), 9);

    private static Terms Letters(params (ulong Key, int Count)[] letters) => new([], 0, letters);

    [Theory]
    [InlineData(1, 1.6094379124341003)]
    [InlineData(3, 0.0)]
    [InlineData(7, 2.302585092994046)]
    public void A_stretch_is_rarer_the_fewer_texts_have_it(ulong key, double more) => _cosines.Rarity(key).ShouldBe(1 + more, 1e-9);

    [Fact]
    public void The_cosine_is_that_of_the_weights()
    {
        double W(ulong key, int count) => (1 + Math.Log(count)) * _cosines.Rarity(key);
        var expected = (W(1, 2) * W(1, 1)) / Math.Sqrt(((W(1, 2) * W(1, 2)) + (W(2, 1) * W(2, 1))) * ((W(1, 1) * W(1, 1)) + (W(3, 3) * W(3, 3))));
        _cosines.Between(Letters((1, 2), (2, 1)), Letters((1, 1), (3, 3))).ShouldBe(expected, 1e-12);
    }

    [Fact]
    public void Nothing_shared_is_nothing_and_the_same_is_one()
    {
        _cosines.Between(Letters((1, 2)), Letters((2, 1))).ShouldBe(0);
        _cosines.Between(Letters(), Letters((2, 1))).ShouldBe(0);
        _cosines.Between(Letters((1, 2), (2, 5)), Letters((1, 2), (2, 5))).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void A_text_has_its_words_and_stretches_counted_in_order()
    {
        var terms = Terms.Of("Maji MAJI safi");
        terms.Length.ShouldBe(3);
        terms.Words.ShouldContain((Grams.Hash("maji", 'w'), 2));
        terms.Words.Select(w => w.Key).ShouldBeInOrder();
        terms.Letters.Select(l => l.Key).ShouldBeInOrder();
        terms.Letters.ShouldContain((Grams.Hash("maj", 'c'), 2));
        Terms.Of("").Letters.ShouldBeEmpty();
    }

    [Fact]
    public void Spelling_does_not_change_what_a_text_is_made_of() => Terms.Of("wa2 XAXA, polis!").Words.ShouldBe(Terms.Of("watu sasa polisi").Words);
}
