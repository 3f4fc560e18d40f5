using Dapper;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>What was answered to three questions, as commands that put it on record.</summary>
internal static class TrustTally
{
    private const string Sql = """
        select moment, question, way, sum(yes)::int as yes, sum(partly)::int as partly, sum(no)::int as no from (
          select moment, question, way, (answer = 'Yes')::int as yes, (answer = 'Partly')::int as partly, (answer = 'No')::int as no
          from voice.trust where forum = @forum
          union all select moment, question, 'Hands', yes, partly, no from voice.trust_hands where forum = @forum
        ) a where moment = any(@moments) group by moment, question, way
        """;

    /// <summary>One command for each moment at which anybody answered.</summary>
    /// <param name="boxes">What each box of the forum counted.</param>
    /// <param name="version">Of the forum, so that what was asked once is one command.</param>
    public static async Task<IReadOnlyList<MeasureTrust>> Commands(
        Database database,
        string forum,
        int version,
        IReadOnlyList<TrustMoment> moments,
        IReadOnlyList<IReadOnlyList<BoxCount>> boxes,
        CancellationToken stop
    )
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var asked = new { forum, moments = moments.Select(m => m.ToString()).ToArray() };
        var rows = await connection.QueryAsync<(string Moment, string Question, string Way, int Yes, int Partly, int No)>(
            new(Sql, asked, cancellationToken: stop)
        );
        var own = rows.Select(r =>
            (
                Moment: Enum.Parse<TrustMoment>(r.Moment),
                Count: new TrustCount(Enum.Parse<TrustQuestion>(r.Question), Enum.Parse<TrustWay>(r.Way), r.Yes, r.Partly, r.No)
            )
        );
        var brought = boxes.SelectMany(b => b).SelectMany(c => c.Trust.Select(t => (Moment: c.Moment!.Value, Count: t)));
        return
        [
            .. own.Concat(brought)
                .GroupBy(c => c.Moment, c => c.Count)
                .OrderBy(g => g.Key)
                .Select(g => Measure(forum, version, g.Key, BoxCount.Together(g))),
        ];
    }

    private static MeasureTrust Measure(string forum, int version, TrustMoment moment, IReadOnlyList<TrustCount> counts) =>
        new(CommandIds.Of($"trust {moment} of a forum", forum, version, counts), forum, moment, counts);
}
