namespace Jukwaa.Open.Institutions;

/// <summary>An institution as it is named beside other things.</summary>
internal sealed record InstitutionRef(string Key, Bilingual Name, string Short)
{
    public string Url => Addresses.Institution(Key);

    /// <summary>Select list entry for an institution joined as <paramref name="table"/>; null when none was joined.</summary>
    internal static string Of(string table) => $"case when {table}.key is not null then {Build(table)} end";

    /// <summary>Select list entry for an array of institution keys, in the order given.</summary>
    internal static string OfKeys(string keys) =>
        $"""
            coalesce((select jsonb_agg({Build("sup")} order by k.n)
              from unnest({keys}) with ordinality as k(key, n) join open.institution sup on sup.key = k.key), '[]')
            """;

    private static string Build(string table) =>
        $"jsonb_build_object('key', {table}.key, 'short', {table}.short, 'name', jsonb_build_object('en', {table}.name_en, 'sw', {table}.name_sw))";
}

/// <summary>An institution's post in one place.</summary>
internal sealed record OfficeRef(string Id, Bilingual Title, string Institution, string Place)
{
    /// <summary>Select list entry for an office joined as <paramref name="table"/>; null when none was joined.</summary>
    internal static string Of(string table) =>
        $"""
            case when {table}.id is not null then jsonb_build_object('id', {table}.id, 'institution', {table}.institution, 'place', {table}.place,
              'title', jsonb_build_object('en', {table}.title_en, 'sw', {table}.title_sw)) end
            """;
}
