using Dapper;
using Jukwaa.Domain.Boxes;

namespace Jukwaa.Storage;

/// <summary>A box at a desk.</summary>
public sealed record DeskBox(string Id, Box State, DateTimeOffset RegisteredAt, DateTimeOffset? DeliveredAt);

/// <summary>Boxes as the centre knows them.</summary>
public static class BoxReads
{
    /// <summary>Most boxes on a page.</summary>
    public const int Most = 100;

    private const string Columns =
        "b.id, b.key, b.place, b.forums, b.people::text[], b.upto, b.head, b.refused::text, b.last_words::text, b.counts::text, b.given_up, b.registered_at, b.delivered_at";

    /// <summary>Boxes of counties within reach, the latest first.</summary>
    public static async Task<IReadOnlyList<DeskBox>> Boxes(this DeskReading reading, Viewer viewer, CancellationToken stop) =>
        [
            .. (
                await reading.Rows<Row>(
                    viewer.Person,
                    $"select {Columns} from desk.box b order by b.registered_at desc, b.id limit {Most}",
                    null,
                    stop
                )
            ).Select(r => r.Box()),
        ];

    internal static async Task<Box?> State(Database database, string id, CancellationToken stop) =>
        (await Rows(database, "b.id = @id", new { id }, stop)) is [var box] ? box.State : null;

    /// <summary>All boxes that were made ready for a forum, by id.</summary>
    internal static async Task<IReadOnlyList<Box>> Of(Database database, string forum, CancellationToken stop) =>
        [.. (await Rows(database, "@forum = any(b.forums)", new { forum }, stop)).Select(b => b.State)];

    /// <summary>Code of the place of a forum under way or over; null when it was called off or is not announced.</summary>
    internal static async Task<string?> Ground(Database database, string forum, CancellationToken stop)
    {
        const string Sql =
            "select coalesce(place, county) from desk.forum where id = @forum and phase in ('Announced', 'InSession', 'Closed', 'FollowedUp')";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<string?>(new(Sql, new { forum }, cancellationToken: stop));
    }

    /// <summary>What phones said on the boxes of a forum, in numbers: a list of each box.</summary>
    internal static async Task<IReadOnlyList<IReadOnlyList<BoxCount>>> Counts(Database database, string forum, CancellationToken stop) =>
        [.. (await Of(database, forum, stop)).Select(b => b.Counts.Where(c => c.Forum == forum).ToList())];

    /// <summary>How many boxes of a forum have not said that its list was closed.</summary>
    public static async Task<int> BoxesAwaited(this Database database, string forum, CancellationToken stop) =>
        (await Of(database, forum, stop)).Count(b => !b.IsDone(forum));

    private static async Task<IReadOnlyList<DeskBox>> Rows(Database database, string which, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<Row>(
            new($"select {Columns} from desk.box b where {which} order by b.id", args, cancellationToken: stop)
        );
        return [.. rows.Select(r => r.Box())];
    }

    private sealed record Row(
        string Id,
        string Key,
        string Place,
        string[] Forums,
        string[] People,
        long Upto,
        string Head,
        string Refused,
        string LastWords,
        string Counts,
        bool GivenUp,
        DateTime RegisteredAt,
        DateTime? DeliveredAt
    )
    {
        public DeskBox Box() =>
            new(
                Id,
                new(Key, Place, Forums, [.. People.Select(Guid.Parse)], Upto, Head)
                {
                    Refused = BoxText.Read<RefusedItem>(Refused),
                    LastWords = BoxText.Read<LastWord>(LastWords),
                    Counts = BoxText.Read<BoxCount>(Counts),
                    GivenUp = GivenUp,
                },
                RegisteredAt,
                DeliveredAt
            );
    }
}
