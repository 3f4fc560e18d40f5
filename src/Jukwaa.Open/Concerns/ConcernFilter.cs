using Jukwaa.Open.Record;

namespace Jukwaa.Open.Concerns;

/// <summary>Which concerns. Null means any.</summary>
/// <param name="County">Slug of a county.</param>
/// <param name="Place">Code or slug of a place: with everything below it.</param>
/// <param name="Theme">Key of a theme.</param>
/// <param name="Group">Key of a stakeholder group that voiced it.</param>
/// <param name="Standing">Today's standing.</param>
/// <param name="Institution">Key of the institution its issue is routed to, or <c>none</c>.</param>
/// <param name="Forum">Id of a forum.</param>
/// <param name="Issue">Id of an issue.</param>
/// <param name="Answered">yes or no: whether a commitment or a response answers it.</param>
/// <param name="Q">Words of the summary.</param>
internal sealed record ConcernFilter(
    string? County = null, string? Place = null, string? Theme = null, string? Group = null, string? Standing = null,
    string? Institution = null, string? Forum = null, string? Issue = null, string? Answered = null, string? Q = null)
{
    internal const string None = "none";
    internal const string NotReported = "not-reported";
    internal static readonly IReadOnlyList<string> YesNo = ["yes", "no"];

    internal Clauses Clauses() => new Clauses()
        .When("county", County, "k.slug = @county")
        .Within(Place, "c.place", "c.county")
        .When("theme", Theme, "c.theme = @theme")
        .When("group", Group, "@group = any(c.groups)")
        .When("standing", Standing, Standings.Today("c") + " = @standing")
        .If(Institution == None, "o.institution is null")
        .When("institution", Institution == None ? null : Institution, "o.institution = @institution")
        .When("forum", Forum, "c.forum = @forum")
        .When("issue", Issue, "c.issue = @issue")
        .If(Answered == "yes", ConcernRow.IsAnswered)
        .If(Answered == "no", "not " + ConcernRow.IsAnswered)
        .Words(Q, "c.summary_en", "c.summary_sw", "c.place_words_en", "c.place_words_sw");
}

internal static class ConcernReads
{
    /// <summary>Concerns of a filter, by county and number, a part at a time.</summary>
    internal static Task<Page<ConcernRow>> Concerns(this OpenRecord record, ConcernFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<ConcernRow>(ConcernRow.Select, ConcernRow.From, filter.Clauses(), ConcernRow.Order, paging, cancel);
}
