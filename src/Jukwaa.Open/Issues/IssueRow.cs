using Jukwaa.Open.Institutions;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;

namespace Jukwaa.Open.Issues;

/// <summary>What the concerns of one place and theme share: the thing that gets answered.</summary>
/// <param name="Id">e.g. mombasa-gangs.</param>
/// <param name="Number">By which people name it on a telephone.</param>
/// <param name="Place">Its place.</param>
/// <param name="Theme">Its theme.</param>
/// <param name="OpenedOn">Day of the first concern; null when not known.</param>
/// <param name="OpenedPrecision">day, or month where only the month of that forum is known.</param>
/// <param name="Office">Who must answer; null where no responsible body is named.</param>
/// <param name="Institution">The institution of that office.</param>
/// <param name="RoutedBy">rule, editors or office; null when not routed.</param>
/// <param name="Why">Why that office, or why none.</param>
/// <param name="Response">Accepted, Partly, Refused, NotOurs; null when none was given.</param>
/// <param name="ResponseWords">The words of the response.</param>
/// <param name="RespondedOn">Day of the response.</param>
/// <param name="AnswerDue">Day by which an answer is owed.</param>
/// <param name="Standing">Today's standing.</param>
/// <param name="Concerns">How many concerns it gathers.</param>
/// <param name="SupportedByPhone">How many telephones say that it happens to them too; each counts once.</param>
/// <param name="SupportedOnWeb">How often it was said on the web, where nobody can tell one person from another.</param>
/// <param name="Commitments">How many commitments answer any of them.</param>
/// <param name="Seq">Last fact about it.</param>
/// <param name="Sources">The sources of its concerns.</param>
internal sealed record IssueRow(
    string Id,
    long Number,
    PlaceRef Place,
    Term Theme,
    DateOnly? OpenedOn,
    string OpenedPrecision,
    OfficeRef? Office,
    InstitutionRef? Institution,
    string? RoutedBy,
    Bilingual? Why,
    string? Response,
    Bilingual? ResponseWords,
    DateOnly? RespondedOn,
    DateOnly? AnswerDue,
    string Standing,
    int Concerns,
    int SupportedByPhone,
    int SupportedOnWeb,
    int Commitments,
    long Seq,
    Source[] Sources
)
{
    private const string Precision = """
        coalesce((select min(f.date_precision) from open.concern c join open.forum f on f.id = c.forum where c.issue = i.id and f.held_on = i.opened_on), 'day')
        """;

    public string Url => Addresses.Issue(Id);

    public string UrlSw => Addresses.In("sw", Url);

    internal const string From = """
        from open.issue i join open.theme t on t.key = i.theme join open.place p on p.code = i.place
          left join open.office o on o.id = i.office left join open.institution n on n.key = o.institution
        """;

    internal static readonly string Select = $"""
        select i.id, i.number, {PlaceRef.Of("p")} as place, {Term.OfTheme("t")} as theme, i.opened_on, {Precision} as opened_precision, {OfficeRef.Of(
            "o"
        )} as office,
          {InstitutionRef.Of("n")} as institution, i.routed_by, array[i.why_en, i.why_sw] as why, i.response,
          array[i.response_en, i.response_sw] as response_words, i.responded_on, i.answer_due, {Standings.Today("i")} as standing,
          (select count(*)::int from open.concern c where c.issue = i.id) as concerns,
          i.supported_phone as supported_by_phone, i.supported_web as supported_on_web,
          (select count(distinct w.commitment)::int from open.answer w join open.concern c on c.id = w.concern where c.issue = i.id) as commitments,
          i.seq, coalesce((select jsonb_agg(jsonb_build_object('url', u.url, 'publisher', u.publisher) order by u.url) from (
            select distinct s.url, s.publisher from open.source s join open.concern c on s.subject_kind = 'concern' and s.subject_id = c.id
            where c.issue = i.id) u), '[]') as sources
        {From}
        """;
}
