namespace Jukwaa.Open.Rollouts;

/// <summary>One stop of a rollout.</summary>
/// <param name="Place">Code of the county or constituency.</param>
/// <param name="County">Name of its county; null where the stop is one.</param>
/// <param name="ByHand">A person chose the day.</param>
/// <param name="Rank">In need among <paramref name="Ranked"/> places; null = not reckoned.</param>
/// <param name="Lead">What weighs most: Disputed, Late, Signals, Open, Silence or None.</param>
/// <param name="Own">Items of it that name the place; of Silence days since the last forum, <see cref="NoForum"/> or <see cref="NoDay"/>.</param>
/// <param name="Shared">Items of it that name the county and no part of it.</param>
/// <param name="Most">No other place of the plan has more.</param>
/// <param name="Forum">Id of the forum of this place on this day that the reader may know of.</param>
/// <param name="Change">same, new, moved or dropped, against the edition before.</param>
/// <param name="WasOn">Its day there.</param>
internal sealed record Stop(
    string Place,
    string Name,
    string? County,
    DateOnly Day,
    int Team,
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
    string? ForumPhase,
    string Change = "same",
    DateOnly? WasOn = null
)
{
    /// <summary>Of silence: no forum is on record there.</summary>
    internal const int NoForum = -1;

    /// <summary>Of silence: of the forums there no day is known.</summary>
    internal const int NoDay = -2;

    internal string Where => County is null || County == Name ? Name : $"{Name}, {County}";

    internal bool IsDropped => Change == "dropped";

    /// <summary>Its forum was begun, so the plan has come true.</summary>
    internal bool IsHeld => ForumPhase is "InSession" or "Closed" or "FollowedUp";

    /// <summary>Where its sentence stands on a page.</summary>
    internal string Anchor => "stop-" + Place.ToLowerInvariant();
}

/// <summary>A public holiday or a day on which the country votes.</summary>
internal sealed record FreeDay(DateOnly Day, Bilingual Name);
