namespace Jukwaa.Domain.Commitments;

/// <summary>
/// Where something stands, as a citizen would say it, and what that becomes when a date passes with nothing done. Never set by
/// hand: computed from facts, and "late" and "silent" by the calendar alone.
/// </summary>
/// <param name="Now">Code: promised, in_progress, late, done, disputed, confirmed, kept, partial, not_kept; for concerns and issues
/// received, with_office, answered, in_progress, done, disputed, refused, late, silent.</param>
/// <param name="LapsesTo">What it becomes on <paramref name="LapsesOn"/>; null when no date changes it.</param>
/// <param name="LapsesOn">First day of the lapsed standing (the day after the deadline).</param>
public readonly record struct Standing(string Now, string? LapsesTo = null, DateOnly? LapsesOn = null)
{
    /// <summary>The standing on a day.</summary>
    public string On(DateOnly day) => LapsesOn <= day ? LapsesTo! : Now;

    /// <summary>Standing of a commitment.</summary>
    public static Standing Of(Commitment commitment) =>
        commitment switch
        {
            { Finding: Finding.Kept } => new("kept"),
            { Finding: Finding.Partial } => new("partial"),
            { Finding: Finding.NotKept } => new("not_kept"),
            { ClaimedOn: not null, Denying: > 0 } when commitment.Denying >= commitment.Confirming => new("disputed"),
            { ClaimedOn: not null, Confirming: >= Quorum } => new("confirmed"),
            { ClaimedOn: not null } => new("done"),
            _ => Open(commitment),
        };

    /// <summary>Verifiers who must say "done" before it counts as confirmed: one voice is not a community.</summary>
    public const int Quorum = 2;

    private static Standing Open(Commitment commitment)
    {
        var now = commitment.Reports > 0 ? "in_progress" : "promised";
        return commitment.Details?.Due is { } due ? new(now, "late", due.AddDays(1)) : new(now);
    }
}
