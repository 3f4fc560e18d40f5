using Jukwaa.Open.Api;

namespace Jukwaa.Open.Reviews;

/// <summary>Which review sessions. Null means any.</summary>
internal sealed record ReviewFilter(
    [property: Asked("place", "Code (KE-01) or slug of a place: sessions of it and of everything below it.")] string? Place = null,
    [property: Asked("phase", "Planned, Overdue, Closed or CalledOff.")] string? Phase = null
) : IFilter
{
    internal static readonly IReadOnlyList<string> Phases = ["Planned", "Overdue", "Closed", "CalledOff"];

    public Keys Keys => new(Place: Place);

    public void Check(Check check) => check.OneOf("phase", Phase, Phases);

    internal Clauses Clauses() => new Clauses().Within(Place, "r.place").When("phase", Phase, ReviewRow.Today + " = @phase");
}

internal static class ReviewReads
{
    /// <summary>Sessions of a filter: overdue first, then what is to come, then what is over.</summary>
    internal static Task<Page<ReviewRow>> Reviews(this OpenRecord record, ReviewFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<ReviewRow>(ReviewRow.Select, ReviewRow.From, filter.Clauses(), ReviewRow.Order, paging, cancel);
}
