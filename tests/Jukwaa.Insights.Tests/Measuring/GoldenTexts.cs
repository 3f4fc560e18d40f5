using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Measuring;

/// <summary>Labelled sentences of others: topics (SIB-200) and feelings (AfriSenti). Read where they stand, never kept here.</summary>
internal static class GoldenTexts
{
    /// <summary>
    /// What the same recipe reaches in scikit-learn 1.2.1 (TfidfVectorizer char_wb 2-5 and words 1-2, sublinear, min_df 2; ComplementNB alpha 0.1):
    /// weighted F1 on dev, weighted and macro F1 over five folds (row number modulo 5); and what was reached on the test part.
    /// </summary>
    public static IReadOnlyList<(string Language, string Name, double Dev, string Cross, string Test)> TopicBars { get; } =
    [("swh_Latn", "Kiswahili", 0.747, ".736 / .713", ".793 / .797"), ("eng_Latn", "English", 0.710, ".686 / .662", ".795 / .781")];

    /// <param name="language">swh_Latn or eng_Latn.</param>
    public static IReadOnlyList<Example> Topics(string language, string part) =>
        [.. Tsv("text", $"sib200_{language}_{part}.tsv").Select(c => new Example(c[2], c[1]))];

    public static IReadOnlyList<Example> Feelings(string part) => [.. Tsv("text", $"afrisenti_swa_{part}.tsv").Select(c => new Example(c[0], c[1]))];

    public static IEnumerable<string[]> Tsv(string folder, string file) =>
        File.ReadLines(Path.Combine(Checkout.Golden!, folder, file)).Skip(1).Select(l => l.Split('\t'));

    /// <summary>Suggestions by a model that has seen other texts only; it may not abstain, as those to whom we compare may not.</summary>
    public static Evaluation Judge(IReadOnlyList<Example> train, IReadOnlyList<Example> dev)
    {
        var model = ThemeModel.Train(train);
        return Evaluation.Of([.. dev.Select(e => (Example: e, First: model.Read(e.Text, 1).Suggestions[0])).Select(Judged)]);
    }

    /// <summary>Each text judged by a model that has seen four fifths of the others.</summary>
    public static Evaluation CrossValidate(IReadOnlyList<Example> all, int folds = 5)
    {
        List<Judged> judged = [];
        for (var fold = 0; fold < folds; fold++)
        {
            var model = ThemeModel.Train([.. all.Where((_, at) => at % folds != fold)]);
            judged.AddRange(all.Where((_, at) => at % folds == fold).Select(e => Judged((e, model.Read(e.Text, 1).Suggestions[0]))));
        }

        return Evaluation.Of(judged);
    }

    private static Judged Judged((Example Example, Suggestion First) of) =>
        new(of.Example.Label, of.First.Label, of.First.Probability, of.Example.Group);
}
