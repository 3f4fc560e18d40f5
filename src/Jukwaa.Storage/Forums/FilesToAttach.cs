using Dapper;
using Jukwaa.Domain.Concerns;

namespace Jukwaa.Storage;

/// <summary>A cleaned file of an entry that is not yet a file of its concern.</summary>
/// <param name="Concern">What its voice becomes.</param>
/// <param name="OnRecord">Whether that concern is there.</param>
internal sealed record FileToAttach(string Entry, string Hash, string Concern, bool OnRecord);

internal static class FilesToAttach
{
    private const string Sql = """
        select a.entry, a.hash, exists (
          select from desk.concern c cross join unnest(c.files) f (words) join ledger.passage p on p.hash = split_part(f.words, '=', 2)
          where c.id = a.concern and p.body = a.hash) as attached
        from desk.attachment a join desk.entry e on e.id = a.entry where e.forum = @forum and a.bytes is not null
        """;

    // Of what is attached already the concern stays as it is, also when its voice was joined to another since.
    private const string Point = """
        update desk.attachment a set concern = n.concern from unnest(@entries, @concerns) n (entry, concern) where a.entry = n.entry and a.concern <> n.concern
        """;

    /// <summary>What is to be attached to the concerns of a list: in the order in which it was taken down, as many as a concern may have.</summary>
    public static async Task<IReadOnlyList<FileToAttach>> Next(Database database, TakenRecord record, string forum, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(string Entry, string Hash, bool Attached)>(new(Sql, new { forum }, cancellationToken: stop));
        var kept = rows.ToDictionary(r => r.Entry, StringComparer.Ordinal);
        List<(string Entry, string Hash, string Concern)> next = [.. record.Voices.SelectMany(v => Of(v, kept))];
        string[] entries = [.. next.Select(f => f.Entry)],
            concerns = [.. next.Select(f => f.Concern)];
        await connection.ExecuteAsync(new(Point, new { entries, concerns }, cancellationToken: stop));
        const string There = "select id from desk.concern where id = any(@concerns)";
        var there = (await connection.QueryAsync<string>(new(There, new { concerns }, cancellationToken: stop))).ToHashSet(StringComparer.Ordinal);
        return [.. next.Select(f => new FileToAttach(f.Entry, f.Hash, f.Concern, there.Contains(f.Concern)))];
    }

    private static IEnumerable<(string, string, string)> Of(TakenVoice voice, Dictionary<string, (string Entry, string Hash, bool Attached)> kept)
    {
        var files = voice.Files.Where(f => kept.ContainsKey(f.Id)).Select(f => kept[f.Id]).ToList();
        var room = AttachFile.Most - files.Count(f => f.Attached);
        return files.Where(f => !f.Attached).Take(Math.Max(0, room)).Select(f => (f.Entry, f.Hash, RecordPlanning.ConcernOf(voice.Item.Id)));
    }
}
