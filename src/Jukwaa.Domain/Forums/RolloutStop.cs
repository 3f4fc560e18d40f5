using Jukwaa.Domain.Access;

namespace Jukwaa.Domain.Forums;

/// <summary>Which part of the need weighs most in a place.</summary>
public enum NeedLead
{
    Disputed,
    Late,
    Signals,
    Open,

    /// <summary>The time since the last forum.</summary>
    Silence,

    /// <summary>Nothing waits there on the public record.</summary>
    None,
}

/// <summary>
/// Why a stop stands where it stands, in figures of the public record on the day on which they were reckoned. Nothing sealed or withheld is in them, because the order of a plan that
/// everybody reads would tell it.
/// </summary>
/// <param name="Rank">In need among all places of the plan, from 1 on.</param>
/// <param name="Ranked">How many places were ranked.</param>
/// <param name="Own">Items of the leading part that name the place itself; for silence the days, or -1 where no forum is on record.</param>
/// <param name="Shared">Items of the leading part that name its county and no part of it.</param>
/// <param name="Most">No other place of the plan has more of the leading part.</param>
public sealed record StopNeed(int Rank, int Ranked, NeedLead Lead, int Own, int Shared, bool Most);

/// <summary>A place with its day. It is at most once in a rollout.</summary>
/// <param name="Place">Code of a constituency or county.</param>
/// <param name="Team">From 1 on.</param>
/// <param name="Locked">A person fixed it: neither a proposal nor another stop moves it.</param>
/// <param name="ByHand">A person chose the day, and no proposal.</param>
/// <param name="Need">Null = added by hand since need was last reckoned.</param>
public sealed record RolloutStop(string Place, DateOnly Day, int Team, bool Locked, bool ByHand, StopNeed? Need);

/// <summary>Where a proposal sets a place.</summary>
public sealed record ProposedStop(string Place, DateOnly Day, int Team, StopNeed Need);

/// <summary>A new day of a stop.</summary>
/// <param name="ByHand">It is the one that was meant; others made room for it.</param>
public sealed record StopDay(string Place, DateOnly Day, int Team, bool ByHand);

/// <summary>Days on which the holder of an office is away. It is never public: it would tell where somebody is not.</summary>
/// <param name="Number">Within the rollout, from 1 on.</param>
public sealed record Absence(int Number, Office Office, DateOnly From, DateOnly Until)
{
    public bool Covers(DateOnly day) => From <= day && day <= Until;
}
