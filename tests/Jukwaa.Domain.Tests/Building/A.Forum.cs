namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string ForumId = "mombasa";

    private static readonly Words _venue = Words("Mombasa county hall");
    private static readonly Words _guest = new([Passage("Asha Mwangi", "name")]);
    private static readonly Words _role = Words("Cabinet Secretary", "Waziri");

    public static IReadOnlyList<Words?> ForumTexts => [_venue, _guest, _role, Source, null];

    public static ForumDetails Forum() =>
        new(
            County: "KE-01",
            Number: 1,
            NumberInferred: false,
            Held: Period.Day(Day(2025, 4, 7)),
            DateNote: default,
            Venue: _venue.Ref,
            Agenda: ["gangs"],
            Groups: ["residents"],
            Present: [new(_guest.Ref, _role.Ref)],
            Note: default,
            Sources: [Source.Ref]
        );

    /// <summary>The same, to be held today.</summary>
    public static ForumDetails ForumToCome() => Forum() with { Held = Period.Day(Today) };

    public static ReplanForum Replan(ForumDetails to, Words? reason = null) =>
        new(CommandId, ForumId, to.Held, to.Place, null, to.Agenda, to.Groups, reason ?? new([]));

    /// <summary>The facts that bring a forum of today to this phase, one step a day from 1 April 2025 on.</summary>
    public static Fact<Forum>[] ForumIn(ForumPhase phase)
    {
        Fact<Forum>[] steps =
        [
            new ForumPlanned(ForumToCome()),
            new ForumAnnounced(Day(2025, 4, 2)),
            new ForumStarted(Day(2025, 4, 3)),
            new ForumClosed(Day(2025, 4, 4), ["women"]),
            new ForumFollowedUp(Day(2025, 4, 5)),
        ];
        return phase == ForumPhase.Cancelled ? [.. steps.Take(2), new ForumCancelled(Day(2025, 4, 3), Reason.Ref)] : [.. steps.Take((int)phase)];
    }

    /// <summary>Women and men of a hall, a theme, three voices apart.</summary>
    public static HallCount HallCount() => new([new("residents", "m", "35-59", "no", 9), new("women", "f", "18-34", "no", 5)], [new("gangs", 2)], 3);

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
