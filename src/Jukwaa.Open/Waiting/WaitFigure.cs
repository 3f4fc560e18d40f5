using System.Globalization;
using System.Text;

namespace Jukwaa.Open.Waiting;

/// <summary>
/// The curve as drawn, 300 wide and 160 high: days 0 to 90 from left to right, share with an answer from 0 to 100 % upwards. It ends where nobody was
/// followed any further. Both lines are step lines: between two days on which something changed, nothing is made up.
/// </summary>
internal sealed class WaitFigure(IReadOnlyList<AnswerStep> curve)
{
    private const double Left = 40;
    private const double Right = 290;
    private const double Top = 10;
    private const double Bottom = 130;

    private readonly List<AnswerStep> known = [.. curve.Where(s => s.Share is not null && s.Day <= AnswerTimes.Farthest)];

    /// <summary>From day 0 along the share.</summary>
    internal string Line => known.Count == 0 ? "" : Along(s => s.Share!.Value);

    /// <summary>Along the upper end of the interval and back along the lower.</summary>
    internal string Band => known.Count == 0 ? "" : Along(s => s.High!.Value) + Back() + "Z";

    /// <summary>Where issues were last seen waiting: a short stroke across the line.</summary>
    internal IEnumerable<(string X, string Top, string Bottom)> Ticks =>
        known.Where(s => s.Waiting > 0).Select(s => (X(s.Day), Number(At(s.Share!.Value) - 4), Number(At(s.Share!.Value) + 4)));

    internal static string X(int day) => Number(Left + (day * (Right - Left) / AnswerTimes.Farthest));

    internal static string Y(double share) => Number(At(share));

    private static double At(double share) => Bottom - (share * (Bottom - Top));

    private string Along(Func<AnswerStep, double> value)
    {
        var path = new StringBuilder($"M{X(known[0].Day)} {Y(value(known[0]))}");
        foreach (var step in known.Skip(1))
        {
            path.Append(CultureInfo.InvariantCulture, $"H{X(step.Day)}V{Y(value(step))}");
        }

        return path.ToString();
    }

    private string Back()
    {
        var path = new StringBuilder($"V{Y(known[^1].Low!.Value)}");
        for (var i = known.Count - 1; i > 0; i--)
        {
            path.Append(CultureInfo.InvariantCulture, $"V{Y(known[i - 1].Low!.Value)}H{X(known[i - 1].Day)}");
        }

        return path.ToString();
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
