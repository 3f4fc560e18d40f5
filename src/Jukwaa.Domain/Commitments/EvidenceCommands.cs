using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Commitments;

/// <summary>Everybody may see this file of a report.</summary>
/// <param name="File">Hash by which the report names it.</param>
public sealed record EvidenceDisclosed(string File) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) => EvidenceRules.With(state, new(File, Shown: true));
}

/// <summary>The public does not see this file, or not any more.</summary>
/// <param name="ReasonCode">safety, privacy, child, court or mistake.</param>
public sealed record EvidenceWithheld(string File, string ReasonCode) : Fact<Commitment>
{
    public override Commitment Apply(Commitment state) => EvidenceRules.With(state, new(File, Withheld: ReasonCode));
}

/// <summary>Shows a file that a report of this commitment named to everybody. Never by the office that promised: it would choose what proves it.</summary>
/// <param name="File">Hash by which the report names it.</param>
public sealed record DiscloseEvidence(Guid CommandId, string Id, string File) : Command<Commitment>(CommandId, Id)
{
    public override May Needs => May.PublishConcern;

    public override Decision Decide(Commitment state, Setting setting) =>
        EvidenceRules.Check(state, Id, File, setting) is { } refusal ? refusal
        : EvidenceRules.Named(state, File)!.Shown ? Decision.Nothing
        : new EvidenceDisclosed(File);
}

/// <summary>Keeps a file from the public, before or after it was shown. The desks see it as before.</summary>
/// <param name="File">Hash by which the report names it.</param>
/// <param name="ReasonCode">safety, privacy, child, court or mistake.</param>
public sealed record WithholdEvidence(Guid CommandId, string Id, string File, string ReasonCode) : Command<Commitment>(CommandId, Id)
{
    private static readonly string[] _reasons = ["safety", "privacy", "child", "court", "mistake"];

    public override May Needs => May.PublishConcern;

    public override Decision Decide(Commitment state, Setting setting) =>
        EvidenceRules.Check(state, Id, File, setting) is { } refusal ? refusal
        : !_reasons.Contains(ReasonCode) ? Refusal.Invalid("reason-unknown", $"Give one of these reasons: {string.Join(", ", _reasons)}.")
        : EvidenceRules.Named(state, File)!.Withheld == ReasonCode ? Decision.Nothing
        : new EvidenceWithheld(File, ReasonCode);
}

internal static class EvidenceRules
{
    public static Proof? Named(Commitment state, string file) => state.Files.FirstOrDefault(p => p.File == file);

    public static Commitment With(Commitment state, Proof proof) =>
        state with
        {
            Files = [.. state.Files.Select(p => p.File == proof.File ? proof : p)],
        };

    public static Refusal? Check(Commitment state, string id, string file, Setting setting) =>
        !state.Exists ? CommitmentRules.NotThere(id)
        : Named(state, file) is null ? Refusal.Missing("evidence-unnamed", "No report of this commitment named such a file.")
        : CommitmentRules.IsOwner(state, setting)
            ? Refusal.Forbidden("own-evidence", "An office does not decide which proof of its own commitment the public sees.")
        : !Reaches(state.Details!.Place, setting)
            ? Refusal.Forbidden("evidence-out-of-reach", "This commitment lies outside the place that your post reaches.")
        : null;

    /// <summary>A post reaches its place and all below; the editors reach everything.</summary>
    private static bool Reaches(string place, Setting setting) =>
        setting.Actor.Office?.Split('@') is not [_, var post]
        || (setting.Reference.Places.GetValueOrDefault(post) is { } from && setting.Reference.Places.GetValueOrDefault(place)?.IsIn(from) == true);
}
