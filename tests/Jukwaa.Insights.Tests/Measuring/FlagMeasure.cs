using Jukwaa.Insights.Text.Flags;

namespace Jukwaa.Insights.Measuring;

/// <summary>How well one flag is raised: counts, and shares between 0 and 1.</summary>
internal sealed record FlagMeasure(FlagKind Kind, int Marked, int Raised, int Right)
{
    public double Recall => Marked == 0 ? 1 : (double)Right / Marked;

    public double Precision => Raised == 0 ? 1 : (double)Right / Raised;

    public static IReadOnlyList<FlagMeasure> Of(IReadOnlyList<Message> messages, Func<string, IReadOnlyList<Flag>> find)
    {
        var raised = messages.ToDictionary(m => m, m => find(m.Text).Select(f => f.Kind).ToHashSet());
        return
        [
            .. Enum.GetValues<FlagKind>()
                .Where(k => k != FlagKind.NamedPerson)
                .Select(k => new FlagMeasure(
                    k,
                    messages.Count(m => IsMarked(m, k)),
                    raised.Count(r => r.Value.Contains(k)),
                    raised.Count(r => r.Value.Contains(k) && IsMarked(r.Key, k))
                )),
        ];
    }

    public static FlagExample Example(Message message) =>
        new(message.Text, [.. Enum.GetValues<FlagKind>().Where(k => IsMarked(message, k))], message.Author);

    public static bool IsMarked(Message message, FlagKind kind) =>
        kind switch
        {
            FlagKind.Urgent => message.Urgent,
            FlagKind.GenderViolence => message.Sensitive.Contains("gbv"),
            _ => message.Sensitive.Contains(kind.ToString().ToLowerInvariant()),
        };
}
