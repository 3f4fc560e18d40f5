using Jukwaa.Open.Api;

namespace Jukwaa.Open.Forums;

/// <summary>Which forums. Null means any.</summary>
internal sealed record ForumFilter(
    [property: Asked("place", "Code (KE-01) or slug of a place: it and everything below it.")] string? Place = null,
    [property: Asked("theme", "Key of a theme on the agenda or raised there.")] string? Theme = null,
    [property: Asked("phase", "Announced, InSession, Closed, FollowedUp or Cancelled.")] string? Phase = null,
    [property: Asked("q", "Words that must all occur, in either language.")] string? Q = null
) : IFilter
{
    internal static readonly IReadOnlyList<string> Phases = ["Announced", "InSession", "Closed", "FollowedUp", "Cancelled"];

    public Keys Keys => new(Place: Place, Theme: Theme);

    public void Check(Check check) => check.Text("q", Q).OneOf("phase", Phase, Phases);

    internal Clauses Clauses() =>
        new Clauses()
            .Within(Place, "coalesce(f.place, f.county)")
            .When("theme", Theme, "(@theme = any(f.agenda) or exists (select 1 from open.concern c where c.forum = f.id and c.theme = @theme))")
            .When("phase", Phase, "f.phase = @phase")
            .Words(Q, "k.name", "g.name", "q.name", "f.venue_en", "f.venue_sw", "f.note_en", "f.note_sw");
}

internal static class ForumReads
{
    // A forum known only by its month stands after those of that month with a day.
    private const string AsHeld =
        "case f.date_precision when 'month' then (f.held_on + interval '1 month')::date else f.held_on end nulls last, f.number nulls last, f.id";

    /// <summary>Forums of a filter in the order they were held, undated last, a part at a time.</summary>
    internal static Task<Page<ForumRow>> Forums(this OpenRecord record, ForumFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<ForumRow>(ForumRow.Select, ForumRow.From, filter.Clauses(), AsHeld, paging, cancel);
}
