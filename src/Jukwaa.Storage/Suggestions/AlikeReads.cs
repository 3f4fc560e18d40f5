namespace Jukwaa.Storage;

/// <summary>A concern that is like another one, as its reader may see it.</summary>
/// <param name="Text">Null where nobody has worded it yet and the words as said are out of reach.</param>
/// <param name="Issue">The issue that it was gathered into, with its name; null = none yet.</param>
public sealed record AlikeConcern(string Id, string? Text, string ThemeName, string PlaceName, DateOnly? RaisedOn, string? Issue, string? IssueName);

public static class AlikeReads
{
    private static readonly string _sql = $"""
        select c.id, coalesce({DeskSql.Said("c.shown")}, desk.said(w.summary, split_part(w.summary, '=', 1))) as text, {DeskSql.In(
            "t.label"
        )} as theme_name,
          p.name as place_name, c.raised_on, i.id as issue, {DeskSql.In("u.label")} || ' – ' || q.name as issue_name
        from desk.concern c join open.place p on p.code = c.place join open.theme t on t.key = c.theme left join lateral desk.original(c.id) w on true
          left join (desk.issue i join open.theme u on u.key = i.theme join open.place q on q.code = i.place) on i.id = c.issue
        where c.id = any(@ids)
        """;

    /// <summary>Those of the concerns that are within reach.</summary>
    public static Task<IReadOnlyList<AlikeConcern>> Alike(
        this DeskReading reading,
        Viewer viewer,
        string lang,
        IReadOnlyList<string> ids,
        CancellationToken stop
    ) => reading.Rows<AlikeConcern>(viewer.Person, _sql, new { lang, ids = ids.ToArray() }, stop);
}
