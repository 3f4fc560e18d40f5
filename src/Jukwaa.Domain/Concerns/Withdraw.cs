using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Concerns;

/// <summary>
/// Takes back what was taken down by mistake, before anybody worked on it: it is withheld as one, and its words stay in the ledger. Whose it is the desk's page asks, because a history
/// does not know who wrote its first fact.
/// </summary>
public sealed record WithdrawConcern(Guid CommandId, string Id) : Command<Concern>(CommandId, Id)
{
    /// <summary>The reason under which it is withheld.</summary>
    public const string ReasonCode = "mistake";

    public override May Needs => May.RecordConcern;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Exists ? ConcernRules.NotThere(Id)
        : state.Withheld == ReasonCode ? Decision.Nothing
        : state.Published
        || state.Sealed
        || state.Forgotten
        || state.Disclosed
        || state.Corrected
        || state.Issue is not null
        || state.Working.Parts.Any()
        || state.Added.Count > 0
            ? Refusal.Conflict("already-worked-on", "Somebody has worked on it already: whoever publishes can withhold it, with a reason.")
        : new ConcernWithheld(ReasonCode);
}
