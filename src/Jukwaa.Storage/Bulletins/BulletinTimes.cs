using Dapper;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage;

/// <summary>When bulletins are written and sent.</summary>
public static class BulletinTimes
{
    /// <summary>Hours in Kenya in which people are written to; what comes up at night waits for the morning.</summary>
    private static readonly (int From, int Until) _awake = (7, 20);

    internal static bool IsAwake(DateTimeOffset now) => KenyaTime.Of(now).Hour is var hour && hour >= _awake.From && hour < _awake.Until;

    /// <summary>The Monday whose digest is due: that of this week from eight o'clock, until then the one before.</summary>
    internal static DateOnly Week(DateTimeOffset now)
    {
        var day = KenyaTime.Day(now.AddHours(-8));
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    internal static DateTimeOffset Midnight(DateOnly day) => KenyaTime.Midnight(day).ToUniversalTime();

    internal static DynamicParameters Args(DateTimeOffset now, object? more = null)
    {
        var all = new DynamicParameters(more);
        all.Add("now", now);
        all.Add("today", KenyaTime.Day(now));
        return all;
    }
}
