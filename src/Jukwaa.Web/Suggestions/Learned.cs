using Jukwaa.Insights.Text.Flags;
using Jukwaa.Insights.Text.Themes;
using Jukwaa.Storage;

namespace Jukwaa.Web.Suggestions;

/// <summary>A flag with the words that raised it.</summary>
internal sealed record FlagFound(FlagKind Kind, string Words);

/// <summary>What was learned from examples: replaced as a whole, never changed.</summary>
/// <param name="Danger">Tells who is in danger now.</param>
/// <param name="Labelled">How many labelled messages it was learned from.</param>
/// <param name="Decisions">How many decisions of people.</param>
internal sealed record Learned(ThemeModel Themes, FlagModel Danger, int Labelled, int Decisions)
{
    /// <summary>
    /// From this probability of its theme on a text is kept to few readers, beside what the lists of words find. Decision 9 has the figures: of what had to be kept
    /// so 20 % was let through, of the rest 26 % was kept without need; by lists alone 37 % and 19 %.
    /// </summary>
    internal const double CarefulFrom = 0.1;

    private const int All = 100,
        MostWords = 3;

    /// <summary>What is kept to few readers: its label in the labelled messages, its flag, its theme. Of several the first counts.</summary>
    internal static readonly IReadOnlyList<(string Label, FlagKind Kind, string Theme)> Careful =
    [
        ("police", FlagKind.Police, "police_conduct_corruption"),
        ("chief", FlagKind.Chief, "ngao_conduct_corruption"),
        ("terror", FlagKind.Terror, "terrorism_violent_extremism"),
        ("child", FlagKind.Child, "teen_pregnancy_fgm_early_marriage"),
        ("gbv", FlagKind.GenderViolence, "gbv"),
    ];

    /// <summary>Learns anew from all there is. What a person decided counts as much as what was labelled for the purpose.</summary>
    public static Learned From(IReadOnlyList<LabelledMessage> labelled, IReadOnlyList<SaidConcern> decided)
    {
        List<Example> examples =
        [
            .. labelled.Select(m => new Example(m.Text, m.Theme, Group: m.Author)),
            .. decided.Where(d => d.Text is not null).Select(d => new Example(d.Text!, d.Theme)),
        ];
        var danger = FlagModel.Train([.. labelled.Select(m => new FlagExample(m.Text, m.Urgent ? [FlagKind.Urgent] : [], m.Author))]);
        return new(ThemeModel.Train(examples), danger, labelled.Count, decided.Count);
    }

    /// <summary>Flags by lists of words, and by what was learned where something was; in the order of <see cref="FlagKind"/>.</summary>
    /// <param name="places">Names of places, which are no persons.</param>
    public static IReadOnlyList<FlagFound> Flags(Learned? learned, string text, IReadOnlySet<string>? places = null)
    {
        var listed = (learned?.Danger.Read(text, places) ?? MessageFlags.Find(text, places))
            .Select(f => new FlagFound(f.Kind, string.Join(", ", f.Evidence.Select(e => text.Substring(e.Start, e.Length)).Distinct())))
            .ToList();
        var likely = learned?.Themes.Read(text, All).Suggestions.Where(s => s.Probability >= CarefulFrom) ?? [];
        var more =
            from careful in Careful
            join theme in likely on careful.Theme equals theme.Label
            where listed.TrueForAll(f => f.Kind != careful.Kind)
            select new FlagFound(careful.Kind, string.Join(", ", theme.Words.Take(MostWords).Select(w => w.Word)));
        return [.. listed.Concat(more).OrderBy(f => f.Kind)];
    }

    /// <summary>The flags that a labelled message needs.</summary>
    public static IReadOnlySet<FlagKind> Needed(LabelledMessage message) =>
        Careful.Where(c => message.Sensitive.Contains(c.Label)).Select(c => c.Kind).Concat(message.Urgent ? [FlagKind.Urgent] : []).ToHashSet();
}
