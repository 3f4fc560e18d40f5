using System.Text.Json.Serialization;
using Dapper;

namespace Jukwaa.Open.Waiting;

/// <summary>
/// How long public issues wait for the answer of an office, with those still waiting counted in: the product-limit estimate, never a mean
/// of the answered alone. How it is computed stands in open.answer_wait, open.answer_curve and open.answer_times.
/// </summary>
/// <param name="Issues">Public issues with a known first day.</param>
/// <param name="Answered">Those with an answer; an issue passed on or reopened has none.</param>
/// <param name="Waiting">Those without.</param>
/// <param name="WithoutDate">Issues left out because their first day, or the day of their answer, is not known.</param>
/// <param name="Promised">Of the issues, how many have a promise matched to them: a promise is not an answer.</param>
/// <param name="FirstOpened">Earliest first day of the issues.</param>
/// <param name="LastOpened">Latest first day of the issues.</param>
/// <param name="CountedTo">The day up to which those without an answer have waited: today in Kenya.</param>
/// <param name="Minimum">With fewer issues than this, nothing is estimated.</param>
/// <param name="ShareBy21">Share of issues with an answer by day 21, from 0 to 1; null when there are too few, or none was followed so long.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <param name="MedianDays">First day by which half had an answer; null when that is not reached, or there are too few.</param>
internal sealed record AnswerTimes(
    int Issues,
    int Answered,
    int Waiting,
    int WithoutDate,
    int Promised,
    DateOnly? FirstOpened,
    DateOnly? LastOpened,
    DateOnly CountedTo,
    int Minimum,
    double? ShareBy21,
    double? Low,
    double? High,
    int? MedianDays
)
{
    /// <summary>Days that the curve covers.</summary>
    internal const int Farthest = 90;

    /// <summary>Every day on which something changed, and the days of the table; empty when there are too few.</summary>
    public IReadOnlyList<AnswerStep> Curve { get; init; } = [];

    [JsonIgnore]
    public bool TooFew => Issues < Minimum;

    internal const string Columns = """
        t.n as issues, t.answered, t.waiting, t.without_date, t.promised, t.first_opened, t.last_opened, @today as counted_to, t.minimum,
          t.share_by_21, t.low, t.high, t.median_days
        """;

    private static readonly string Sql = $"""
        select {Columns} from open.answer_times(@place, @institution, @theme, @today) t;
        select day, followed, answered, waiting, share, low, high from open.answer_curve(@place, @institution, @theme, @today)
        where day <= {Farthest} order by day;
        """;

    internal static Task<AnswerTimes> Read(OpenRecord record, AnswerTimesFilter filter, CancellationToken cancel) =>
        record.Together(
            Sql,
            new
            {
                place = Some(filter.Place),
                institution = Some(filter.Institution),
                theme = Some(filter.Theme),
            },
            async grid =>
            {
                var times = await grid.ReadSingleAsync<AnswerTimes>();
                return times with { Curve = (await grid.ReadAsync<AnswerStep>()).AsList() };
            },
            cancel
        );

    private static string? Some(string? key) => string.IsNullOrEmpty(key) ? null : key;
}

/// <summary>The curve on one day.</summary>
/// <param name="Day">Days since the issue was opened.</param>
/// <param name="Followed">Issues without an answer before that day and followed up to it.</param>
/// <param name="Answered">Issues with an answer by that day.</param>
/// <param name="Waiting">Issues that have waited exactly so long today.</param>
/// <param name="Share">Share with an answer by that day, from 0 to 1; null when nobody was followed so long.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
internal sealed record AnswerStep(int Day, int Followed, int Answered, int Waiting, double? Share, double? Low, double? High);
