namespace Jukwaa.Storage;

/// <summary>
/// Where a row lies, how carefully its theme is read and in which cell it hides, beside the row: what is asked for each row must need no other table.
/// </summary>
internal static class Reach
{
    /// <summary>For concerns, issues, commitments and entries: each takes the ids as $1.</summary>
    public static string[] All { get; } =
    [
        """
            update desk.concern r set path = n.path, theme_sensitivity = n.sensitivity, cell = n.cell
            from (
              select c.id, p.path, t.sensitivity, case when c.sources = '{}' and (t.sensitivity = 'county' or c.sensitivity = 'county')
                then coalesce(p.county, f.county, p.code) || '|' || coalesce(nullif(t.family, ''), t.key) end as cell
              from desk.concern c join open.place p on p.code = c.place join open.theme t on t.key = c.theme left join desk.forum f on f.id = c.forum
              where c.id = any($1)
            ) n
            where r.id = n.id and (r.path, r.theme_sensitivity, r.cell) is distinct from (n.path, n.sensitivity, n.cell)
            """,
        """
            update desk.issue r set path = n.path, theme_sensitivity = n.sensitivity, office_path = n.office_path
            from (
              select i.id, p.path, t.sensitivity, split_part(i.office, '@', 1) || '|' || o.path || '/' as office_path
              from desk.issue i join open.place p on p.code = i.place join open.theme t on t.key = i.theme
                left join open.place o on o.code = split_part(i.office, '@', 2)
              where i.id = any($1)
            ) n
            where r.id = n.id and (r.path, r.theme_sensitivity, r.office_path) is distinct from (n.path, n.sensitivity, n.office_path)
            """,
        "update desk.commitment r set path = p.path from open.place p where r.id = any($1) and p.code = r.place and r.path is distinct from p.path",
        """
            update desk.entry r
            set path = n.path, theme_sensitivity = n.sensitivity, accused = n.accused, barred = n.barred, careful = n.careful, unread = n.unread
            from (
              select e.id, p.path, x.accused, x.barred, x.careful, x.unread, coalesce((
                select case when bool_or(t.sensitivity = 'oversight') then 'oversight' when bool_or(t.sensitivity = 'county') then 'county' end
                from open.theme t where t.key = any(x.themes)), 'public') as sensitivity
              from desk.entry e join desk.entry x on x.id = coalesce(e.about, e.id) join desk.forum f on f.id = e.forum join open.place p on p.code = f.county
              where e.id = any($1)
            ) n
            where r.id = n.id and (r.path, r.theme_sensitivity, r.accused, r.barred, r.careful, r.unread)
              is distinct from (n.path, n.sensitivity, n.accused, n.barred, n.careful, n.unread)
            """,
    ];
}
