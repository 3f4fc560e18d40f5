namespace Jukwaa.Storage;

/// <summary>A key with its word in both languages.</summary>
/// <param name="Kind">theme, family, group or institution.</param>
public sealed record BothWords(string Kind, string Key, string En, string Sw, string? Family);

public static class KitReads
{
    /// <summary>Everything that is chosen by its word in a hall, in both languages: the screen may change its language without a network.</summary>
    public static Task<IReadOnlyList<BothWords>> KitWords(this DeskReading reading, Viewer viewer, CancellationToken stop) =>
        reading.Rows<BothWords>(
            viewer.Person,
            """
            select kind, key, en, sw, family from (
              select 'theme' as kind, key, label_en as en, label_sw as sw, family, position from open.theme
              union all select 'family', family, min(family_en), min(family_sw), null, min(position) from open.theme group by family
              union all select 'group', key, label_en, label_sw, null, position from open.voice_group
              union all select 'institution', key, name_en, name_sw, null, row_number() over (order by name_en) from open.institution
            ) w order by kind, position
            """,
            null,
            stop
        );
}
