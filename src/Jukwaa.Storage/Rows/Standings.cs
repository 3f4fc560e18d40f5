using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Publishing;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Computes the standings of concerns and issues from the promises that answer them: two questions and two updates for any number.</summary>
internal static class Standings
{
    private sealed record ConcernSet(
        string Id,
        string Standing,
        string? LapsesTo,
        DateOnly? LapsesOn,
        DateOnly? StepAnswered,
        DateOnly? StepPromised,
        DateOnly? StepDone,
        DateOnly? StepConfirmed
    );

    private sealed record IssueSet(string Id, string Standing, string? LapsesTo, DateOnly? LapsesOn);

    private sealed record Subject(string Id, Issue? Issue, IReadOnlyList<Promise> Promises);

    private sealed record Promise(Standing Standing, DateOnly? Made, DateOnly? Done, DateOnly? Confirmed);

    private const string PromiseColumns = "p.standing, p.lapses_to, p.lapses_on, p.made_on, p.step_done, p.step_confirmed";

    private const string Concerns = $"""
        select c.id, i.id, i.office, i.response, i.responded_on, i.answer_due, {PromiseColumns}
        from desk.concern c left join desk.issue i on i.id = c.issue
          left join (desk.answer a join desk.commitment p on p.id = a.commitment) on a.concern = c.id
        where c.id = any($1) order by c.id
        """;

    /// <summary>
    /// An issue stands where a single concern would that all promises to its disclosed concerns answered: the worst of them decides. A withheld
    /// concern does not show through.
    /// </summary>
    private const string Issues = $"""
        select i.id, i.id, i.office, i.response, i.responded_on, i.answer_due, {PromiseColumns}
        from desk.issue i left join desk.commitment p on p.id in (
          select a.commitment from desk.answer a join desk.concern c on c.id = a.concern where c.issue = i.id and c.disclosed)
        where i.id = any($1) order by i.id
        """;

    public static async Task Refresh(NpgsqlConnection connection, Affected affected, CancellationToken stop)
    {
        await Place(connection, affected, stop);
        var concerns = await Load(connection, Concerns, affected.Concerns, stop);
        var issues = await Load(connection, Issues, affected.Issues, stop);
        if (concerns.Count + issues.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(RowSql<ConcernSet>.Update("desk.concern", "id", concerns.Select(OfConcern)));
        batch.BatchCommands.Add(RowSql<IssueSet>.Update("desk.issue", "id", issues.Select(OfIssue)));
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static async Task Place(NpgsqlConnection connection, Affected affected, CancellationToken stop)
    {
        string[][] lists = [affected.Concerns, affected.Issues, affected.Commitments, affected.Entries];
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (sql, ids) in Reach.All.Zip(lists))
        {
            batch.BatchCommands.Add(new(sql) { Parameters = { new() { Value = ids } } });
        }

        await batch.ExecuteNonQueryAsync(stop);
    }

    private static ConcernSet OfConcern(Subject concern)
    {
        var standing = StandingOf(concern);
        var promised = Earliest(concern.Promises.Select(p => p.Made));
        DateOnly? responded = concern.Issue?.Response is null ? null : concern.Issue.RespondedOn ?? DateOnly.MinValue;
        return new(
            concern.Id,
            standing.Now,
            standing.LapsesTo,
            standing.LapsesOn,
            responded is null ? promised
                : promised is null ? responded
                : Earliest([Known(responded), Known(promised)]),
            promised,
            Latest(concern.Promises.Select(p => p.Done)),
            Latest(concern.Promises.Select(p => p.Confirmed))
        );
    }

    private static IssueSet OfIssue(Subject issue)
    {
        var standing = StandingOf(issue);
        return new(issue.Id, standing.Now, standing.LapsesTo, standing.LapsesOn);
    }

    private static Standing StandingOf(Subject subject) => ConcernStanding.Of(subject.Issue, [.. subject.Promises.Select(p => p.Standing)]);

    // The first known day; -infinity when there are some and no day is known; null when there is none.
    private static DateOnly? Earliest(IEnumerable<DateOnly?> days)
    {
        var all = days.ToList();
        return all.Count == 0 ? null : all.Min() ?? DateOnly.MinValue;
    }

    // Done and confirmed as a whole only when every promise is: one kept promise must not hide an open one.
    private static DateOnly? Latest(IEnumerable<DateOnly?> days)
    {
        var all = days.ToList();
        return all.Count == 0 || all.Contains(null) ? null
            : all.Contains(DateOnly.MinValue) ? DateOnly.MinValue
            : all.Max();
    }

    private static DateOnly? Known(DateOnly? day) => day == DateOnly.MinValue ? null : day;

    private static async Task<IReadOnlyList<Subject>> Load(NpgsqlConnection connection, string sql, string[] ids, CancellationToken stop)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = new List<(string Id, Issue? Issue, Promise? Promise)>();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = ids } } };
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            rows.Add((reader.GetString(0), ReadIssue(reader), ReadPromise(reader)));
        }

        return [.. rows.GroupBy(r => r.Id).Select(g => new Subject(g.Key, g.First().Issue, [.. g.Select(r => r.Promise).OfType<Promise>()]))];
    }

    // Only what a standing depends on; the rest of the issue is not needed here.
    private static Issue? ReadIssue(NpgsqlDataReader row) =>
        row.IsDBNull(1)
            ? null
            : Issue.Empty with
            {
                Office = row.IsDBNull(2) ? null : new Office(row.GetString(2).Split('@')[0], row.GetString(2).Split('@')[1]),
                Response = row.IsDBNull(3) ? null : Enum.Parse<ResponseKind>(row.GetString(3)),
                RespondedOn = Day(row, 4),
                AnswerDue = Day(row, 5),
            };

    private static Promise? ReadPromise(NpgsqlDataReader row) =>
        row.IsDBNull(6)
            ? null
            : new(new(row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7), Day(row, 8)), Day(row, 9), Day(row, 10), Day(row, 11));

    private static DateOnly? Day(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
