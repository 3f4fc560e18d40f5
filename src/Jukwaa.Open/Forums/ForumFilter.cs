namespace Jukwaa.Open.Forums;

/// <summary>Which forums. Null means any.</summary>
/// <param name="Place">Code or slug of a place: with everything below it.</param>
/// <param name="Theme">Key of a theme on the agenda.</param>
/// <param name="Phase">One of <see cref="Phases"/>.</param>
/// <param name="Q">Words of the county, the venue or the notes.</param>
internal sealed record ForumFilter(string? Place = null, string? Theme = null, string? Phase = null, string? Q = null)
{
    internal static readonly IReadOnlyList<string> Phases = ["Planned", "Announced", "InSession", "Closed", "FollowedUp"];

    internal Clauses Clauses() => new Clauses()
        .Within(Place, "f.county")
        .When("theme", Theme, "@theme = any(f.agenda)")
        .When("phase", Phase, "f.phase = @phase")
        .Words(Q, "k.name", "g.name", "f.venue_en", "f.venue_sw", "f.note_en", "f.note_sw");
}

internal static class ForumReads
{
    /// <summary>Forums of a filter in the order they were held, undated last, a part at a time.</summary>
    internal static Task<Page<ForumRow>> Forums(this OpenRecord record, ForumFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<ForumRow>(ForumRow.Select, ForumRow.From, filter.Clauses(), "f.held_on nulls last, f.number nulls last, f.id", paging, cancel);
}
