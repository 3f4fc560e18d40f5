using Dapper;
using Jukwaa.Open.Concerns;

namespace Jukwaa.Open.Record;

/// <summary>A number and the address of the list that holds exactly the records it counts.</summary>
internal sealed record Tally(string Key, int Count, string Address);

/// <summary>The numbers of the home page: promises by what became of them, concerns by whether anything answers them.</summary>
internal sealed record HomeNumbers(
    Tally Commitments,
    IReadOnlyList<Tally> ByStanding,
    Tally Late,
    Tally Disputed,
    Tally NoDate,
    Tally NoOwner,
    Tally Concerns,
    Tally Answered,
    Tally Unanswered
)
{
    private const string Sql = $"""
        select open.standing(c.standing, c.lapses_to, c.lapses_on, @today) as key, count(*)::int as count,
          (count(*) filter (where c.due_on is null))::int as no_date, (count(*) filter (where c.institution is null))::int as no_owner
        from open.commitment c group by 1;
        select count(*)::int as total, (count(*) filter (where {ConcernRow.IsAnswered}))::int as answered
        from open.concern c left join open.issue i on i.id = c.issue;
        """;

    internal static Task<HomeNumbers> Read(OpenRecord record, CancellationToken cancel) =>
        record.Together(
            Sql,
            null,
            async grid =>
            {
                var promises = (await grid.ReadAsync<Group>()).AsList();
                var concerns = await grid.ReadSingleAsync<Heard>();
                return From(promises, concerns);
            },
            cancel
        );

    private static HomeNumbers From(List<Group> promises, Heard concerns)
    {
        Tally Standing(string key) => new(key, promises.Where(g => g.Key == key).Sum(g => g.Count), Addresses.Commitments("standing=" + key));
        return new(
            new("all", promises.Sum(g => g.Count), Addresses.Commitments("")),
            [.. Standings.OfCommitments.Select(Standing)],
            Standing("late"),
            Standing("disputed"),
            new("no_date", promises.Sum(g => g.NoDate), Addresses.Commitments("due=none")),
            new("no_owner", promises.Sum(g => g.NoOwner), Addresses.Commitments("institution=none")),
            new("all", concerns.Total, Addresses.Concerns("")),
            new("answered", concerns.Answered, Addresses.Concerns("answered=yes")),
            new("unanswered", concerns.Total - concerns.Answered, Addresses.Concerns("answered=no"))
        );
    }

    private sealed record Group(string Key, int Count, int NoDate, int NoOwner);

    private sealed record Heard(int Total, int Answered);
}
