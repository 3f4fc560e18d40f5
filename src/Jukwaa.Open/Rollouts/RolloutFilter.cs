using Jukwaa.Open.Api;

namespace Jukwaa.Open.Rollouts;

/// <summary>Which plans of forums to come. Null means any.</summary>
internal sealed record RolloutFilter(
    [property: Asked("place", "Code (KE-01) or slug of a place: plans for it and for what is below it.")] string? Place = null,
    [property: Asked("level", "county or constituency: what a stop is.")] string? Level = null
) : IFilter
{
    internal static readonly IReadOnlyList<string> Levels = ["county", "constituency"];

    public Keys Keys => new(Place: Place);

    public void Check(Check check) => check.OneOf("level", Level, Levels);

    internal Clauses Clauses() => new Clauses().Within(Place, "r.place").When("level", Level, "r.level = @level");

    /// <summary>Plans of a filter, the latest published first.</summary>
    internal static Task<Page<RolloutRow>> Read(OpenRecord record, RolloutFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<RolloutRow>(RolloutRow.Select, RolloutRow.From, filter.Clauses(), RolloutRow.Order, paging, cancel);
}
