using Jukwaa.Open.Api;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Issues;

/// <summary>Which issues. Null means any.</summary>
internal sealed record IssueFilter(
    [property: Asked("place", "Code (KE-01) or slug of a place: it and everything below it.")] string? Place = null,
    [property: Asked("theme", "Key of a theme.")] string? Theme = null,
    [property: Asked("institution", "Key of the institution it is routed to, or none.")] string? Institution = null,
    [property: Asked("standing", "Standing today: received, with_office, answered, in_progress, done, disputed, refused, late or silent.")]
        string? Standing = null,
    [property: Asked("forum", "Id of a forum where one of its concerns was raised.")] string? Forum = null,
    [property: Asked("q", "Words that must all occur, in either language.")] string? Q = null
) : IFilter
{
    internal const string None = "none";

    public Keys Keys => new(Place: Place, Theme: Theme, Institution: Institution, Forum: Forum);

    public void Check(Check check) => check.Text("q", Q).OneOf("standing", Standing, Standings.OfConcerns);

    internal Clauses Clauses() =>
        new Clauses()
            .Within(Place, "i.place")
            .When("theme", Theme, "i.theme = @theme")
            .If(Institution == None, "o.institution is null")
            .When("institution", Institution == None ? null : Institution, "o.institution = @institution")
            .When("standing", Standing, Standings.Today("i") + " = @standing")
            .When("forum", Forum, "exists (select 1 from open.concern c where c.issue = i.id and c.forum = @forum)")
            .Words(
                Q,
                "t.label_en",
                "t.label_sw",
                "p.name",
                "(select string_agg(c.summary_en || ' ' || c.summary_sw, ' ') from open.concern c where c.issue = i.id)"
            );
}

internal static class IssueReads
{
    /// <summary>Issues of a filter, by place and theme, a part at a time.</summary>
    internal static Task<Page<IssueRow>> Issues(this OpenRecord record, IssueFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<IssueRow>(IssueRow.Select, IssueRow.From, filter.Clauses(), "p.name, t.position, i.id", paging, cancel);
}
