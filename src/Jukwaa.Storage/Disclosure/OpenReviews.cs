namespace Jukwaa.Storage;

/// <summary>Review sessions, always public, with those of their items that are public; of the others the count alone.</summary>
internal static class OpenReviews
{
    private const string Public = """
        case x.kind when 'commitment' then exists (select from open.commitment o where o.id = x.subject)
        when 'issue' then exists (select from open.issue o where o.id = x.subject) else false end
        """;

    public const string Clear = "delete from open.review_item where review = any($7)";

    public static string[] Fill { get; } =
    [
        Disclosure.Upsert(
            "open.review",
            "id",
            "id, place, chair, on_day, phase, closed_on, reason_en, reason_sw, items, decided, hidden, seq",
            $"""
            select r.id, r.place, r.chair, r.on_day, r.phase, r.closed_on, {Disclosure.Said("r.reason")}, r.items, r.decided,
              (select count(*) from desk.review_item x where x.review = r.id and x.outcome is distinct from 'Dropped' and not {Public}), r.seq
            from desk.review r where r.id = any($7)
            """
        ),
        $"""
            insert into open.review_item (review, position, kind, subject, outcome, finding, reason_en, reason_sw, decided_on)
            select x.review, x.position, x.kind, x.subject, x.outcome, x.finding, {Disclosure.Said("x.reason")}, x.decided_on
            from desk.review_item x where x.review = any($7) and {Public}
            """,
    ];
}
