using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage;

/// <summary>A value and its word, for a form.</summary>
public sealed record Choice(string Value, string Word);

/// <summary>What forms of the desk offer to choose from.</summary>
public static class ChoiceReads
{
    /// <summary>Chosen as institution where no responsible body is named.</summary>
    public const string NoInstitution = "none";

    /// <summary>Groups of the record that nobody in a hall is: what only a source says.</summary>
    public static IReadOnlyList<string> NotInHalls { get; } = [SmallCount.NotShown, "ministry", "agenda", "report", "not-reported"];

    /// <summary>Most issues that a form offers to gather or join into: all of the same theme in a county come before any other.</summary>
    internal const int MostIssues = 300;

    /// <summary>Most places that a form lists.</summary>
    private const int MostPlaces = 600;

    /// <summary>The word of a value that was chosen before; the value itself where it is offered no more, nothing where none was chosen.</summary>
    public static string WordOf(this IEnumerable<Choice> choices, string? value) =>
        choices.FirstOrDefault(c => c.Value == value)?.Word ?? value ?? "";

    /// <summary>National offices, and those of a county with all below it, by title.</summary>
    /// <param name="place">Code of any place in the county; null = national offices alone.</param>
    public static Task<IReadOnlyList<Choice>> Offices(this DeskReading reading, Viewer viewer, string lang, string? place, CancellationToken stop) =>
        reading.Rows<Choice>(
            viewer.Person,
            $"""
            select o.id as value, {DeskSql.In("o.title")} || ' (' || n.short || ')' as word
            from open.office o join open.institution n on n.key = o.institution join open.place p on p.code = o.place
            where p.level = 'country' or p.county = (select county from open.place where code = @place)
            order by p.level = 'country', case p.level when 'county' then 0 else 1 end, word limit 1000
            """,
            new { lang, place },
            stop
        );

    public static Task<IReadOnlyList<Choice>> Themes(this DeskReading reading, Viewer viewer, string lang, CancellationToken stop) =>
        reading.Rows<Choice>(
            viewer.Person,
            $"select key as value, {DeskSql.In("label")} as word from open.theme order by position",
            new { lang },
            stop
        );

    public static Task<IReadOnlyList<Choice>> Groups(this DeskReading reading, Viewer viewer, string lang, CancellationToken stop) =>
        reading.Rows<Choice>(
            viewer.Person,
            $"select key as value, {DeskSql.In("label")} as word from open.voice_group where key <> '{SmallCount.NotShown}' order by position",
            new { lang },
            stop
        );

    public static Task<IReadOnlyList<Choice>> Institutions(this DeskReading reading, Viewer viewer, string lang, CancellationToken stop) =>
        reading.Rows<Choice>(
            viewer.Person,
            $"select key as value, {DeskSql.In("name")} as word from open.institution order by word",
            new { lang },
            stop
        );

    /// <summary>Places within the reach of any post of the reader: counties alone where these would be too many, else with constituencies and wards.</summary>
    public static Task<IReadOnlyList<Choice>> Places(this DeskReading reading, Viewer viewer, CancellationToken stop) =>
        reading.Rows<Choice>(
            viewer.Person,
            $"""
            with r as (
              select p.code, p.level, case when p.level = 'county' then p.name else p.name || ', ' || k.name end as word, p.path
              from open.place p left join open.place k on k.code = p.county
              where p.level in ('county', 'constituency', 'ward') and p.valid_to is null
                and exists (select from desk.posts() h where p.path || '/' like h.path || '/%')
            )
            select code as value, word from r where level = 'county' or (select count(*) from r) <= {MostPlaces} order by path
            """,
            null,
            stop
        );

    /// <summary>Forums of places within reach that are in session or over, the newest first.</summary>
    public static Task<IReadOnlyList<Choice>> Forums(this DeskReading reading, Viewer viewer, CancellationToken stop) =>
        reading.Rows<Choice>(
            viewer.Person,
            """
            select f.id as value, p.name || coalesce(', ' || f.held_on::text, '') as word from open.forum f join open.place p on p.code = f.county
            where f.phase in ('InSession', 'Closed', 'FollowedUp')
              and exists (select from desk.posts() h where p.path || '/' like h.path || '/%' or h.path || '/' like p.path || '/%')
            order by f.held_on desc nulls last, f.id limit 100
            """,
            null,
            stop
        );
}
