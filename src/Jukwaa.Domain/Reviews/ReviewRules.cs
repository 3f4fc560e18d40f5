using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Reviews;

internal static class ReviewRules
{
    public static Refusal NotThere(string id) => Refusal.Missing("review-missing", $"There is no review session '{id}'.");

    /// <summary>Null while the session is neither closed nor called off.</summary>
    public static Refusal? Open(ReviewSession state, string id) =>
        !state.Exists ? NotThere(id)
        : state.Phase == ReviewPhase.Closed
            ? Refusal.Conflict("review-closed", "This session is closed: plan another one for what is still to be decided.")
        : state.Phase == ReviewPhase.CalledOff ? Refusal.Conflict("review-called-off", "This session was called off: plan another one.")
        : null;

    public static Refusal? NeedsReason(Words reason) =>
        reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why, in words: the public reads it.") : null;

    public static Refusal? Day(DateOnly day, Setting setting) =>
        day < setting.Today ? Refusal.Invalid("review-past", "Choose today or a day to come.")
        : day > setting.Today.AddYears(1) ? Refusal.Invalid("review-too-far", "Choose a day within a year.")
        : null;

    public static Refusal? Item(string item) =>
        item.Split('/') is not [("commitment" or "issue") and var kind, { Length: > 0 } id] || !IsId(id)
            ? Refusal.Invalid("item-unknown", "An item of an agenda is a commitment or an issue.")
        : kind == "issue" && SealedIssue.Is(id)
            ? Refusal.Forbidden("sealed", "A session is public, and this issue is sealed: oversight alone takes it up.")
        : null;

    /// <summary>An office does not judge what it answers for itself; in a session that it leads nobody does.</summary>
    /// <param name="held">Offices of all posts of whoever acts.</param>
    public static bool IsOwn(Office? owner, IReadOnlyList<Office> held, ReviewSession state, Setting setting) =>
        owner is not null && (owner == state.Chair || held.Contains(owner) || setting.Actor.IsOf(owner));

    public static Refusal NoItem(string item) => Refusal.Missing("item-missing", $"'{item}' is not on the agenda of this session.");

    public static Refusal Decided() =>
        Refusal.Conflict("item-decided", "This item is decided already. Somebody else may have done it at this moment: look at what was decided.");

    private static bool IsId(string id) =>
        id.Length <= 100 && id.All(c => char.IsAsciiLetterOrDigit(c) || "-_.:@".Contains(c, StringComparison.Ordinal));
}
