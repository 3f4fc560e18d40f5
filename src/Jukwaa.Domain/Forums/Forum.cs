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

    /// <summary>It will not be held. It stays where it was shown, with the reason.</summary>
    Cancelled,
}

/// <summary>A senior public office holder who was there.</summary>
public sealed record Present(WordsRef Name, WordsRef Role);

/// <summary>What is known of a forum.</summary>
/// <param name="County">Place code of the county.</param>
/// <param name="Number">Number in the series as a source reports it; null when none does.</param>
/// <param name="NumberInferred">Number worked out by the editors, not stated.</param>
/// <param name="Agenda">Theme keys.</param>
/// <param name="Groups">Stakeholder groups present, keys; before it is held, those that are invited.</param>
/// <param name="Place">Code of the constituency or ward of the county where it is held; null = it is for the whole county.</param>
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
    IReadOnlyList<WordsRef> Sources,
    string? Place = null
);

/// <summary>
/// One meeting in one place on one day. Planned, Announced, InSession, Closed, FollowedUp, in this order; until it begins it can be cancelled. The public knows it once it
/// was announced.
/// </summary>
public sealed record Forum(ForumPhase Phase, ForumDetails? Details) : IHistory<Forum>
{
    /// <summary>Day of the latest step; null when none has a day yet. No step lies before it.</summary>
    public DateOnly? SteppedOn { get; init; }

    /// <summary>Day on which it was announced; null = never, or it was recorded after it was held.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public WordsRef Reason { get; init; }

    /// <summary>Of one that was closed: groups that had been invited.</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];

    /// <summary>Of one that was closed: groups that heard the record read back and confirmed it.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    /// <summary>Who came and what was raised, in numbers; null when nobody counted.</summary>
    public HallCount? Hall { get; init; }

    /// <summary>How many phones in the hall supported each voice and promise; none where nobody joined.</summary>
    public IReadOnlyList<ItemSupport> Supported { get; init; } = [];

    /// <summary>What people in the hall answered to three questions, by the moment at which they were asked.</summary>
    public IReadOnlyDictionary<TrustMoment, IReadOnlyList<TrustCount>> Trust { get; init; } =
        new Dictionary<TrustMoment, IReadOnlyList<TrustCount>>();

    public static Forum Empty { get; } = new(ForumPhase.None, null);

    public static string Kind => "forum";

    public bool Exists => Phase != ForumPhase.None;
}
