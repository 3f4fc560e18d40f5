using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

public sealed record ForumPlanned(ForumDetails Details) : Fact<Forum>
{
    public override Forum Apply(Forum state) => new(ForumPhase.Planned, Details);
}

public sealed record ForumAnnounced(DateOnly On) : Fact<Forum>
{
    public override Forum Apply(Forum state) => state with { Phase = ForumPhase.Announced, SteppedOn = On, AnnouncedOn = On };
}

public sealed record ForumStarted(DateOnly On) : Fact<Forum>
{
    public override Forum Apply(Forum state) => state with { Phase = ForumPhase.InSession, SteppedOn = On };
}

/// <summary>Day, venue, place, agenda or who is invited changed before it began; the earlier fact keeps what stood before.</summary>
/// <param name="Venue">Null = as it was; without words = none.</param>
/// <param name="Reason">Empty while nobody had been told.</param>
public sealed record ForumReplanned(
    Period Held,
    string? Place,
    WordsRef? Venue,
    IReadOnlyList<string> Agenda,
    IReadOnlyList<string> Groups,
    WordsRef Reason
) : Fact<Forum>
{
    public override Forum Apply(Forum state) =>
        state with
        {
            Details = state.Details! with { Held = Held, Place = Place, Venue = Venue ?? state.Details.Venue, Agenda = Agenda, Groups = Groups },
        };
}

/// <summary>It will not be held.</summary>
public sealed record ForumCancelled(DateOnly On, WordsRef Reason) : Fact<Forum>
{
    public override Forum Apply(Forum state) => state with { Phase = ForumPhase.Cancelled, SteppedOn = On, Reason = Reason };
}

/// <summary>The forum ended; who was there by stakeholder group.</summary>
/// <param name="Confirmed">Groups that heard the record read back and confirmed it; null where none was taken down in the room.</param>
public sealed record ForumClosed(DateOnly On, IReadOnlyList<string> Groups, IReadOnlyList<string>? Confirmed = null) : Fact<Forum>
{
    public override Forum Apply(Forum state) =>
        state with
        {
            Phase = ForumPhase.Closed,
            Details = state.Details! with { Groups = Groups },
            SteppedOn = On,
            Invited = state.Details.Groups,
            Confirmed = Confirmed ?? [],
        };
}

/// <summary>Who came and what was raised, in numbers. Counted again it replaces the count before.</summary>
public sealed record ForumCounted(HallCount Hall) : Fact<Forum>
{
    public override Forum Apply(Forum state) => state with { Hall = Hall };
}

public sealed record ForumFollowedUp(DateOnly On) : Fact<Forum>
{
    public override Forum Apply(Forum state) => state with { Phase = ForumPhase.FollowedUp, SteppedOn = On };
}

/// <summary>A forum that was held before the platform existed, from published reports.</summary>
public sealed record PastForumRecorded(ForumDetails Details) : Fact<Forum>
{
    public override Forum Apply(Forum state) => new(ForumPhase.Closed, Details) { SteppedOn = Details.Held.From };
}

/// <summary>What is known of the forum was put right; the earlier fact keeps what stood before.</summary>
public sealed record ForumCorrected(ForumDetails Details) : Fact<Forum>
{
    public override Forum Apply(Forum state) => state with { Details = Details };
}

/// <summary>Something reported later about matters of this forum.</summary>
public sealed record ForumAfterwardsReported(Period On, WordsRef Report, WordsRef Source) : Fact<Forum>
{
    public override Forum Apply(Forum state) => state;
}
