using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Reviews;

/// <param name="On">Day of the session.</param>
/// <param name="Items">The agenda in order: commitment/… and issue/….</param>
public sealed record ReviewPlanned(string Place, Office Chair, DateOnly On, IReadOnlyList<string> Items) : Fact<ReviewSession>
{
    public override ReviewSession Apply(ReviewSession state) =>
        new(ReviewPhase.Planned, Place, Chair, On, [.. Items.Select(i => new AgendaItem(i))], null);
}

/// <summary>Put on the agenda later, or again.</summary>
public sealed record ItemTakenUp(string Item) : Fact<ReviewSession>
{
    public override ReviewSession Apply(ReviewSession state) => state.With(new(Item));
}

/// <summary>Taken off the agenda without a decision.</summary>
public sealed record ItemDropped(string Item, WordsRef Reason, DateOnly On) : Fact<ReviewSession>
{
    public override ReviewSession Apply(ReviewSession state) => state.With(new(Item, Reason: Reason, DecidedOn: On, Dropped: true));
}

/// <param name="Day">The new day of the session.</param>
public sealed record ReviewMoved(DateOnly Day, WordsRef Reason, DateOnly On) : Fact<ReviewSession>
{
    public override ReviewSession Apply(ReviewSession state) => state with { On = Day };
}

public sealed record ReviewCalledOff(WordsRef Reason, DateOnly On) : Fact<ReviewSession>
{
    public override ReviewSession Apply(ReviewSession state) => state with { Phase = ReviewPhase.CalledOff, Reason = Reason, ClosedOn = On };
}

/// <summary>A decision on one item. The finding or the reopening itself is a fact of the commitment or the issue, of the same change.</summary>
public sealed record ItemDecided(string Item, ItemOutcome Outcome, Finding? Finding, WordsRef Reason, DateOnly On) : Fact<ReviewSession>
{
    public override ReviewSession Apply(ReviewSession state) => state.With(new(Item, Outcome, Finding, Reason, On));
}

/// <summary>Every item has its decision.</summary>
public sealed record ReviewClosed(DateOnly On) : Fact<ReviewSession>
{
    public override ReviewSession Apply(ReviewSession state) => state with { Phase = ReviewPhase.Closed, ClosedOn = On };
}
