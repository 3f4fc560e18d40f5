using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Publishing;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>How many phones supported each voice and promise of a list, when the forum is closed: from five on, because less is told nowhere, and of what may be told.</summary>
internal static class HallTally
{
    // A voice that several took down stood on the screen by any of them: a phone that supported two of them is one.
    private const string Sql = """
        select a.item, count(distinct s.mark)::int as count from unnest(@items, @stands) n (item, stands) cross join lateral (select n.stands as item) a
        join voice.hall_support s on s.forum = @forum and s.item = n.item group by a.item having count(distinct s.mark) >= @least order by a.item
        """;

    /// <summary>The command that puts it on record; none where nobody supported anything, or all of it is erased already.</summary>
    public static async Task<IReadOnlyList<RecordSupport>> Command(
        Database database,
        TakenRecord record,
        DeskForum at,
        Reference reference,
        CancellationToken stop
    )
    {
        var told = record.Voices.Where(v => v.IsTold(reference)).ToList();
        (string Item, string Stands)[] pairs =
        [
            .. told.SelectMany(v => v.All.Select(i => (i.Id, v.Item.Id))),
            .. told.SelectMany(v => v.Promises).Concat(record.Loose).Select(p => (p.Id, p.Id)),
        ];
        var args = new
        {
            forum = at.Id,
            least = SmallCount.Least,
            items = pairs.Select(p => p.Item).ToArray(),
            stands = pairs.Select(p => p.Stands).ToArray(),
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var counts = (await connection.QueryAsync<ItemSupport>(new(Sql, args, cancellationToken: stop))).AsList();
        return counts.Count == 0 ? [] : [new(CommandIds.Of("support from a forum", at.Id, at.Version, counts), at.Id, counts)];
    }
}
