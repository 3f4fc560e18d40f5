using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Tests.Text.Themes;

public sealed class SpeakingTests
{
    private static readonly string[] _words = ["ndovu", "mahindi", "ndovu", "na"];

    private static Speaking Of(params (string Text, int Label)[] texts)
    {
        List<IReadOnlyList<Gram>> grams = [.. texts.Select(t => Grams.Of(t.Text.Split(' ')))];
        Vocabulary vocabulary = new(grams);
        var bayes = ComplementBayes.Train([.. texts.Select((t, at) => new Row(vocabulary.Row(grams[at]), t.Label, 1, 0))], vocabulary.Count, 2);
        var text = Grams.Of(_words);
        return Speaking.Of(_words, text, vocabulary.Row(text), vocabulary, bayes);
    }

    [Fact]
    public void A_word_of_texts_with_the_label_speaks_for_it_and_is_named_once()
    {
        var speaking = Of(("ndovu wengi", 1), ("ndovu shambani", 1), ("mahindi mabichi", 0), ("mahindi makavu", 0));
        speaking.For(1)[0].Word.ShouldBe("ndovu");
        speaking.For(1).Count(w => w.Word == "ndovu").ShouldBe(1);
        speaking.For(0)[0].Word.ShouldBe("mahindi");
    }

    [Fact]
    public void What_speaks_for_one_of_two_labels_speaks_against_the_other_as_much()
    {
        var speaking = Of(("ndovu wengi", 1), ("mahindi mabichi", 0));
        speaking.For(1).Select(w => w.Word).Intersect(speaking.For(0).Select(w => w.Word)).ShouldBeEmpty();
    }

    [Fact]
    public void Short_words_and_unknown_ones_do_not_speak()
    {
        var speaking = Of(("na na", 1), ("mbali kabisa", 0));
        speaking.For(1).ShouldNotContain(w => w.Word == "na");
    }

    [Fact]
    public void No_more_than_a_few_are_named()
    {
        string[] many = [.. Enumerable.Range(0, 12).Select(i => $"neno{(char)('a' + i)}")];
        var grams = Grams.Of(many);
        Vocabulary vocabulary = new([grams, Grams.Of(["kinyume"])]);
        var bayes = ComplementBayes.Train(
            [new(vocabulary.Row(grams), 1, 1, 0), new(vocabulary.Row(Grams.Of(["kinyume"])), 0, 1, 0)],
            vocabulary.Count,
            2
        );
        Speaking.Of(many, grams, vocabulary.Row(grams), vocabulary, bayes).For(1).Count.ShouldBe(ThemeModel.MostWords);
    }
}
