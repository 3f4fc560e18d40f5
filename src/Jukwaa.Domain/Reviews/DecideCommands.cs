using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Reviews;

/// <summary>
/// Decides one item, on the day of the session or later. A finding and a reopening go together with the command that records them on the commitment or the
/// issue, all or none. An item of the chair's own office, or of whoever acts, can only be carried over: an office does not review itself.
/// </summary>
/// <param name="Finding">With <see cref="ItemOutcome.Found"/> only: the same as in <see cref="ReviewCommitment"/>.</param>
public sealed record DecideItem(Guid CommandId, string Id, string Item, ItemOutcome Outcome, Finding? Finding, Words Reason)
    : Command<ReviewSession>(CommandId, Id)
{
    /// <summary>Office that answers for the item; the door of the desk looks it up, whatever was sent.</summary>
    public Office? Owner { get; init; }

    /// <summary>Offices of all posts of whoever acts; the door of the desk knows them.</summary>
    public IReadOnlyList<Office> Held { get; init; } = [];

    public override May Needs => May.ReviewCommitment;

    public override IEnumerable<string> Others => [Item];

    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(ReviewSession state, Setting setting) =>
        ReviewRules.Open(state, Id) is { } refusal ? refusal
        : state.Find(Item) is not { } item ? ReviewRules.NoItem(Item)
        : item.Outcome is not null ? ReviewRules.Decided()
        : setting.Today < state.On
            ? Refusal.Conflict("review-not-yet", "The day of this session has not come. Move the session if it is held earlier.")
        : Outcome != ItemOutcome.CarriedOver && ReviewRules.IsOwn(Owner, Held, state, setting)
            ? Refusal.Forbidden("own-review", "An office cannot review its own: carry this over to a session that another office leads.")
        : (Outcome == ItemOutcome.Found) != Finding is not null
            ? Refusal.Invalid("finding-missing", "Say what was found, and only where something was.")
        : Finding is not null && !Item.StartsWith("commitment/", StringComparison.Ordinal)
            ? Refusal.Invalid("finding-of-promise", "Findings are about promises; an issue is reopened, carried over or noted.")
        : ReviewRules.NeedsReason(Reason) ?? (Decision)new ItemDecided(Item, Outcome, Finding, Reason.Ref, setting.Today);
}

/// <summary>Closes a session of which every item is decided.</summary>
public sealed record CloseReview(Guid CommandId, string Id) : Command<ReviewSession>(CommandId, Id)
{
    public override May Needs => May.ReviewCommitment;

    public override Decision Decide(ReviewSession state, Setting setting) =>
        ReviewRules.Open(state, Id) is { } refusal ? refusal
        : state.Agenda.Count(i => i.Outcome is null) is > 0 and var open
            ? Refusal.Conflict("items-open", $"{open} items have no decision yet: decide them, or carry them over with a reason.")
        : new ReviewClosed(setting.Today);
}
