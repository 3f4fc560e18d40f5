using System.Globalization;
using Jukwaa.Open.Look;

namespace Jukwaa.Open.Waiting;

/// <summary>One scope's waiting as a page shows it. <paramref name="Scope"/> is the filter of the issues counted; empty for the whole country.</summary>
internal sealed record WaitView(AnswerTimes Times, string Scope = "")
{
    private static readonly int[] Days = [7, 14, 21, 30, 60, 90];

    /// <summary>The issues behind the numbers, as data: there is no list of issues for people beyond those of each page.</summary>
    internal string Issues => "/api/v1/issues" + (Scope.Length == 0 ? "" : "?" + Scope);

    /// <summary>The curve on the days of the table.</summary>
    internal IReadOnlyList<AnswerStep> Rows => [.. Times.Curve.Where(s => Days.Contains(s.Day))];

    /// <summary>The finding in one line: an estimate with its interval, or why there is none.</summary>
    internal string Finding(Say say) =>
        Times switch
        {
            { Issues: 0 } => say["wait.none"],
            { TooFew: true } => say.Count("wait.few", Times.Issues, say.Number(Times.Answered)),
            { ShareBy21: not { } } => say["wait.early", say.Number(Times.Issues), say.Number(Times.Answered)],
            { ShareBy21: 0, High: { } high } => say["wait.zero", say.Number(Times.Issues), Percent(high)],
            { ShareBy21: { } share, Low: { } low, High: { } high } => say["wait.share", Percent(share), Percent(low), Percent(high)],
            _ => say["wait.none"],
        };

    /// <summary>When half had an answer, or that it has not come to that; null where nothing is estimated or answered.</summary>
    internal string? Median(Say say) =>
        Times.TooFew || Times.Answered == 0 ? null
        : Times.MedianDays is { } days ? say["wait.median", say.Number(days)]
        : say["wait.median.none"];

    /// <summary>Period and denominator.</summary>
    internal string Basis(Say say) =>
        Times.FirstOpened is { } first && Times.LastOpened is { } last
            ? say.Count(first == last ? "wait.basis.day" : "wait.basis", Times.Issues, say.Date(first), say.Date(last), say.Date(Times.CountedTo))
                + " "
                + say["wait.basis.state", say.Number(Times.Answered), say.Number(Times.Waiting)]
            : "";

    /// <summary>A whole percentage; what is not quite none or all is not shown as none or all.</summary>
    internal static string Percent(double share) =>
        share switch
        {
            > 0 and < 0.005 => "<1%",
            < 1 and >= 0.995 => ">99%",
            _ => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%",
        };
}
