using Jukwaa.Open.Places;

namespace Jukwaa.Open.Look;

/// <summary>Which of the five steps of the map's one hue a county takes, by promises made at its forum; 0 is hatched: nothing on record.</summary>
internal static class CountyShade
{
    // The shapes of open.county_shape are drawn on this sheet.
    internal const string ViewBox = "0 0 600 740";

    /// <summary>Lower bounds of the steps 1–5.</summary>
    internal static readonly IReadOnlyList<int> Steps = [1, 2, 3, 5, 8];

    internal static int Of(CountyTally county) => Steps.Count(least => county.Commitments >= least);

    internal static string Words(Say say, CountyTally county) =>
        county.Concerns + county.Commitments == 0 ? say["silence.no-report"] : say.Count("n.promises", county.Commitments);

    /// <summary>The words of a step: 1, 2, 3–4, 5–7, 8 or more.</summary>
    internal static string Range(Say say, int step) =>
        step == 0 ? say["map.none"]
        : step == Steps.Count ? say["map.more", Steps[step - 1]]
        : Steps[step] == Steps[step - 1] + 1 ? say.Number(Steps[step - 1])
        : $"{Steps[step - 1]}–{Steps[step] - 1}";
}
