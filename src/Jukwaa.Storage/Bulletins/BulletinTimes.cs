using Dapper;

namespace Jukwaa.Storage;

/// <summary>When bulletins are written and sent. Kenya keeps UTC+3 all year.</summary>
public static class BulletinTimes
{
    /// <summary>Hours in Kenya in which people are written to; what comes up at night waits for the morning.</summary>
    private static readonly (int From, int Until) _awake = (7, 20);

    private static readonly TimeSpan _nairobi = TimeSpan.FromHours(3);

    /// <summary>The day in Kenya.</summary>
    public static DateOnly Kenya(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(_nairobi).DateTime);

    internal static bool IsAwake(DateTimeOffset now) => now.ToOffset(_nairobi).Hour is var hour && hour >= _awake.From && hour < _awake.Until;

    /// <summary>The Monday whose digest is due: that of this week from eight o'clock, until then the one before.</summary>
    internal static DateOnly Week(DateTimeOffset now)
    {
        var day = Kenya(now.AddHours(-8));
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    internal static DateTimeOffset Midnight(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, _nairobi).ToUniversalTime();

    internal static DynamicParameters Args(DateTimeOffset now, object? more = null)
    {
        var all = new DynamicParameters(more);
        all.Add("now", now);
        all.Add("today", Kenya(now));
        return all;
    }
}
