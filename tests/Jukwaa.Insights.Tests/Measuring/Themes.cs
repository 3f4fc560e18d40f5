using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Measuring;

/// <summary>How well themes of messages are suggested, learned from the messages for training and from the record.</summary>
internal static class Themes
{
    private static readonly Lazy<ThemeModel> _model = new(() =>
        ThemeModel.Train([.. Message.Train.Select(m => m.Example), .. RecordOf2025.Examples])
    );

    public static ThemeModel Model => _model.Value;

    /// <summary>The first suggestion, whether the model is sure or not; by language.</summary>
    public static Evaluation Judge(IReadOnlyList<Message> messages) =>
        Evaluation.Of([
            .. messages
                .Select(m => (Message: m, First: Model.Read(m.Text, 1).Suggestions[0]))
                .Select(m => new Judged(m.Message.Theme, m.First.Label, m.First.Probability, m.Message.Language)),
        ]);

    /// <summary>The model abstains where it is not sure.</summary>
    public static Evaluation JudgeSure(IReadOnlyList<Message> messages) =>
        Evaluation.Of([
            .. messages
                .Select(m => (Message: m, Model.Read(m.Text, 1).Best))
                .Select(m => new Judged(m.Message.Theme, m.Best?.Label, m.Best?.Probability ?? 0, m.Message.Language)),
        ]);

    /// <summary>Share of messages whose theme is one of the first three suggestions.</summary>
    public static double AmongThree(IReadOnlyList<Message> messages) =>
        messages.Average(m => Model.Read(m.Text).Suggestions.Any(s => s.Label == m.Theme) ? 1.0 : 0);
}
