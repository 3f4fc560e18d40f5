using Jukwaa.Open.Record;

namespace Jukwaa.Open.Issues;

/// <summary>Which issues. Null means any.</summary>
/// <param name="Place">Code or slug of a place: with everything below it.</param>
/// <param name="Theme">Key of a theme.</param>
/// <param name="Institution">Key of the institution it is routed to, or <c>none</c>.</param>
/// <param name="Standing">Today's standing.</param>
/// <param name="Forum">Id of a forum where any of its concerns was raised.</param>
/// <param name="Q">Words of the theme, the place or the concerns.</param>
internal sealed record IssueFilter(
    string? Place = null, string? Theme = null, string? Institution = null, string? Standing = null, string? Forum = null, string? Q = null)
{
    internal const string None = "none";

    internal Clauses Clauses() => new Clauses()
        .Within(Place, "i.place")
        .When("theme", Theme, "i.theme = @theme")
        .If(Institution == None, "o.institution is null")
        .When("institution", Institution == None ? null : Institution, "o.institution = @institution")
        .When("standing", Standing, Standings.Today("i") + " = @standing")
        .When("forum", Forum, "exists (select 1 from open.concern c where c.issue = i.id and c.forum = @forum)")
        .Words(Q, "t.label_en", "t.label_sw", "p.name",
            "(select string_agg(c.summary_en || ' ' || c.summary_sw, ' ') from open.concern c where c.issue = i.id)");
}

internal static class IssueReads
{
    /// <summary>Issues of a filter, by place and theme, a part at a time.</summary>
    internal static Task<Page<IssueRow>> Issues(this OpenRecord record, IssueFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<IssueRow>(IssueRow.Select, IssueRow.From, filter.Clauses(), "p.name, t.position, i.id", paging, cancel);
}
