using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage;

/// <summary>
/// What the public is told of three questions in a hall. Nothing of fewer than thirty answers. Of thirty and more: how many answered, and how many said yes, unless fewer
/// than five said yes or fewer than five said anything else: then who they are could be worked out in the hall, and it is not told which it was. "Partly" and "no" are told
/// as one, as what is not yes. Answers on a page and by message are one number, so that neither can be worked out from the other.
/// </summary>
internal static class OpenTrust
{
    /// <summary>Fewest answers of which anything is told: see Proportion.Least in Insights, whose reason it is.</summary>
    public const int Least = 30;

    public static string[] Fill { get; } =
    [
        "delete from open.trust where forum = any($1)",
        $"""
            with way as (
              select t.forum, lower(t.moment) as moment, lower(t.question) as question, case t.way when 'Hands' then 'hands' else 'phones' end as way,
                sum(t.yes)::int as yes, sum(t.yes + t.partly + t.no)::int as asked
              from desk.trust t join desk.forum f on f.id = t.forum and f.phase in ('Closed', 'FollowedUp') where t.forum = any($1) group by 1, 2, 3, 4
            ), told as (
              select *, asked >= {Least} and yes >= {SmallCount.Least} and asked - yes >= {SmallCount.Least} as whole from way where asked > 0
            )
            insert into open.trust (forum, moment, question, way, asked, yes, low, high)
            select forum, moment, question, way, case when asked >= {Least} then asked end, case when whole then yes end,
              case when whole then open.wilson_low(yes, asked) end, case when whole then open.wilson_high(yes, asked) end
            from told
            """,
    ];
}
