namespace Jukwaa.Domain.Tests.Building;

/// <summary>Nouns with sensible values; a test names only what it is about: <c>A.Concern() with { Theme = "gangs" }</c>.</summary>
internal static partial class A
{
    /// <summary>The day on which tests happen: a Monday.</summary>
    public static readonly DateOnly Today = new(2025, 11, 3);

    public static readonly Guid CommandId = new("0196a7c0-0000-7000-8000-000000000001");

    public static readonly Office Police = new("nps", "KE-01");

    /// <summary>A police station, five steps below the ministry.</summary>
    public static readonly Office Station = new("nps", "KE-W0001");

    public static readonly Office Interior = new("interior", "KE");

    public static readonly Office Ombudsman = new("caj", "KE");

    public static readonly Office Lands = new("lands", "KE-01");

    public static readonly Office Transport = new("ntsa", "KE");

    public static readonly Office Oversight = new("ipoa", "KE");

    /// <summary>Ten in the morning in Nairobi, asked by the editors.</summary>
    public static Setting Setting(Actor? actor = null, DateOnly? today = null) =>
        new(actor ?? Actor.Editors, new DateTimeOffset(today ?? Today, new TimeOnly(10, 0), TimeSpan.FromHours(3)), Reference());

    /// <summary>The setting in which this office asks.</summary>
    public static Setting By(Office office, DateOnly? today = null) => Setting(Actor.Of(office), today);

    /// <summary>The setting in which an officer of this office asks.</summary>
    public static Setting By(Office office, Guid person) => Setting(Actor.Of(office, person));

    /// <summary>The setting in which the clock asks.</summary>
    public static Setting OnTheDay(DateOnly today) => Setting(Actor.System, today);
}
