using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Concerns;

/// <summary>
/// A chief or an officer raises a need of their own group. It becomes a concern like any other, recorded by "officers", filed in the county: a superior
/// sees the need and never who raised it, and where one group has one member in a ward the ward is not written down.
/// </summary>
public sealed record RaiseNeed(Guid CommandId, string Id, ConcernDetails Details, IReadOnlyList<Words?> Texts) : Command<Concern>(CommandId, Id)
{
    private static readonly string[] _groups = ["chiefs", "officers", "administrators"];

    public override IEnumerable<Words?> Said => Texts;

    public override May Needs => May.RaiseNeed;

    public override string? Within => Details.Place;

    public override Decision Decide(Concern state, Setting setting) =>
        state.Exists ? Refusal.Conflict("concern-exists", "This need is on record already.")
        : (ConcernRules.Check(Details, setting) ?? ConcernRules.CheckSources(Details, state, setting)) is { } refusal ? refusal
        : setting.Actor != Actor.Officers
            ? Refusal.Invalid("need-named", "A need is raised by officers together, so that nobody can be told from it.")
        : Details.PlaceWords != default || setting.Reference.Places[Details.Place].Level is not ("county" or "region" or "country")
            ? Refusal.Invalid("need-place", "A need is filed in its county: a smaller place would tell who raised it.")
        : Details.Groups is not [var group] || !_groups.Contains(group) || Details.Forum is not null
            ? Refusal.Invalid("need-group", "A need is voiced by one group of officers, outside forums.")
        : new ConcernRecorded(Details);
}
