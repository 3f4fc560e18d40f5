using Jukwaa.Open.Api;
using Jukwaa.Open.Institutions;

namespace Jukwaa.Open.Themes;

/// <summary>A kind of concern with who answers it and how often it was raised.</summary>
/// <param name="Key">Key of the theme, e.g. <c>land_disputes</c>.</param>
/// <param name="Label">Its name.</param>
/// <param name="Family">Key of the family of themes.</param>
/// <param name="FamilyLabel">Name of the family.</param>
/// <param name="Sensitivity">public, county (places are shown as the county) or oversight (about police or administrators).</param>
/// <param name="Answers">Who answers it; null where no responsible body is named.</param>
/// <param name="Level">Level of the office that answers; null with no body.</param>
/// <param name="Why">Why that body; null where no routing is laid down.</param>
/// <param name="Concerns">Concerns raised of this theme.</param>
internal sealed record Theme(
    string Key,
    Bilingual Label,
    string Family,
    Bilingual FamilyLabel,
    string Sensitivity,
    InstitutionRef? Answers,
    string? Level,
    Bilingual? Why,
    int Concerns
)
{
    public string Url => Addresses.Concerns("theme=" + Key);

    public string UrlSw => Addresses.In("sw", Url);
}

/// <summary>Which themes. Null means any.</summary>
internal sealed record ThemeFilter(
    [property: Asked("institution", "Key of the institution that answers, or none where no responsible body is named.")] string? Institution = null,
    [property: Asked("q", "Words of the name or the family, in either language.")] string? Q = null
) : IFilter
{
    public Keys Keys => new(Institution: Institution);

    public void Check(Check check) => check.Text("q", Q);

    internal Clauses Clauses() =>
        new Clauses()
            .If(Institution == "none", "r.institution is null")
            .When("institution", Institution == "none" ? null : Institution, "r.institution = @institution")
            .Words(Q, "t.label_en", "t.label_sw", "t.family_en", "t.family_sw");
}

internal static class ThemeReads
{
    private const string From = """
        from open.theme t left join open.routing r on r.theme = t.key left join open.institution n on n.key = r.institution
        """;

    private static readonly string Select = $"""
        select t.key, array[t.label_en, t.label_sw] as label, t.family, array[t.family_en, t.family_sw] as family_label, t.sensitivity,
          {InstitutionRef.Of("n")} as answers, r.level, array[r.why_en, r.why_sw] as why,
          (select count(*)::int from open.concern c where c.theme = t.key) as concerns
        {From}
        """;

    /// <summary>All themes in the order of the taxonomy.</summary>
    internal static Task<IReadOnlyList<Theme>> Themes(this OpenRecord record, CancellationToken cancel) =>
        record.Rows<Theme>(Select + " order by t.position limit 200", null, cancel);

    /// <summary>Themes of a filter in the order of the taxonomy, a part at a time.</summary>
    internal static Task<Page<Theme>> List(OpenRecord record, ThemeFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<Theme>(Select, From, filter.Clauses(), "t.position", paging, cancel);

    internal static Task<Theme?> Theme(this OpenRecord record, string key, CancellationToken cancel) =>
        record.First<Theme>(Select + " where t.key = @key", new { key }, cancel);

    /// <summary>All stakeholder groups in their order.</summary>
    internal static Task<IReadOnlyList<Term>> Groups(this OpenRecord record, CancellationToken cancel) =>
        record.Rows<Term>($"select {Term.OfTheme("g")} from open.voice_group g order by g.position limit 200", null, cancel);
}
