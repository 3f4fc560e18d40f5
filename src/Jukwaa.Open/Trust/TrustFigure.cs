using System.Globalization;

namespace Jukwaa.Open.Trust;

/// <summary>One point of the plot: a share with its interval.</summary>
internal sealed record TrustPoint(TrustAnswer Answer, string X, string Y, string Low, string High);

/// <summary>
/// How the share that says yes went from forum to forum of a county: 300 wide and 160 high, forums from left to right in their order, each with its moments side by side; share
/// from 0 to 100 % upwards, each with its interval. Points are not joined: others sat in each hall.
/// </summary>
internal sealed class TrustFigure(IReadOnlyList<TrustAnswer> answers)
{
    /// <summary>Most forums that are drawn, the latest.</summary>
    internal const int Most = 8;

    private const double Left = 40,
        Right = 290,
        Top = 10,
        Bottom = 130,
        Apart = 9;

    private static readonly string[] _moments = ["before", "after", "later"];

    private readonly List<IGrouping<string, TrustAnswer>> _forums = [.. answers.Where(a => a.Share is not null).GroupBy(a => a.Forum).TakeLast(Most)];

    internal IEnumerable<TrustPoint> Points =>
        _forums.SelectMany((forum, n) => forum.Select(a => new TrustPoint(a, X(n, a.Moment), Y(a.Share!.Value), Y(a.Low!.Value), Y(a.High!.Value))));

    /// <summary>Where the days of the forums stand.</summary>
    internal IEnumerable<(string X, DateOnly? HeldOn)> Days => _forums.Select((forum, n) => (Number(Middle(n)), forum.First().HeldOn));

    internal static string Axis => $"M{Number(Left)} {Y(1)}V{Y(0)}H{Number(Right)}";

    private double Middle(int n) => Left + ((n + 0.5) * (Right - Left) / _forums.Count);

    private string X(int n, string moment) => Number(Middle(n) + ((Array.IndexOf(_moments, moment) - 1) * Apart));

    private static string Y(double share) => Number(Bottom - (share * (Bottom - Top)));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
