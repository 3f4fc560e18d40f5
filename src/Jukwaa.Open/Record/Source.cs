namespace Jukwaa.Open.Record;

/// <summary>Where a statement was published: its address, and the host that published it without <c>www.</c></summary>
internal sealed record Source(string Url, string Publisher)
{
    /// <summary>Select list entry: the sources of a subject as jsonb, in their order.</summary>
    internal static string Of(string kind, string idColumn) =>
        $"""
            coalesce((select jsonb_agg(jsonb_build_object('url', s.url, 'publisher', s.publisher) order by s.position)
                      from open.source s where s.subject_kind = '{kind}' and s.subject_id = {idColumn}), '[]')
            """;
}
