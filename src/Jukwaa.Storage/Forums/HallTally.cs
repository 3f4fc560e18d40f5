using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Publishing;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>How many phones supported each voice and promise of a list, when the forum is closed: from five on, because less is told nowhere, and of what may be told.</summary>
internal static class HallTally
{
    // A voice that several took down stood on the screen by any of them: a phone that supported two of them is one.
    private const string Sql = """
        select n.stands as item, count(distinct s.mark)::int as count from unnest(@items, @stands) n (item, stands)
        join voice.hall_support s on s.forum = @forum and s.item = n.item group by n.stands
        """;

    /// <summary>The command that puts it on record; none where nobody supported anything, or all of it is erased already.</summary>
    /// <param name="boxes">What each box of the forum counted: phones of their own, which were not here.</param>
    public static async Task<IReadOnlyList<RecordSupport>> Command(
        Database database,
        TakenRecord record,
        DeskForum at,
        Reference reference,
        IReadOnlyList<IReadOnlyList<BoxCount>> boxes,
        CancellationToken stop
    )
    {
        var told = record.Voices.Where(v => v.IsTold(reference)).ToList();
        var stands = told.SelectMany(v => v.All.Select(i => (Item: i.Id, Stands: v.Item.Id)))
            .Concat(told.SelectMany(v => v.Promises).Concat(record.Loose).Select(p => (Item: p.Id, Stands: p.Id)))
            .DistinctBy(p => p.Item)
            .ToDictionary(p => p.Item, p => p.Stands, StringComparer.Ordinal);
        var args = new
        {
            forum = at.Id,
            items = stands.Keys.ToArray(),
            stands = stands.Values.ToArray(),
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var own = await connection.QueryAsync<ItemSupport>(new(Sql, args, cancellationToken: stop));
        List<ItemSupport> counts =
        [
            .. own.Concat(boxes.SelectMany(b => OfBox(b, stands)))
                .GroupBy(c => c.Item, c => c.Count)
                .Select(g => new ItemSupport(g.Key, Math.Min(g.Sum(), EntryFields.MostCounted)))
                .Where(c => c.Count >= SmallCount.Least)
                .OrderBy(c => c.Item, StringComparer.Ordinal),
        ];
        return counts.Count == 0 ? [] : [new(CommandIds.Of("support from a forum", at.Id, at.Version, counts), at.Id, counts)];
    }

    // A phone may have supported both of what are one voice here: the larger number is true in any case.
    private static IEnumerable<ItemSupport> OfBox(IReadOnlyList<BoxCount> counted, Dictionary<string, string> stands) =>
        counted
            .SelectMany(c => c.Supported)
            .Where(s => stands.ContainsKey(s.Item))
            .GroupBy(s => stands[s.Item], s => s.Count)
            .Select(g => new ItemSupport(g.Key, g.Max()));
}
