using System.Globalization;
using Jukwaa.Web.Tests.Host;

namespace Jukwaa.Web.Tests.Golden;

/// <summary>One issue of a data set: days waited, and whether it was answered then or still waits.</summary>
internal sealed record Wait(string Case, int Days, bool Answered);

/// <summary>What R says of a data set on one day.</summary>
internal sealed record CurveDay(string Case, int Day, int Followed, int Answered, int Waiting, double? Share, double? Low, double? High);

/// <summary>What R says of a data set in one line.</summary>
internal sealed record CaseLine(string Case, int Issues, int Answered, double? Share, double? Low, double? High, int? Median);

/// <summary>The reference values in Golden/answer-times; how they were made stands in the README there.</summary>
internal static class AnswerTimesGolden
{
    public static IReadOnlyList<Wait> Waits { get; } = [.. Lines("cases").Select(l => new Wait(l[0], Whole(l[1]), l[2] == "1"))];

    public static IReadOnlyList<CurveDay> Curves { get; } =
    [.. Lines("curves").Select(l => new CurveDay(l[0], Whole(l[1]), Whole(l[2]), Whole(l[3]), Whole(l[4]), Real(l[5]), Real(l[6]), Real(l[7])))];

    public static IReadOnlyList<CaseLine> Cases { get; } =
    [
        .. Lines("lines")
            .Select(l => new CaseLine(l[0], Whole(l[1]), Whole(l[2]), Real(l[3]), Real(l[4]), Real(l[5]), l[6].Length == 0 ? null : Whole(l[6]))),
    ];

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Path.Combine(Checkout.Root, "tests", "Jukwaa.Web.Tests", "Golden", "answer-times", file + ".csv"))
            .Skip(1)
            .Select(l => l.Split(',').Select(v => v.Trim()).ToArray());

    private static int Whole(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static double? Real(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
