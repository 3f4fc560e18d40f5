using Jukwaa.Insights.Text.Flags;
using Jukwaa.Insights.Text.Themes;
using Jukwaa.Storage;

namespace Jukwaa.Web.Suggestions;

/// <summary>What was learned from examples: replaced as a whole, never changed.</summary>
/// <param name="Labelled">How many labelled messages it was learned from.</param>
/// <param name="Decisions">How many decisions of people.</param>
internal sealed record Learned(ThemeModel Themes, FlagModel Flags, int Labelled, int Decisions)
{
    private static readonly (string Label, FlagKind Kind)[] _kinds =
    [
        ("police", FlagKind.Police),
        ("chief", FlagKind.Chief),
        ("gbv", FlagKind.GenderViolence),
        ("child", FlagKind.Child),
        ("terror", FlagKind.Terror),
    ];

    /// <summary>Learns anew from all there is. What a person decided counts as much as what was labelled for the purpose.</summary>
    public static Learned From(IReadOnlyList<LabelledMessage> labelled, IReadOnlyList<SaidConcern> decided)
    {
        List<Example> examples =
        [
            .. labelled.Select(m => new Example(m.Text, m.Theme, Group: m.Author)),
            .. decided.Where(d => d.Text is not null).Select(d => new Example(d.Text!, d.Theme)),
        ];
        return new(ThemeModel.Train(examples), FlagModel.Train([.. labelled.Select(Flagged)]), labelled.Count, decided.Count);
    }

    /// <summary>Names of flags as they are kept.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<Flag> flags) => [.. flags.Select(f => f.Kind.ToString())];

    /// <summary>The flags that a labelled message needs.</summary>
    public static FlagExample Flagged(LabelledMessage message) =>
        new(
            message.Text,
            [.. _kinds.Where(k => message.Sensitive.Contains(k.Label)).Select(k => k.Kind), .. message.Urgent ? (FlagKind[])[FlagKind.Urgent] : []],
            message.Author
        );
}
