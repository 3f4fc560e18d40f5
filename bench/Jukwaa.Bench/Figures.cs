using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Flags;
using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Bench;

/// <summary>How good the parts of Text are, beside what others reached on the same sets.</summary>
internal static class Figures
{
    /// <param name="last">Also the messages kept for the end. Look at them when everything is chosen.</param>
    public static void Print(bool last)
    {
        if (Checkout.Golden is null)
        {
            Console.WriteLine("No shared/golden beside the checkout: the sets of others are left out.");
        }
        else
        {
            Topics();
            Twins();
        }

        Own("dev", Message.Dev);
        if (last)
        {
            Own("test", Message.Test);
        }
    }

    private static void Topics()
    {
        Console.WriteLine("Sets of others. Their test parts are kept aside: ours are on dev, and by cross-validation over train and dev together.");
        Line("", "ours", "same recipe in scikit-learn 1.2.1", "to beat, on the test part");
        foreach (var (language, name, dev, cross, test) in GoldenTexts.TopicBars)
        {
            var (train, held) = (GoldenTexts.Topics(language, "train"), GoldenTexts.Topics(language, "dev"));
            Line($"SIB-200 {name}, dev wF1", $"{GoldenTexts.Judge(train, held).WeightedF1:F3}", $"{dev:F3}", test);
            var all = GoldenTexts.CrossValidate([.. train, .. held]);
            Line($"SIB-200 {name}, 5 folds wF1 / macro", $"{all.WeightedF1:F3} / {all.MacroF1:F3}", cross, test);
        }

        var feelings = GoldenTexts.Judge(GoldenTexts.Feelings("train"), GoldenTexts.Feelings("dev"));
        Line("AfriSenti Kiswahili, dev wF1 / macro", $"{feelings.WeightedF1:F3} / {feelings.MacroF1:F3}", ".569 / .496", ".591 / .513");
    }

    private static void Twins()
    {
        Line("question2016", "ours @1 / @5 / MRR", "to beat", "");
        Line("BM25", Text(Duplicates.ByWords), ".936 / .989 / .960", "");
        Line("letters 3-5", Text(Duplicates.ByLetters), ".936 / 1.000 / .965", "");
        Line("fused", Text(Duplicates.Fused), ".926 / 1.000 / .957", "");
        Line("pairs, average precision", $"{Duplicates.PairPrecision:F3}", ".523", "");
    }

    private static void Own(string name, IReadOnlyList<Message> messages)
    {
        Console.WriteLine(
            $"Our own messages, {name}: {messages.Count} by authors of whom nothing was seen. One hand wrote and labelled them: expect less in the field."
        );
        var themes = Themes.Judge(messages);
        Line("themes, macro-F1 / accuracy", $"{themes.MacroF1:F3} / {themes.Accuracy:F3}", "", "");
        Line("themes, calibration error", $"{themes.CalibrationError:F3}", "", "");
        foreach (var (language, figures) in themes.Groups)
        {
            Line($"themes in {language}, accuracy", $"{figures.Accuracy:F3}", "", "");
        }

        var sure = Themes.JudgeSure(messages);
        Line("where sure: share / accuracy", $"{sure.Coverage:F3} / {sure.AccuracyWhenSure:F3}", "", "");
        Line("one of three suggestions", $"{Themes.AmongThree(messages):F3}", "", "");
        Line("language, accuracy", $"{Languaged.Judge(messages).Accuracy:F3}", "", "");
        var places = Kenya.Measure(messages);
        Line($"places: found / precision", $"{places.Found:F3} / {places.Precision:F3}", "", "");
        Line($"of {places.Count}: unit / county", $"{places.Unit:F3} / {places.County:F3}", "", "");
        var model = FlagModel.Train([.. Message.Train.Select(FlagMeasure.Example)]);
        Line("flags", "words: recall / precision", "with examples", "marked");
        foreach (var (words, learned) in FlagMeasure.Of(messages, t => MessageFlags.Find(t)).Zip(FlagMeasure.Of(messages, t => model.Read(t))))
        {
            Line($"{words.Kind}", $"{words.Recall:F2} / {words.Precision:F2}", $"{learned.Recall:F2} / {learned.Precision:F2}", $"{words.Marked}");
        }
    }

    private static string Text(Retrieval r) => $"{r.RecallAt1:F3} / {r.RecallAt5:F3} / {r.ReciprocalRank:F3}";

    private static void Line(string what, string ours, string peer, string bar) => Console.WriteLine($"  {what, -40} {ours, -26} {peer, -34} {bar}");
}
