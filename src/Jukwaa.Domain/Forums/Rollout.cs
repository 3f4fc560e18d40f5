using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>
/// The ordered plan of forums in the counties or constituencies of a place. It is worked on as long as needed and published as it stands; what the public reads changes only when
/// it is published again. Conflicts with holidays and other plans are computed (<see cref="RolloutConflicts"/>), never stored.
/// </summary>
/// <param name="Place">Code of the country, region or county in which it lies; null = none was drafted.</param>
/// <param name="Level">county or constituency: what a stop is.</param>
/// <param name="First">No stop is proposed before this day.</param>
/// <param name="Every">Days from one forum of a team to its next.</param>
/// <param name="Teams">How many forums may be held on one day.</param>
public sealed record Rollout(string? Place, string Level, DateOnly First, int Every, int Teams) : IHistory<Rollout>
{
    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<RolloutStop> Stops { get; init; } = [];

    /// <summary>Places that a person took out: no proposal brings them back.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Day on which need was last reckoned; null = never.</summary>
    public DateOnly? ReckonedOn { get; init; }

    /// <summary>Stops as they were last published.</summary>
    public IReadOnlyList<RolloutStop> Shown { get; init; } = [];

    /// <summary>Stops as they were published before that.</summary>
    public IReadOnlyList<RolloutStop> ShownBefore { get; init; } = [];

    /// <summary>Day on which need was reckoned of what is published.</summary>
    public DateOnly? ShownReckonedOn { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>How often it was published.</summary>
    public int Editions { get; init; }

    /// <summary>Why the latest edition differs from the one before.</summary>
    public WordsRef Reason { get; init; }

    /// <summary>As it was before the last change; null = there is nothing to undo.</summary>
    public Rollout? Before { get; init; }

    public static Rollout Empty { get; } = new(null, "", default, 1, 1);

    public static string Kind => "rollout";

    public bool Exists => Place is not null;

    /// <summary>Whether what stands differs from what the public reads.</summary>
    public bool IsChanged => !Shown.Select(Told).SequenceEqual(Stops.Select(Told));

    public RolloutStop? Find(string place) => Stops.FirstOrDefault(s => s.Place == place);

    /// <summary>The same with other stops, in their order; the state before stays for one undoing.</summary>
    internal Rollout With(IEnumerable<RolloutStop> stops) =>
        Kept() with
        {
            Stops = [.. stops.OrderBy(s => s.Day).ThenBy(s => s.Team).ThenBy(s => s.Place, StringComparer.Ordinal)],
        };

    /// <summary>The same, with what stands now kept for one undoing.</summary>
    internal Rollout Kept() => this with { Before = this with { Before = null } };

    // A lock is a matter of the desk.
    private static RolloutStop Told(RolloutStop stop) => stop with { Locked = false };
}
