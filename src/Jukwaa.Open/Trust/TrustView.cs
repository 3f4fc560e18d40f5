using Jukwaa.Open.Look;

namespace Jukwaa.Open.Trust;

/// <summary>The answers of one hall to one question, as a page shows them.</summary>
internal sealed record TrustView(string Question, IReadOnlyList<TrustAnswer> Answers)
{
    /// <summary>Questions of a forum to which anybody answered.</summary>
    internal static IReadOnlyList<TrustView> Of(IReadOnlyList<TrustAnswer> answers) =>
        [.. TrustAnswer.Questions.Select(q => new TrustView(q, [.. answers.Where(a => a.Question == q)])).Where(v => v.Answers.Count > 0)];

    /// <summary>The finding in one line: what changed between the start and the end of the forum, or what is told at all.</summary>
    internal string Finding(Say say) =>
        TrustChange.Of(At("before"), At("after")) is { } change
            ? say[
                change.IsClear
                    ? change.Difference > 0
                        ? "trust.more"
                        : "trust.fewer"
                    : "trust.same",
                Points(change.Difference),
                Points(change.Low),
                Points(change.High)
            ]
        : Answers.Any(a => a.Share is not null) ? say["trust.told"]
        : say["trust.withheld"];

    /// <summary>Why a share is not told; null where it is.</summary>
    internal static string? Why(TrustAnswer answer, Say say) =>
        answer.Asked is null ? say["trust.few"]
        : answer.Yes is null ? say["trust.nearly", say.Number(answer.Asked.Value)]
        : null;

    private TrustAnswer? At(string moment) => Answers.FirstOrDefault(a => a.Moment == moment && a.Way == "phones");

    /// <summary>Hundredths with their sign: +12, −3.</summary>
    private static string Points(double share)
    {
        var points = (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);
        return points < 0 ? $"−{-points}" : $"+{points}";
    }
}
