using Jukwaa.Insights.Text.Language;

namespace Jukwaa.Insights.Measuring;

/// <summary>The texts from which the model of languages is made: the record in both languages, and our messages for training.</summary>
internal static class Corpus
{
    public const string ModelFile = "src/Jukwaa.Insights/Text/Language/languages.txt";

    public static LanguageModel Trained =>
        LanguageModel.Train(
            [.. Record.Texts.Select(t => t.Kiswahili), .. Message.Train.Where(m => m.Language == "sw").Select(m => m.Text)],
            [.. Record.Texts.Select(t => t.English), .. Message.Train.Where(m => m.Language == "en").Select(m => m.Text)]
        );
}
