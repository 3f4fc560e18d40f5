using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Commitments;

internal static class CommitmentRules
{
    private const int MostYears = 50;

    public static Refusal NotThere(string id) => Refusal.Missing("commitment-missing", $"There is no commitment '{id}'.");

    public static bool IsOwner(Commitment state, Setting setting) => state.Details is { Office: { } owner } && setting.Actor.IsOf(owner);

    /// <summary>Where no office must act, only the editors and the system can have read of progress.</summary>
    public static bool MayReport(Commitment state, Setting setting) =>
        state.Details is { Office: { } owner } ? setting.Actor.SpeaksFor(owner) : setting.Actor == Actor.Editors || setting.Actor == Actor.System;

    public static Refusal? NeedsReason(Commitment state, string id, Words reason) =>
        !state.Exists ? NotThere(id)
        : reason.Passages.Count == 0 ? Refusal.Invalid("words-missing", "Say it in words: what happened, or why.")
        : null;

    public static Refusal? Check(CommitmentDetails details, Setting setting) =>
        !details.Wording.Parts.Any() ? Refusal.Invalid("words-missing", "Write down what was promised.")
        : new[] { details.Forum, details.Report, details.Issue }.Count(o => o is not null) != 1
            ? Refusal.Invalid("occasion-missing", "A commitment is made in a forum, in a report or in answer to an issue: name exactly one.")
        : details.Issue is { } issue && Concerns.SealedIssue.Is(issue)
            ? Refusal.Forbidden("sealed", "A commitment is public, and this issue is sealed: give an answer instead.")
        : !setting.Reference.Places.ContainsKey(details.Place) ? Refusal.Invalid("unknown-place", $"'{details.Place}' is not the code of a place.")
        : details.Office is { } office && !setting.Reference.Has(office) ? Refusal.Invalid("unknown-office", $"There is no office '{office.Id}'.")
        : (details.Office is null) != (details.OwnerBasis == OwnerBasis.None)
            ? Refusal.Invalid("owner-basis", "Say whether the owner is named or inferred; without an owner, say that none is named.")
        : details.Supporting.FirstOrDefault(i => !setting.Reference.Institutions.ContainsKey(i)) is { } unknown
            ? Refusal.Invalid("unknown-institution", $"There is no institution '{unknown}'.")
        : details.Due < details.Made.From ? Refusal.Invalid("due-before-made", "A commitment cannot be due before it was made.")
        : details.Due?.Year > setting.Today.Year + MostYears
            ? Refusal.Invalid("due-too-far", $"A date more than {MostYears} years away is no date to answer for: give none, with the words as said.")
        : details.Made.From > setting.Today ? Refusal.Invalid("date-in-future", "A commitment cannot have been made in the future.")
        : details.Quantity is < 0 ? Refusal.Invalid("quantity-negative", "A quantity cannot be negative.")
        : null;
}
