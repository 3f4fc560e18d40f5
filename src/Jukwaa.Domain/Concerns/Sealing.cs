using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Concerns;

/// <summary>
/// The concern accuses these offices. It leaves its issue and the public record; from now on oversight alone reads it, and nobody of the accused
/// offices, above or below them.
/// </summary>
/// <param name="Above">All offices above the accused, as the ladder stood on that day.</param>
public sealed record ConcernSealed(IReadOnlyList<Office> Accused, IReadOnlyList<Office> Above, WordsRef Reason) : Fact<Concern>
{
    public override Concern Apply(Concern state) =>
        state with
        {
            Accused = [.. state.Accused.Union(Accused)],
            Barred = [.. state.Barred.Union(Accused).Union(Above)],
            Issue = null,
            Disclosed = false,
        };
}

/// <summary>Somebody outside oversight read a sealed concern, in an emergency.</summary>
public sealed record SealBroken(Guid Person, WordsRef Reason) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state;
}

/// <summary>Hands a concern to oversight. An accusation is added, never taken back by the desk that made it.</summary>
public sealed record SealConcern(Guid CommandId, string Id, IReadOnlyList<Office> Accused, Words Reason) : Command<Concern>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.SealConcern;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Exists ? ConcernRules.NotThere(Id)
        : Accused.Count == 0 ? Refusal.Invalid("accused-missing", "Name the office that is accused.")
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say in a few words why it accuses this office.")
        : SealRules.Unknown(Accused, setting) is { } refusal ? refusal
        : Accused.All(state.Accused.Contains) ? Decision.Nothing
        : new ConcernSealed(Accused, setting.Reference.Ladder.Above(Accused), Reason.Ref);
}

/// <summary>Reads a sealed concern in an emergency. The reason is a fact that oversight sees; nobody in the accused chain may.</summary>
public sealed record BreakSeal(Guid CommandId, string Id, Words Reason) : Command<Concern>(CommandId, Id)
{
    /// <summary>How long it can be read then.</summary>
    public const int Hours = 1;

    /// <summary>Fewest characters of a reason: one word is none.</summary>
    public const int LeastReason = 20;

    /// <summary>Offices of all posts that the person holds: one in the accused house is enough.</summary>
    public IReadOnlyList<Office> Held { get; init; } = [];

    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.BreakGlass;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Sealed || setting.Actor.Person is null || IsInChain(state, setting) ? ConcernRules.NotThere(Id)
        : Reason.Passages is not [{ Text.Length: >= LeastReason }, ..]
            ? Refusal.Invalid("reason-missing", $"Say in at least {LeastReason} characters what makes it urgent: oversight reads it.")
        : new SealBroken(setting.Actor.Person.Value, Reason.Ref);

    private bool IsInChain(Concern state, Setting setting) =>
        setting.Actor.Office?.Split('@') is not [var institution, var place]
        || Held.Append(new(institution, place)).Any(held => state.Accused.Any(a => setting.Reference.Ladder.IsInChain(held, a)));
}

internal static class SealRules
{
    /// <summary>Most offices that one concern accuses.</summary>
    private const int Most = 5;

    public static Refusal? Unknown(IReadOnlyList<Office> accused, Setting setting) =>
        accused.Count > Most ? Refusal.Invalid("accused-too-many", $"Name at most {Most} offices; take down a concern for each of the others.")
        : accused.FirstOrDefault(a => !setting.Reference.Has(a)) is { } unknown
            ? Refusal.Invalid("unknown-office", $"There is no office '{unknown.Id}'.")
        : accused.Count > 0 && setting.Reference.OverseerOf(accused) is null
            ? Refusal.Invalid("no-overseer", "No oversight body stands outside all of these offices: name fewer.")
        : null;
}

/// <summary>Issues of sealed concerns have ids of their own kind, so that the rule of a concern can tell without reading another history.</summary>
public static class SealedIssue
{
    private const string Start = "sealed-";

    public static bool Is(string issue) => issue.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>An id that says nothing of place or theme.</summary>
    public static string IdOf(Guid chance) => $"{Start}{chance:N}";
}
