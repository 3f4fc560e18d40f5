using Jukwaa.Insights.Text.Similar;

namespace Jukwaa.Insights.Tests.Text.Similar;

public sealed class Bm25Tests
{
    [Fact]
    public void Scores_are_those_of_the_formula()
    {
        SimilarIndex index = new();
        index.Add("a", "maji maji shida");
        index.Add("b", "maji safi");
        index.Add("c", "barabara mbovu sana hapa");
        var scores = index.ByWords(Terms.Of("maji shida"), null).ToDictionary(s => index.KeyOf(s.Text), s => s.Score);
        static double Idf(int df) => Math.Log(1 + ((3 - df + 0.5) / (df + 0.5)));
        static double Part(int tf, double length) => tf * 2.2 / (tf + (1.2 * (0.25 + (0.75 * length / 3))));
        scores["a"].ShouldBe((Idf(2) * Part(2, 3)) + (Idf(1) * Part(1, 3)), 1e-9);
        scores["b"].ShouldBe(Idf(2) * Part(1, 2), 1e-9);
        scores.ShouldNotContainKey("c");
    }

    [Fact]
    public void A_tally_gives_the_best_and_equal_ones_by_key()
    {
        Tally tally = new(5);
        tally.Add(0, 1);
        tally.Add(1, 2);
        tally.Add(2, 1);
        tally.Add(3, 1);
        tally.Add(1, 1);
        string?[] keys = ["c", "x", "a", null, "z"];
        tally.Best(2, t => keys[t]).Select(t => t.Text).ShouldBe([1, 2]);
        tally.Best(9, t => keys[t]).Select(t => (t.Text, t.Score)).ShouldBe([(1, 3.0), (2, 1.0), (0, 1.0)]);
    }

    [Fact]
    public void Postings_count_all_terms_and_list_a_sample()
    {
        Postings all = new(1),
            some = new(4);
        foreach (var postings in new[] { all, some })
        {
            postings.Add(0, [(4, 1), (5, 2)]);
            postings.Add(1, [(4, 1)]);
        }

        (all.Spread(4), all.Spread(5), all.Spread(6)).ShouldBe((2, 1, 0));
        (some.Spread(4), some.Spread(5)).ShouldBe((2, 1));
        some.Of(4).Length.ShouldBe(2);
        some.Of(5).Length.ShouldBe(0);
        all.Of(6).Length.ShouldBe(0);
    }

    [Fact]
    public void A_forgotten_text_counts_no_longer_and_is_swept_away()
    {
        Postings postings = new(1);
        postings.Add(0, [(4, 1), (5, 2)]);
        postings.Add(1, [(4, 1)]);
        postings.Forget([(4, 1), (5, 2)]);
        (postings.Spread(4), postings.Spread(5)).ShouldBe((1, 0));
        postings.Of(4).Length.ShouldBe(2);
        postings.Sweep(t => t == 0);
        postings.Of(4).ToArray().ShouldBe([new(1, 1)]);
        postings.Of(5).Length.ShouldBe(0);
    }
}
