using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Concerns;

/// <summary>Takes in one voice. Not public until disclosed; with <see cref="Accused"/> it is sealed from its first fact on.</summary>
public sealed record RecordConcern(Guid CommandId, string Id, ConcernDetails Details, IReadOnlyList<Words?> Texts) : Command<Concern>(CommandId, Id)
{
    /// <summary>Offices that the voice accuses.</summary>
    public IReadOnlyList<Office> Accused { get; init; } = [];

    public override IEnumerable<Words?> Said => Texts;

    public override May Needs => May.RecordConcern;

    public override string? Within => Details.Place;

    public override Decision Decide(Concern state, Setting setting) =>
        state.Exists ? Refusal.Conflict("concern-exists", $"Concern '{Id}' is already on record: correct it instead of recording it again.")
        : (ConcernRules.Check(Details, setting) ?? ConcernRules.CheckSources(Details, state, setting) ?? SealRules.Unknown(Accused, setting))
            is { } refusal
            ? refusal
        : Accused.Count == 0 ? new ConcernRecorded(Details)
        : Decision.Of(new ConcernRecorded(Details), new ConcernSealed(Accused, setting.Reference.Ladder.Above(Accused), default));
}

/// <summary>Puts a concern with the others of its place and theme.</summary>
public sealed record GatherConcern(Guid CommandId, string Id, string Issue) : Command<Concern>(CommandId, Id)
{
    public override IEnumerable<string> Others => [$"issue/{Issue}"];

    public override May Needs => SealedIssue.Is(Issue) ? May.SealConcern : May.TriageConcern;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Exists ? ConcernRules.NotThere(Id)
        : state.Issue == Issue ? Decision.Nothing
        : SealedIssue.Is(Issue) != state.Sealed
            ? Refusal.Forbidden("sealed-apart", "What accuses an office is gathered in a sealed issue, and nothing else is.")
        : new ConcernGathered(Issue);
}

/// <summary>Puts the wording, theme, place or voice of a concern right; both wordings are kept.</summary>
public sealed record CorrectConcern(Guid CommandId, string Id, ConcernDetails Details, Words Reason, IReadOnlyList<Words?> Texts)
    : Command<Concern>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [.. Texts, Reason];

    public override May Needs => May.TriageConcern;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Exists ? ConcernRules.NotThere(Id)
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why the concern is corrected.")
        : ConcernRules.Check(Details, setting)
            ?? ConcernRules.CheckSources(Details, state, setting)
            ?? (Decision)new ConcernCorrected(Details, Reason.Ref);
}

/// <summary>
/// Makes a concern public: never a sealed one, none before its day, and none that was not published before in other words than its working text, in both
/// languages of the screens.
/// </summary>
public sealed record DiscloseConcern(Guid CommandId, string Id) : Command<Concern>(CommandId, Id)
{
    public override May Needs => May.PublishConcern;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Exists ? ConcernRules.NotThere(Id)
        : state.Disclosed ? Decision.Nothing
        : state.Forgotten ? VoiceRules.Forgotten()
        : state.Sealed ? Refusal.Forbidden("sealed", "What accuses an office is not made public while oversight looks into it.")
        : !state.Published && !WorkingText.IsWhole(state.Working)
            ? Refusal.Conflict(
                "working-text-missing",
                "Write the working text in English and Kiswahili first, without names and exact places of people."
            )
        : setting.Today < state.NotBefore
            ? Refusal.Conflict("too-early", $"Its publication was put off to {state.NotBefore:yyyy-MM-dd}, because somebody could be in danger.")
        : new ConcernDisclosed();
}

/// <summary>Takes a concern out of public view, or keeps it out before it is disclosed. Its place in the ledger stays.</summary>
/// <param name="ReasonCode">safety, privacy, child, court or mistake.</param>
public sealed record WithholdConcern(Guid CommandId, string Id, string ReasonCode) : Command<Concern>(CommandId, Id)
{
    private static readonly string[] _reasons = ["safety", "privacy", "child", "court", "mistake"];

    public override May Needs => May.PublishConcern;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Exists ? ConcernRules.NotThere(Id)
        : !_reasons.Contains(ReasonCode) ? Refusal.Invalid("reason-unknown", $"Give one of these reasons: {string.Join(", ", _reasons)}.")
        : state.Withheld == ReasonCode ? Decision.Nothing
        : new ConcernWithheld(ReasonCode);
}

internal static class ConcernRules
{
    public static Refusal NotThere(string id) => Refusal.Missing("concern-missing", $"There is no concern '{id}'.");

    /// <summary>
    /// Words with a source are public already, and are shown as they were said: neither a desk nor a channel can say so of a voice, or triage and publication
    /// would be passed by.
    /// </summary>
    public static Refusal? CheckSources(ConcernDetails details, Concern state, Setting setting) =>
        (setting.Actor.Office is not null || setting.Actor.Channel is not null || setting.Actor == Actor.Officers)
        && !details.Sources.SequenceEqual(state.Details?.Sources ?? [])
            ? Refusal.Forbidden("source-not-yours", "Only the editors say where something was published before.")
            : null;

    public static Refusal? Check(ConcernDetails details, Setting setting) =>
        !setting.Reference.Places.TryGetValue(details.Place, out var place)
            ? Refusal.Invalid("unknown-place", $"'{details.Place}' is not the code of a place.")
        : details.Raised is { From: { } first, To: { } last } && !place.ExistedOn(first) && !place.ExistedOn(last)
            ? Refusal.Invalid("place-not-valid", $"'{details.Place}' did not exist on {first:yyyy-MM-dd}: use the unit of that day.")
        : details.Raised.From > setting.Today ? Refusal.Invalid("date-in-future", "A concern cannot have been raised in the future.")
        : !setting.Reference.Themes.ContainsKey(details.Theme)
            ? Refusal.Invalid("unknown-theme", $"'{details.Theme}' is not a theme of the taxonomy.")
        : !details.Summary.Parts.Any() ? Refusal.Invalid("words-missing", "Write down what was said.")
        : details.Groups.Count == 0 ? Refusal.Invalid("group-missing", "Say which group voiced it, or 'not-reported'.")
        : details.Groups.FirstOrDefault(g => !setting.Reference.Groups.Contains(g)) is { } group
            ? Refusal.Invalid("unknown-group", $"'{group}' is not a stakeholder group.")
        : null;
}
