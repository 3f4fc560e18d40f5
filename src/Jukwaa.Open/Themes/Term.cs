namespace Jukwaa.Open.Themes;

/// <summary>A key of a fixed list with its label: a theme, a stakeholder group.</summary>
internal sealed record Term(string Key, Bilingual Label)
{
    /// <summary>Select list entry for one theme joined as <paramref name="table"/>.</summary>
    internal static string OfTheme(string table) =>
        $"jsonb_build_object('key', {table}.key, 'label', jsonb_build_object('en', {table}.label_en, 'sw', {table}.label_sw))";

    /// <summary>Select list entry for an array of theme keys, in the order given.</summary>
    internal static string OfThemes(string keys) => Of(keys, "open.theme");

    /// <summary>Select list entry for an array of group keys, in the order given.</summary>
    internal static string OfGroups(string keys) => Of(keys, "open.voice_group");

    // A key that left the list keeps showing as itself rather than vanishing from the record.
    private static string Of(string keys, string list) =>
        $"""
            coalesce((select jsonb_agg(jsonb_build_object('key', k.key, 'label',
                jsonb_build_object('en', coalesce(l.label_en, k.key), 'sw', coalesce(l.label_sw, k.key))) order by k.n)
              from unnest({keys}) with ordinality as k(key, n) left join {list} l on l.key = k.key), '[]')
            """;
}
