namespace Jukwaa.Domain.Places;

/// <summary>Kenya's clock (Africa/Nairobi): three hours ahead of UTC all year. Late there is what people mean by late.</summary>
public static class KenyaTime
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(3);

    /// <summary>What clocks in Kenya show at that moment.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => moment.ToOffset(Ahead);

    /// <summary>When a day begins in Kenya.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, Ahead);

    /// <summary>The day in Kenya at that moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment).DateTime);
}
