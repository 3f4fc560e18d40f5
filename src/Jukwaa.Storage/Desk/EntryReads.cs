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
public sealed record TakenEntry(string Id, string Kind, string? About, bool Sealed, long BegunSeq, long Seq, IReadOnlyList<TakenEdit> Edits)
{
    /// <summary>The channel by which it came; null = a person took it down.</summary>
    public string? Door { get; init; }

    /// <summary>It came by a channel, and nobody has taken it over yet.</summary>
    public bool Unread { get; init; }
}

/// <summary>Reads of what is taken down in forums.</summary>
public static class EntryReads
{
    /// <summary>Most entries that are read in one go.</summary>
    public const int Most = 300;

    private static readonly JsonSerializerOptions _shape = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    // One query, so that a batch of entries costs one round trip.
    private const string Sql = """
        select e.id, e.kind, e.about, cardinality(e.accused) > 0 as sealed, e.begun_seq, e.seq, e.door, e.unread, (
          select jsonb_agg(jsonb_build_object('id', d.edit, 'person', d.person, 'at', d.at, 'after', d.after, 'fields', (
            select coalesce(jsonb_object_agg(f.key, jsonb_build_object('code', f.value ->> 'code', 'words', f.value ->> 'words', 'text', desk.said(f.value ->> 'words', ''),
              'language', split_part(f.value ->> 'words', '=', 1))), '{}') from jsonb_each(d.fields) f)) order by d.position)
          from desk.entry_edit d where d.entry = e.id)::text as edits
        from desk.entry e where e.forum = @forum and e.seq > @after order by e.seq limit @most
        """;

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

    private sealed record Row(string Id, string Kind, string? About, bool Sealed, long BegunSeq, long Seq, string? Door, bool Unread, string Edits)
    {
        public TakenEntry Read() =>
            new(Id, Kind, About, Sealed, BegunSeq, Seq, JsonSerializer.Deserialize<IReadOnlyList<TakenEdit>>(Edits, _shape)!)
            {
                Door = Door,
                Unread = Unread,
            };
    }
}
