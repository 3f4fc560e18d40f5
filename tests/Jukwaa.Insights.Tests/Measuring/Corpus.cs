using Jukwaa.Insights.Text.Language;

namespace Jukwaa.Insights.Measuring;

/// <summary>The texts from which the model of languages is made: the record in both languages, and our messages for training.</summary>
internal static class Corpus
{
    public const string ModelFile = "src/Jukwaa.Insights/Text/Language/languages.txt";

    public static LanguageModel Trained =>
        LanguageModel.Train(
            [.. RecordOf2025.Texts.Select(t => t.Kiswahili), .. Message.Train.Where(m => m.Language == "sw").Select(Words)],
            [.. RecordOf2025.Texts.Select(t => t.English), .. Message.Train.Where(m => m.Language == "en").Select(Words)]
        );

    // The name of a place is a word of no language.
    private static string Words(Message message) =>
        message.Place.Length == 0 ? message.Text : message.Text.Replace(message.Place, " ", StringComparison.Ordinal);
}
