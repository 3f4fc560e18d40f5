using Jukwaa.Domain.Kernel;
using Npgsql;

namespace Jukwaa.Storage.Import;

/// <summary>Reads what is on record of that which a file is about: one query for the facts, one for their words.</summary>
internal static class RecordQuery
{
    public static async Task<OnRecord> Read(NpgsqlDataSource database, Contents contents, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        var facts = await Facts(connection, contents, stop);
        var hashes = facts.SelectMany(f => FactText.Passages(f.Row.Body)).Distinct().ToArray();
        return new(OnRecord.Fold(facts), await Passages(connection, hashes, stop));
    }

    private static async Task<List<(StoredFact Row, Fact Fact)>> Facts(NpgsqlConnection connection, Contents contents, CancellationToken stop)
    {
        // An array, so that the index on streams is used however long the ledger is.
        const string Sql = $"""
            select {StoredFact.Columns} from ledger.fact
            where stream = any(array(
              select unnest($1)
              union select 'concern/' || id from desk.concern where forum = any($2)
              union select 'commitment/' || id from desk.commitment where forum = any($2) or report = any($2)
            ))
            order by seq
            """;
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { Value = Streams(contents) },
                new() { Value = Occasions(contents) },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(stop);
        var facts = new List<(StoredFact, Fact)>();
        while (await reader.ReadAsync(stop))
        {
            var row = StoredFact.Read(reader);
            facts.Add((row, History.Of(row.Stream).Read(row)));
        }

        return facts;
    }

    private static async Task<Dictionary<string, Passage>> Passages(NpgsqlConnection connection, string[] hashes, CancellationToken stop)
    {
        const string Sql = "select language, body, salt, hash from ledger.passage where hash = any($1) and body is not null";
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = hashes } } };
        await using var reader = await command.ExecuteReaderAsync(stop);
        var passages = new Dictionary<string, Passage>(StringComparer.Ordinal);
        while (await reader.ReadAsync(stop))
        {
            passages[reader.GetString(3)] = new(reader.GetString(0), reader.GetString(1), reader.GetString(2));
        }

        return passages;
    }

    private static string[] Streams(Contents contents) =>
        [
            .. contents.Forums.Select(f => $"forum/{f.Id}"),
            .. contents.Concerns.Select(c => $"forum/{c.Forum}").Concat(contents.Commitments.Select(c => $"forum/{c.Forum}")).Distinct(),
            .. contents.Report is null ? Array.Empty<string>() : [$"report/{contents.Report.Id}"],
            .. contents.Concerns.Where(c => c.Id is not null).Select(c => $"concern/{c.Id}"),
            .. contents.Commitments.Where(c => c.Id is not null).Select(c => $"commitment/{c.Id}"),
            .. contents.Commitments.SelectMany(c => c.Answers ?? []).Select(a => $"concern/{a.Concern}"),
            .. (contents.Links ?? []).Select(l => $"concern/{l.Concern}"),
            .. contents.Progress.Select(p => $"commitment/{p.Commitment}"),
            .. contents.Concerns.Select(c => $"issue/{ConcernPlanning.IssueOf(c)}").Distinct(),
        ];

    /// <summary>Forums and reports that the file holds in full.</summary>
    private static string[] Occasions(Contents contents) =>
        [.. contents.Forums.Select(f => f.Id!), .. contents.Report is null ? Array.Empty<string>() : [contents.Report.Id!]];
}
