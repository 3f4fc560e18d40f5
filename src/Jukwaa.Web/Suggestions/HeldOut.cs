using Jukwaa.Insights.Text.Flags;
using Jukwaa.Insights.Text.Themes;
using Jukwaa.Storage;

namespace Jukwaa.Web.Suggestions;

/// <summary>How well one kind of flag is found.</summary>
/// <param name="Marked">Messages that need it.</param>
internal sealed record FlagFigures(FlagKind Kind, int Marked, double Precision, double Recall);

/// <summary>How good suggestions are on labelled messages of writers of whom nothing was learned.</summary>
internal sealed record HeldOut(Evaluation Themes, IReadOnlyList<FlagFigures> Flags)
{
    public static HeldOut Of(IReadOnlyList<LabelledMessage> labelled)
    {
        List<LabelledMessage> seen = [.. labelled.Where(m => !m.Test)],
            unseen = [.. labelled.Where(m => m.Test)];
        var learned = Learned.From(seen, []);
        var judged = unseen.Select(m => Judge(m, learned.Themes.Read(m.Text, 1)));
        var flagged = unseen.Select(m => (Truth: Learned.Needed(m), Found: Learned.Flags(learned, m.Text).Select(f => f.Kind).ToHashSet())).ToList();
        return new(
            Evaluation.Of([.. judged]),
            [.. Enum.GetValues<FlagKind>().Where(k => k != FlagKind.NamedPerson).Select(k => Figures(k, flagged))]
        );
    }

    private static Judged Judge(LabelledMessage message, ThemeReading reading) =>
        new(message.Theme, reading.Best?.Label, reading.Best?.Probability ?? 0, message.Language);

    private static FlagFigures Figures(FlagKind kind, List<(IReadOnlySet<FlagKind> Truth, HashSet<FlagKind> Found)> flagged)
    {
        var (marked, found) = (flagged.Count(f => f.Truth.Contains(kind)), flagged.Count(f => f.Found.Contains(kind)));
        double right = flagged.Count(f => f.Truth.Contains(kind) && f.Found.Contains(kind));
        return new(kind, marked, found == 0 ? 0 : right / found, marked == 0 ? 0 : right / marked);
    }
}
