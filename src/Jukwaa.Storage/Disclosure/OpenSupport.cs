namespace Jukwaa.Storage;

/// <summary>How many say of an issue that it happens to them too, with those of issues that were joined with it. Who, and when, is never shown.</summary>
internal static class OpenSupport
{
    /// <summary>Both counts of an issue: by telephone, where a line counts once, and on the web, where nobody can tell one person from another.</summary>
    /// <param name="issue">Expression for its id.</param>
    public static string Counts(string issue) =>
        $"""
            lateral (select count(*) filter (where s.door in ('sms', 'ussd'))::int as phone, count(*) filter (where s.door not in ('sms', 'ussd'))::int as web
              from desk.with_joined({issue}) j (id) join desk.support s on s.issue = j.id and not s.withdrawn)
            """;

    public static string Fill { get; } =
        $"""
            update open.issue o set supported_phone = n.phone, supported_web = n.web from unnest($8) a (id) cross join {Counts("a.id")} n
            where o.id = a.id and (o.supported_phone, o.supported_web) <> (n.phone, n.web)
            """;
}
