using Jukwaa.Insights.Measuring;

namespace Jukwaa.Insights.Tests.Text.Language;

/// <summary>Holds how often the language of a message is told right, at what was measured on writers of whom the model has seen nothing.</summary>
public sealed class LanguageMeasureTests
{
    [Fact]
    public void Nine_of_ten_messages_are_told_right()
    {
        var dev = Languaged.Judge(Message.Dev);
        dev.Count.ShouldBeGreaterThan(250);
        dev.Accuracy.ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', dev.Confusions));
    }

    [Theory]
    [InlineData("en", 0.95)]
    [InlineData("sw", 0.95)]
    [InlineData("mix", 0.9)]
    public void No_language_is_left_behind(string language, double recall) =>
        Languaged.Judge(Message.Dev).Labels.Single(l => l.Label == language).Recall.ShouldBeGreaterThanOrEqualTo(recall);

    [Fact]
    public void Sentences_that_we_did_not_write_are_told_right_too()
    {
        if (Checkout.Golden is null)
        {
            Assert.Skip("No shared/golden beside the checkout.");
        }

        var sw = GoldenTexts
            .Topics("swh_Latn", "dev")
            .Select(e => Languaged.Code(Jukwaa.Insights.Text.Language.Languages.Of(e.Text).Tongue))
            .ToList();
        var en = GoldenTexts
            .Topics("eng_Latn", "dev")
            .Select(e => Languaged.Code(Jukwaa.Insights.Text.Language.Languages.Of(e.Text).Tongue))
            .ToList();
        (sw.Count(l => l == "sw") / (double)sw.Count).ShouldBeGreaterThanOrEqualTo(0.9);
        (en.Count(l => l == "en") / (double)en.Count).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public void A_language_told_wrong_is_counted_as_wrong()
    {
        var message = Message.Dev.First(m => m.Language == "en");
        Languaged.Judge([message, message with { Language = "sw" }]).Accuracy.ShouldBe(0.5);
    }
}
