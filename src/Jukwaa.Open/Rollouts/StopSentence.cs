using Jukwaa.Open.Look;

namespace Jukwaa.Open.Rollouts;

/// <summary>Why a stop stands where it stands, in sentences of both languages; nothing in them that is not on the public record.</summary>
internal static class StopSentence
{
    /// <summary>"3rd, on Tuesday 9 March 2027: Likoni, Mombasa. 14 promises and answers are late here, the most of all that wait. 12 km from Nyali, the stop before."</summary>
    internal static string Of(Say say, Leg leg) => $"{Head(say, leg)} {Why(say, leg)}";

    /// <summary>Its position, day and place.</summary>
    internal static string Head(Say say, Leg leg) => say["rollout.stop", Nth(say, leg.Position), say.LongDate(leg.Stop.Day), leg.Stop.Where];

    /// <summary>What speaks for it there: need, way, days that were passed over.</summary>
    internal static string Why(Say say, Leg leg)
    {
        string?[] all =
        [
            leg.Stop.ByHand ? say["rollout.by_hand"] : null,
            Need(say, leg.Stop),
            leg.Before is null ? say["rollout.begins"] : null,
            leg is { Before: { } before, Kilometres: { } far } ? say["rollout.way", say.Number(far), before.Name] : null,
            leg.NeedsRoad ? say["rollout.road"] : null,
            .. leg.Passed.Select(p => say["rollout.passed", say.LongDate(p.Day), say.Of(p.Name)]),
        ];
        return string.Join(' ', all.OfType<string>());
    }

    /// <summary>1st, 2nd, 3rd, 4th, 11th, 21st.</summary>
    internal static string Nth(Say say, int number)
    {
        var ending = (number % 100) is >= 11 and <= 13 ? 0 : number % 10;
        return say[
            "rollout.nth."
                + ending switch
                {
                    1 => "st",
                    2 => "nd",
                    3 => "rd",
                    _ => "th",
                },
            say.Number(number)
        ];
    }

    private static string Need(Say say, Stop stop)
    {
        if (stop is not { Lead: { } lead, Own: { } own, Shared: { } shared, Rank: { } rank, Ranked: { } ranked })
        {
            return say["rollout.need.unknown"];
        }

        var most = stop.Most == true ? say["rollout.most"] : "";
        var key = "rollout.need." + lead.ToLowerInvariant();
        var need =
            lead == "None" ? say["rollout.need.none"]
            : lead == "Silence" && own == Stop.NoForum ? say["rollout.need.silence.never"]
            : lead == "Silence" && own == Stop.NoDay ? say["rollout.need.silence.no_day"]
            : lead == "Silence" ? say.Count(key, own)
            : own == 0 ? say.Count(key + ".shared", shared, stop.County ?? stop.Name)
            : say.Count(key, own, most);
        return $"{need} {say["rollout.rank", say.Number(rank), say.Number(ranked)]}";
    }
}
