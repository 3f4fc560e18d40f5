using Jukwaa.Open.Api;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Concerns;

/// <summary>Which concerns. Null means any.</summary>
internal sealed record ConcernFilter(
    [property: Asked("county", "Slug of a county, or national for concerns of no county.")] string? County = null,
    [property: Asked("place", "Code (KE-01) or slug of a place: it and everything below it.")] string? Place = null,
    [property: Asked("theme", "Key of a theme.")] string? Theme = null,
    [property: Asked(
        "group",
        "Key of a stakeholder group that voiced it; not-reported where the source does not say, not-shown where so few spoke that they could be recognised."
    )]
        string? Group = null,
    [property: Asked("standing", "Standing today: received, with_office, answered, in_progress, done, disputed, refused, late or silent.")]
        string? Standing = null,
    [property: Asked("institution", "Key of the institution its issue is routed to, or none.")] string? Institution = null,
    [property: Asked("forum", "Id of a forum.")] string? Forum = null,
    [property: Asked("issue", "Id of an issue.")] string? Issue = null,
    [property: Asked("answered", "yes or no: whether a commitment or a response answers it.")] string? Answered = null,
    [property: Asked("step", "A step it has reached: heard, answered, promised, done or confirmed.")] string? Step = null,
    [property: Asked("q", "Words that must all occur, in either language.")] string? Q = null
) : IFilter
{
    internal const string None = "none";
    internal const string NotReported = "not-reported";

    /// <summary>Stands for the groups of a concern that few such voices share, so that nobody is recognised.</summary>
    internal const string NotShown = "not-shown";

    internal static readonly IReadOnlyList<string> YesNo = ["yes", "no"];
    internal static readonly IReadOnlyList<string> Steps = ["heard", "answered", "promised", "done", "confirmed"];

    public Keys Keys => new(Place, County, Theme, Institution, Forum, Issue, Group);

    public void Check(Check check) =>
        check.Text("q", Q).OneOf("standing", Standing, Standings.OfConcerns).OneOf("answered", Answered, YesNo).OneOf("step", Step, Steps);

    internal Clauses Clauses() =>
        new Clauses()
            .If(County == Addresses.NoCounty, "c.county is null")
            .When("county", County == Addresses.NoCounty ? null : County, "k.slug = @county")
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
            .If(Step is not null && Steps.Contains(Step), $"c.step_{Step} is not null")
            .Words(Q, "c.summary_en", "c.summary_sw", "c.place_words_en", "c.place_words_sw");
}

internal static class ConcernReads
{
    /// <summary>Concerns of a filter, by county and number, a part at a time.</summary>
    internal static Task<Page<ConcernRow>> Concerns(this OpenRecord record, ConcernFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<ConcernRow>(ConcernRow.Select, ConcernRow.From, filter.Clauses(), ConcernRow.Order, paging, cancel);
}
