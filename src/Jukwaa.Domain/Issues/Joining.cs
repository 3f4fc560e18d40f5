using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Issues;

/// <summary>The concerns of this issue stand in another one now.</summary>
public sealed record IssueMerged(string Issue, WordsRef Reason) : Fact<Issue>
{
    public override Issue Apply(Issue state) => state with { MergedInto = Issue };
}

/// <summary>Some concerns of this issue stand in another one now; the rest stays.</summary>
/// <param name="Voices">How many went.</param>
public sealed record IssueSplit(string Issue, int Voices, WordsRef Reason) : Fact<Issue>
{
    public override Issue Apply(Issue state) => state;
}

/// <summary>Says that another issue took the concerns over. The caller gathers them there in the same change; nothing of the merged issue is lost.</summary>
public sealed record MergeIssue(Guid CommandId, string Id, string Into, Words Reason) : Command<Issue>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override IEnumerable<string> Others => [$"issue/{Into}"];

    public override May Needs => May.TriageConcern;

    public override Decision Decide(Issue state, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(Id)
        : state.MergedInto == Into ? Decision.Nothing
        : state.MergedInto is not null ? Refusal.Conflict("merged", "It was merged into another issue already.")
        : Into == Id ? Refusal.Invalid("merge-self", "Choose another issue.")
        : Concerns.SealedIssue.Is(Id) != Concerns.SealedIssue.Is(Into)
            ? Refusal.Forbidden("sealed-apart", "What accuses an office is gathered in a sealed issue, and nothing else is.")
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why they are one.")
        : new IssueMerged(Into, Reason.Ref);
}

/// <summary>
/// Says that some of the concerns are another matter and stand in another issue now. The caller gathers them there in the same change. Where that issue is new it
/// is opened on the day of this one: what is late stays late.
/// </summary>
/// <param name="Voices">How many go; at least one.</param>
public sealed record SplitIssue(Guid CommandId, string Id, string Into, int Voices, Words Reason) : Command<Issue>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override IEnumerable<string> Others => [$"issue/{Into}"];

    public override May Needs => May.TriageConcern;

    public override Decision Decide(Issue state, Setting setting) =>
        !state.Exists ? IssueRules.NotThere(Id)
        : state.MergedInto is not null ? Refusal.Conflict("merged", "It was merged into another issue already.")
        : Into == Id ? Refusal.Invalid("split-self", "Choose another issue.")
        : Concerns.SealedIssue.Is(Id) != Concerns.SealedIssue.Is(Into)
            ? Refusal.Forbidden("sealed-apart", "What accuses an office is gathered in a sealed issue, and nothing else is.")
        : Voices < 1 ? Refusal.Invalid("voices-missing", "Choose the concerns that are another matter.")
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why they are two.")
        : new IssueSplit(Into, Voices, Reason.Ref);
}
