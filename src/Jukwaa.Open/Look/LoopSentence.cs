namespace Jukwaa.Open.Look;

/// <summary>The loop in words: "Heard 7 April 2025, promised 8 April 2025, due 8 July 2025, 501 days late."</summary>
internal static class LoopSentence
{
    internal static string Of(Say say, LoopView loop)
    {
        var parts = loop.Steps().Where(s => s.On is not null).Select(s => say["loop.on." + s.Key, say.Date(s.On!.Value, s.Precision)]).ToList();
        if (loop.Due is { } due)
        {
            parts.Add(say["loop.due", say.Date(due)]);
        }

        parts.Add(loop.DaysLate is { } days ? say.Count("loop.days_late", days) : Lower(say["standing." + loop.Standing]));
        var all = string.Join(", ", parts) + ".";
        return char.ToUpperInvariant(all[0]) + all[1..];
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
