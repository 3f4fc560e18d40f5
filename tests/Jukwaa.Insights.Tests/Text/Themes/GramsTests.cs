using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Tests.Text.Themes;

public sealed class GramsTests
{
    [Theory]
    [InlineData(" ab ", 2, 5, 6)]
    [InlineData(" a ", 2, 5, 3)]
    [InlineData(" polisi ", 3, 5, 15)]
    public void A_word_is_cut_into_stretches_and_a_short_one_kept_whole_once(string padded, int shortest, int longest, int count) =>
        Grams.Letters(padded, shortest, longest).Count().ShouldBe(count);

    [Fact]
    public void Words_pairs_and_meanings_know_which_words_they_are_of()
    {
        var grams = Grams.Of(["polisi", "rushwa"]);
        grams.ShouldContain(g => g.Key == Grams.Hash("polisi", 'w') && g.Word == 0 && g.Other == 0 && g.Kind == GramKind.Words);
        grams.ShouldContain(g => g.Key == Grams.Hash("polisi rushwa", 'p') && g.Word == 0 && g.Other == 1);
        grams.ShouldContain(g => g.Key == Grams.Hash("police", 'm') && g.Word == 0 && g.Kind == GramKind.Concepts);
        grams.ShouldContain(g => g.Key == Grams.Hash("bribe police", 'q') && g.Word == 1 && g.Other == 0);
    }

    [Fact]
    public void A_word_and_its_letters_are_never_the_same_gram()
    {
        var kinds = Grams.Of(["a", "ab", "polisi", "ng'ombe"]).GroupBy(g => g.Key).Select(g => g.Select(x => x.Kind).Distinct().Count());
        kinds.ShouldAllBe(k => k == 1);
    }

    [Fact]
    public void Different_words_have_different_keys()
    {
        var words = Enumerable.Range(0, 20_000).Select(i => $"neno{i}").ToList();
        words.Select(w => Grams.Hash(w, 'w')).Distinct().Count().ShouldBe(words.Count);
        Grams.Hash("a", 'w').ShouldNotBe(Grams.Hash("a", 'c'));
    }

    [Fact]
    public void No_words_have_no_grams() => Grams.Of([]).ShouldBeEmpty();
}
