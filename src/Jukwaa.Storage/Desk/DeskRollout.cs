namespace Jukwaa.Storage;

/// <summary>A rollout at a desk.</summary>
/// <param name="Path">Of its place, to be held against the reach of a post.</param>
/// <param name="Level">county or constituency: what a stop is.</param>
/// <param name="Dropped">Places that a person took out.</param>
/// <param name="Changed">Whether it differs from what the public reads.</param>
/// <param name="Next">Day of the next stop.</param>
public sealed record DeskRollout(
    string Id,
    string Place,
    string PlaceName,
    string Path,
    string Level,
    DateOnly FirstOn,
    int Every,
    int Teams,
    string[] Dropped,
    DateOnly? ReckonedOn,
    DateOnly? PublishedOn,
    int Editions,
    bool CanUndo,
    bool Changed,
    int Version,
    int Stops,
    DateOnly? Next
);

/// <summary>A stop at a desk, with the forum that was planned from it: of the same place, on the same day.</summary>
public sealed record DeskStop(
    string Place,
    string Name,
    string? CountyName,
    string? County,
    DateOnly Day,
    int Team,
    bool Locked,
    bool ByHand,
    int? Rank,
    int? Ranked,
    string? Lead,
    int? Own,
    int? Shared,
    bool? Most,
    double? Lat,
    double? Lon,
    string? Forum,
    string? ForumPhase
);

public sealed record DeskAbsence(int Number, string Office, string Title, DateOnly FromOn, DateOnly UntilOn);

/// <summary>An office whose holder is needed.</summary>
public sealed record DeskOffice(string Id, string Title);

/// <summary>A public holiday, or a day on which the country votes.</summary>
public sealed record FreeDay(DateOnly Day, string NameEn, string NameSw, bool Election);

/// <summary>A rollout with all that its page needs.</summary>
/// <param name="Offices">Whose absence can be entered.</param>
/// <param name="Free">Holidays and elections, by day.</param>
/// <param name="Forums">Forums that are ahead and the reader may know of.</param>
public sealed record DeskRolloutPage(
    DeskRollout Rollout,
    IReadOnlyList<DeskStop> Stops,
    IReadOnlyList<DeskAbsence> Absences,
    IReadOnlyList<DeskOffice> Offices,
    IReadOnlyList<FreeDay> Free,
    IReadOnlyList<Domain.Forums.ForumAhead> Forums,
    IReadOnlyList<DeskEvent> Events
);
