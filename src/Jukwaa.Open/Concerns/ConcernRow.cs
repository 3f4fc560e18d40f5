using Jukwaa.Open.Institutions;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;

namespace Jukwaa.Open.Concerns;

/// <summary>One voice of the record. Times are dates in Kenya; null dates are not known.</summary>
/// <param name="Id">e.g. mombasa-c1.</param>
/// <param name="Summary">What was raised.</param>
/// <param name="Translated">Language (en, sw) whose summary is a working translation; null when none is.</param>
/// <param name="Language">Language of the words as recorded.</param>
/// <param name="Theme">Its kind.</param>
/// <param name="Forum">Id of the forum where it was raised; null when it was raised elsewhere.</param>
/// <param name="Issue">Id of the issue that gathers it.</param>
/// <param name="Place">The unit shown.</param>
/// <param name="County">The county it counts for.</param>
/// <param name="PlaceWords">The place as said, when more or other than the county.</param>
/// <param name="Experience">What the person lived through, if told.</param>
/// <param name="Proposal">What the person proposed, if told.</param>
/// <param name="Groups">Who voiced it; the key not-reported when the source does not say, not-shown when so few spoke that they could be recognised.</param>
/// <param name="RaisedOn">When.</param>
/// <param name="RaisedPrecision">day, or month where only the month of its forum is known: RaisedOn is then the first of it.</param>
/// <param name="Corrected">Whether the wording was corrected: the timeline shows both.</param>
/// <param name="Standing">Today's standing.</param>
/// <param name="Loop">The five steps.</param>
/// <param name="Office">Who must answer; null where no responsible body is named.</param>
/// <param name="Response">The office's response to its issue: Accepted, Partly, Refused, NotOurs; null when none.</param>
/// <param name="Commitments">How many commitments answer it.</param>
/// <param name="Seq">Last fact about it.</param>
/// <param name="Sources">Where it was published.</param>
internal sealed record ConcernRow(
    string Id,
    Bilingual Summary,
    string? Translated,
    string Language,
    Term Theme,
    string? Forum,
    string? Issue,
    PlaceRef Place,
    PlaceRef? County,
    Bilingual? PlaceWords,
    Bilingual? Experience,
    Bilingual? Proposal,
    Term[] Groups,
    DateOnly? RaisedOn,
    string RaisedPrecision,
    bool Corrected,
    string Standing,
    Loop Loop,
    OfficeRef? Office,
    string? Response,
    int Commitments,
    long Seq,
    Source[] Sources
)
{
    /// <summary>A concern is answered when a commitment is matched to it, or an office responded to its issue.</summary>
    internal const string IsAnswered = "(exists (select 1 from open.answer w where w.concern = c.id) or i.response is not null)";

    // A concern is as well dated as the forum where it was raised.
    internal const string Precision = "coalesce((select f.date_precision from open.forum f where f.id = c.forum and f.held_on = c.raised_on), 'day')";

    public string Url => Addresses.Concern(Id);

    public string UrlSw => Addresses.In("sw", Url);

    public bool Answered => Commitments > 0 || Response is not null;

    internal const string From = """
        from open.concern c join open.theme t on t.key = c.theme join open.place p on p.code = c.place
          left join open.place k on k.code = c.county left join open.issue i on i.id = c.issue left join open.office o on o.id = i.office
        """;

    internal static readonly string Select = $"""
        select c.id, array[c.summary_en, c.summary_sw] as summary, c.translated, c.language, {Term.OfTheme("t")} as theme, c.forum, c.issue,
          {PlaceRef.Of("p")} as place, {PlaceRef.Of("k")} as county, array[c.place_words_en, c.place_words_sw] as place_words,
          array[c.experience_en, c.experience_sw] as experience, array[c.proposal_en, c.proposal_sw] as proposal,
          {Term.OfGroups("c.groups")} as groups, c.raised_on, {Precision} as raised_precision, c.corrected, {Standings.Today(
            "c"
        )} as standing, {Loop.Of("c")} as loop,
          {OfficeRef.Of("o")} as office, i.response, (select count(*)::int from open.answer w where w.concern = c.id) as commitments,
          c.seq, {Source.Of("concern", "c.id")} as sources
        {From}
        """;

    /// <summary>By county, then by the number in the id.</summary>
    internal const string Order = "k.name nulls last, length(c.id), c.id";
}
