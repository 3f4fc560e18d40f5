using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

public enum ForumPhase
{
    None,
    Planned,
    Announced,
    InSession,
    Closed,
    FollowedUp,
}

/// <summary>A senior public office holder who was there.</summary>
public sealed record Present(WordsRef Name, WordsRef Role);

/// <summary>What is known of a forum.</summary>
/// <param name="County">Place code of the county.</param>
/// <param name="Number">Number in the series as a source reports it; null when none does.</param>
/// <param name="NumberInferred">Number worked out by the editors, not stated.</param>
/// <param name="Agenda">Theme keys.</param>
/// <param name="Groups">Stakeholder groups present, keys.</param>
public sealed record ForumDetails(
    string County,
    int? Number,
    bool NumberInferred,
    Period Held,
    WordsRef DateNote,
    WordsRef Venue,
    IReadOnlyList<string> Agenda,
    IReadOnlyList<string> Groups,
    IReadOnlyList<Present> Present,
    WordsRef Note,
    IReadOnlyList<WordsRef> Sources
);

/// <summary>One meeting in one place on one day. Planned, Announced, InSession, Closed, FollowedUp, in this order.</summary>
public sealed record Forum(ForumPhase Phase, ForumDetails? Details) : IHistory<Forum>
{
    /// <summary>Day of the latest step; null when none has a day yet. No step lies before it.</summary>
    public DateOnly? SteppedOn { get; init; }

    public static Forum Empty { get; } = new(ForumPhase.None, null);

    public static string Kind => "forum";

    public bool Exists => Phase != ForumPhase.None;
}
