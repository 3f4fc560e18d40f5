using System.Text.Json;
using Dapper;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>What stands in a field: a code, or words with their language; neither = it was emptied.</summary>
/// <param name="Words">Reference to the words.</param>
public sealed record TakenValue(string? Code, string? Words, string? Text, string? Language);

/// <summary>One edit of an entry, with its words.</summary>
/// <param name="At">When this host took it; what the clock of the phone said is kept nowhere.</param>
public sealed record TakenEdit(Guid Id, Guid? Person, DateTimeOffset At, IReadOnlyList<Guid> After, IReadOnlyDictionary<string, TakenValue> Fields);

/// <summary>One entry of a forum's record, with all its edits in the order in which this host took them.</summary>
public sealed record TakenEntry(string Id, string Kind, string? About, bool Sealed, long BegunSeq, long Seq, IReadOnlyList<TakenEdit> Edits);

/// <summary>A forum as whoever takes it down, or leads it, must know it.</summary>
/// <param name="Place">Where it is held: a constituency or ward, else the county.</param>
/// <param name="Path">Of its county.</param>
public sealed record TakenForum(
    string Id,
    string County,
    string CountyName,
    string Place,
    string PlaceName,
    string? Venue,
    DateOnly? HeldOn,
    string Phase,
    string[] Agenda,
    string Path
)
{
    public string Where => Place == County ? CountyName : $"{PlaceName}, {CountyName}";
}

/// <summary>Reads of what is taken down in forums.</summary>
public static class EntryReads
{
    /// <summary>Most entries that are read in one go.</summary>
    public const int Most = 300;

    /// <summary>Days for which a closed forum can still be taken down: what a phone without a network brings late is not lost.</summary>
    public const int DaysAfter = 30;

    private static readonly JsonSerializerOptions _shape = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    // One query, so that a batch of entries costs one round trip.
    private const string Sql = """
        select e.id, e.kind, e.about, cardinality(e.accused) > 0 as sealed, e.begun_seq, e.seq, (
          select jsonb_agg(jsonb_build_object('id', d.edit, 'person', d.person, 'at', d.at, 'after', d.after, 'fields', (
            select coalesce(jsonb_object_agg(f.key, jsonb_build_object('code', f.value ->> 'code', 'words', f.value ->> 'words', 'text', desk.said(f.value ->> 'words', ''),
              'language', split_part(f.value ->> 'words', '=', 1))), '{}') from jsonb_each(d.fields) f)) order by d.position)
          from desk.entry_edit d where d.entry = e.id)::text as edits
        from desk.entry e where e.forum = @forum and e.seq > @after order by e.seq limit @most
        """;

    private static readonly string Forum = $"""
        select f.id, f.county, p.name as county_name, q.code as place, q.name as place_name, {DeskSql.Said(
            "f.venue"
        )} as venue, f.held_on, f.phase, f.agenda, p.path
        from desk.forum f join open.place p on p.code = f.county join open.place q on q.code = coalesce(f.place, f.county)
        """;

    private const string Reached = "exists (select from desk.posts() h where p.path || '/' like h.path || '/%')";

    /// <summary>Entries of a forum that changed after a fact, within reach, in the order of their last change; at most <see cref="Most"/>.</summary>
    public static async Task<IReadOnlyList<TakenEntry>> Entries(
        this DeskReading reading,
        Viewer viewer,
        string forum,
        long after,
        CancellationToken stop,
        int most = Most
    )
    {
        var asked = new
        {
            forum,
            after,
            most,
        };
        return [.. (await reading.Rows<Row>(viewer.Person, Sql, asked, stop)).Select(r => r.Read())];
    }

    /// <summary>All entries of a forum, sealed ones too: for the host, which shows them to nobody.</summary>
    internal static async Task<IReadOnlyList<TakenEntry>> All(NpgsqlConnection connection, string forum, int most, CancellationToken stop)
    {
        var rows = await connection.QueryAsync<Row>(
            new(
                Sql,
                new
                {
                    forum,
                    after = 0L,
                    most,
                },
                cancellationToken: stop
            )
        );
        return [.. rows.Select(r => r.Read())];
    }

    private sealed record Row(string Id, string Kind, string? About, bool Sealed, long BegunSeq, long Seq, string Edits)
    {
        public TakenEntry Read() => new(Id, Kind, About, Sealed, BegunSeq, Seq, JsonSerializer.Deserialize<IReadOnlyList<TakenEdit>>(Edits, _shape)!);
    }

    /// <summary>Forums within reach that can be taken down now: announced, in session, or closed some days ago; the next one first.</summary>
    public static Task<IReadOnlyList<TakenForum>> ForumsToTake(this DeskReading reading, Viewer viewer, string lang, CancellationToken stop) =>
        reading.Rows<TakenForum>(
            viewer.Person,
            $"""
            {Forum} where (f.phase in ('Announced', 'InSession') or (f.phase = 'Closed' and f.held_on > @today - {DaysAfter}))
              and {Reached}
            order by f.phase <> 'InSession', f.held_on, f.id limit 50
            """,
            new { lang },
            stop
        );

    /// <summary>A forum that lies within reach and was or is being held; null otherwise.</summary>
    public static Task<TakenForum?> ForumTaken(this DeskReading reading, Viewer viewer, string lang, string forum, CancellationToken stop) =>
        reading.First<TakenForum>(
            viewer.Person,
            $"{Forum} where f.id = @forum and f.phase not in ('Planned', 'Cancelled') and {Reached}",
            new { lang, forum },
            stop
        );
}

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
