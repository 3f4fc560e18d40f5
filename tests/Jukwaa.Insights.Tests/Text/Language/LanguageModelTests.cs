using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Language;

namespace Jukwaa.Insights.Tests.Text.Language;

public sealed class LanguageModelTests
{
    private static readonly LanguageModel _small = LanguageModel.Train(
        ["watu wa pwani", "watu wa bara", "wanataka maji"],
        ["people of the coast", "people of the hills"]
    );

    [Fact]
    public void A_word_of_one_language_speaks_for_it()
    {
        _small.OfWord("watu").ShouldBeGreaterThan(0.5);
        _small.OfWord("people").ShouldBeLessThan(-0.5);
        _small.OfWord("zebra").ShouldBe(0);
    }

    [Fact]
    public void A_word_that_was_never_seen_speaks_by_its_letters()
    {
        LanguageModel.Embedded.Knows("wanakimbiliana").ShouldBeFalse();
        LanguageModel.Embedded.OfLetters("wanakimbiliana").ShouldBeGreaterThan(0.5);
        LanguageModel.Embedded.Knows("thoroughness").ShouldBeFalse();
        LanguageModel.Embedded.OfLetters("thoroughness").ShouldBeLessThan(-0.5);
        _small.OfLetters("x").ShouldBe(0);
    }

    [Fact]
    public void Words_seen_once_are_not_kept()
    {
        _small.Knows("watu").ShouldBeTrue();
        _small.Knows("maji").ShouldBeFalse();
    }

    [Fact]
    public void The_order_of_the_texts_does_not_matter()
    {
        string[] sw = [.. RecordOf2025.Texts.Select(t => t.Kiswahili)],
            en = [.. RecordOf2025.Texts.Select(t => t.English)];
        LanguageModel.Train([.. sw.Reverse()], [.. en.Reverse()]).Write().ShouldBe(LanguageModel.Train(sw, en).Write());
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var text = _small.Write();
        var read = LanguageModel.Read([
            .. text.Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ]);
        read.Write().ShouldBe(text);
        read.OfWord("watu").ShouldBe(_small.OfWord("watu"), 0.051);
    }

    [Fact]
    public void The_model_that_comes_with_us_is_what_its_recipe_makes() =>
        Corpus.Trained.Write().ShouldBe(Checkout.Read(Corpus.ModelFile), "run bench/run language, and commit");

    [Fact]
    public void It_knows_common_words_of_both()
    {
        LanguageModel.Embedded.OfWord("kwa").ShouldBeGreaterThan(2);
        LanguageModel.Embedded.OfWord("the").ShouldBeLessThan(-2);
    }
}
