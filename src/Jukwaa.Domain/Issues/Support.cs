using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Issues;

/// <summary>
/// One person's "it happens to me too": a voice for an issue, without words. It is a history of its own, because a popular issue has thousands of them and none
/// concerns another.
/// </summary>
/// <param name="Issue">The issue; null = never given.</param>
/// <param name="Withdrawn">Whether that person asked to be forgotten.</param>
public sealed record Support(string? Issue, bool Withdrawn) : IHistory<Support>
{
    public static Support Empty { get; } = new(null, false);

    public static string Kind => "support";

    public bool Exists => Issue is not null;
}

public sealed record SupportGiven(string Issue, DateOnly On) : Fact<Support>
{
    public override Support Apply(Support state) => new(Issue, Withdrawn: false);
}

/// <summary>Whoever gave it asked to be forgotten: it does not count any more.</summary>
public sealed record SupportWithdrawn(DateOnly On) : Fact<Support>
{
    public override Support Apply(Support state) => state with { Withdrawn = true };
}

/// <summary>
/// Says that it happens to somebody else too. The same person again is one voice: nobody is accused, nothing is counted twice. Whether the issue can be seen in
/// public is for the door to know.
/// </summary>
/// <param name="Id">Keyed hash of whoever says it: another one at every issue, so that nobody can put together what one person supports.</param>
public sealed record SupportIssue(Guid CommandId, string Id, string Issue) : Command<Support>(CommandId, Id)
{
    public override Decision Decide(Support state, Setting setting) =>
        SupportRules.Check(Id, setting) is { } refusal ? refusal
        : SealedIssue.Is(Issue) ? Refusal.Missing("issue-missing", $"There is no issue '{Issue}'.")
        : state.Exists && state.Issue != Issue ? Refusal.Conflict("supporter-elsewhere", "This person's hash belongs to another issue.")
        : state is { Exists: true, Withdrawn: false } ? Decision.Nothing
        : new SupportGiven(Issue, setting.Today);
}

/// <summary>Takes it back, as the receipt asks.</summary>
public sealed record WithdrawSupport(Guid CommandId, string Id) : Command<Support>(CommandId, Id)
{
    public override Decision Decide(Support state, Setting setting) =>
        SupportRules.Check(Id, setting) is { } refusal ? refusal
        : !state.Exists ? Refusal.Missing("support-missing", "Nobody of that hash supports an issue.")
        : state.Withdrawn ? Decision.Nothing
        : new SupportWithdrawn(setting.Today);
}

internal static class SupportRules
{
    /// <summary>Only somebody of the public speaks so, on a channel; no desk does it for them.</summary>
    public static Refusal? Check(string id, Setting setting) =>
        setting.Actor.Channel is null ? Refusal.Forbidden("voice-only", "Only somebody of the public says that it happens to them too.")
        : id.Length != TellSituation.VerifierLength || !id.All(char.IsAsciiHexDigitLower)
            ? Refusal.Invalid("verifier-not-hash", "Name whoever says it by a keyed hash, never by a name or number.")
        : null;
}
