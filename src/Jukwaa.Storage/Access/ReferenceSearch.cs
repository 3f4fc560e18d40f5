namespace Jukwaa.Storage;

/// <summary>Search rows of what is reference, not record: counties, institutions, themes.</summary>
internal static class ReferenceSearch
{
    public static string[] Fill { get; } =
    [
        "delete from open.search where kind in ('county', 'institution', 'theme')",
        OpenSearch.Row(
            "county",
            "p.name",
            "r.name",
            "p.code",
            "p.code",
            "(select * from open.place where level = 'county') p join open.place r on r.code = p.parent",
            null
        ),
        OpenSearch.Row(
            "institution",
            OpenSearch.Either("i.name"),
            $"concat_ws(' · ', i.short, {OpenSearch.Either("i.head")}, {OpenSearch.Either("i.note")})",
            "null",
            "i.key",
            "open.institution i",
            null
        ),
        OpenSearch.Row("theme", OpenSearch.Either("t.label"), OpenSearch.Either("t.family"), "null", "t.key", "open.theme t", null),
    ];
}
