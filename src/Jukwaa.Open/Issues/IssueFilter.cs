using System.ComponentModel;
using Jukwaa.Open.Api;
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
    [property: Description("Code (KE-01) or slug of a place: it and everything below it.")] string? Place = null,
    [property: Description("Key of a theme.")] string? Theme = null,
    [property: Description("Key of the institution it is routed to, or none.")] string? Institution = null,
    [property: Description("Standing today: received, with_office, answered, in_progress, done, disputed, refused, late or silent.")] string? Standing = null,
    [property: Description("Id of a forum where one of its concerns was raised.")] string? Forum = null,
    [property: Description("Words that must all occur, in either language.")] string? Q = null) : IFilter
{
    internal const string None = "none";

    public Keys Keys => new(Place: Place, Theme: Theme, Institution: Institution, Forum: Forum);

    public void Check(Check check) => check.Text("q", Q).OneOf("standing", Standing, Standings.OfConcerns);

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
