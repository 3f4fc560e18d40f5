using Jukwaa.Open.Api;

namespace Jukwaa.Open.Institutions;

/// <summary>Which institutions. Null means any.</summary>
internal sealed record InstitutionFilter(
    [property: Asked("theme", "Key of a theme it answers.")] string? Theme = null,
    [property: Asked("q", "Words of its names, in either language.")] string? Q = null
) : IFilter
{
    public Keys Keys => new(Theme: Theme);

    public void Check(Check check) => check.Text("q", Q);

    internal Clauses Clauses() =>
        new Clauses()
            .When("theme", Theme, "exists (select 1 from open.routing r where r.theme = @theme and r.institution = n.key)")
            .Words(Q, "n.name_en", "n.name_sw", "n.short");
}

internal static class InstitutionReads
{
    private const string Order = "coalesce(c.all, 0) desc, n.name_en";

    /// <summary>Institutions of a filter, most promises first, a part at a time.</summary>
    internal static Task<Page<Institution>> List(OpenRecord record, InstitutionFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<Institution>(Institution.Select, "from open.institution n", filter.Clauses(), Order, paging, cancel);

    /// <summary>All institutions, most promises first.</summary>
    internal static Task<IReadOnlyList<Institution>> Institutions(this OpenRecord record, CancellationToken cancel) =>
        record.Rows<Institution>($"{Institution.Select} order by {Order} limit 500", null, cancel);
}
