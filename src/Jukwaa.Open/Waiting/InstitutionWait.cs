using Jukwaa.Open.Institutions;

namespace Jukwaa.Open.Waiting;

/// <summary>The line of one institution: its issues with a known first day, how many have an answer, and the share by day 21 where it can be said.</summary>
internal sealed record InstitutionWait(
    InstitutionRef Institution,
    int Issues,
    int Answered,
    int Minimum,
    double? ShareBy21,
    double? Low,
    double? High
)
{
    private static readonly string Sql = $"""
        select {InstitutionRef.Of("n")} as institution, t.n as issues, t.answered, t.minimum, t.share_by_21, t.low, t.high
        from open.institution n cross join lateral open.answer_times(null, n.key, null, @today) t
        where n.key in (select o.institution from open.issue i join open.office o on o.id = i.office) and t.n > 0
        order by t.n desc, n.key limit 500
        """;

    /// <summary>Every institution with such an issue, most issues first: an order by speed would rank by chance.</summary>
    internal static Task<IReadOnlyList<InstitutionWait>> All(OpenRecord record, CancellationToken cancel) =>
        record.Rows<InstitutionWait>(Sql, null, cancel);
}
