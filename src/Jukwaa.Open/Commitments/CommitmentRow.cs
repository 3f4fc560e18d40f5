using Jukwaa.Open.Institutions;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;

namespace Jukwaa.Open.Commitments;

/// <summary>One promise of the record. Times are dates in Kenya; null dates are not known or not given.</summary>
/// <param name="Id">e.g. mombasa-p1, national-p1.</param>
/// <param name="Wording">The authoritative wording.</param>
/// <param name="Translated">Language (en, sw) whose wording is a working translation; null when none is.</param>
/// <param name="Language">Language of the wording as recorded.</param>
/// <param name="Speaker">Role of who said it; null when not reported.</param>
/// <param name="MadeOn">When.</param>
/// <param name="MadePrecision">day, month or unknown.</param>
/// <param name="Forum">Id of the forum where it was made; null when made elsewhere.</param>
/// <param name="Report">Id of the report it is a directive of.</param>
/// <param name="Place">Where it is to be done.</param>
/// <param name="County">County of the forum; null for national directives.</param>
/// <param name="Themes">Themes of the concerns it answers.</param>
/// <param name="Institution">Who must act; null where no responsible body is named.</param>
/// <param name="Office">The office of that institution.</param>
/// <param name="OwnerBasis">named (by the source), inferred (by the editors) or none.</param>
/// <param name="OwnerWords">The words of the source or the editors.</param>
/// <param name="DueOn">By when; null when no date was given.</param>
/// <param name="DueWords">The words about the date, as said.</param>
/// <param name="QuantityWords">The amount as said.</param>
/// <param name="Quantity">The amount, where it is one plain number of <paramref name="Unit"/>.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Scope">The area or group it is for, as said.</param>
/// <param name="Corrected">Whether the wording was corrected: the timeline shows both.</param>
/// <param name="Reports">Progress reports so far.</param>
/// <param name="VerifiedYes">Community verifications that say done.</param>
/// <param name="VerifiedNo">Community verifications that say not done.</param>
/// <param name="Finding">Kept, Partial, NotKept, TooEarly; null when not reviewed.</param>
/// <param name="Standing">Today's standing.</param>
/// <param name="Loop">The five steps.</param>
/// <param name="Concerns">How many concerns it answers.</param>
/// <param name="Seq">Last fact about it.</param>
/// <param name="Sources">Where it was published.</param>
internal sealed record CommitmentRow(
    string Id,
    Bilingual Wording,
    string? Translated,
    string Language,
    Bilingual? Speaker,
    DateOnly? MadeOn,
    string MadePrecision,
    string? Forum,
    string? Report,
    PlaceRef Place,
    PlaceRef? County,
    Term[] Themes,
    InstitutionRef? Institution,
    OfficeRef? Office,
    string OwnerBasis,
    string? OwnerWords,
    DateOnly? DueOn,
    Bilingual? DueWords,
    Bilingual? QuantityWords,
    decimal? Quantity,
    string? Unit,
    Bilingual? Scope,
    bool Corrected,
    int Reports,
    int VerifiedYes,
    int VerifiedNo,
    string? Finding,
    string Standing,
    Loop Loop,
    int Concerns,
    long Seq,
    Source[] Sources
)
{
    public string Url => Addresses.Commitment(Id);

    public string UrlSw => Addresses.In("sw", Url);

    /// <summary>Days past the date given, for a promise that is late; null otherwise.</summary>
    internal int? DaysLate(DateOnly today) => Standing == "late" && DueOn is { } due ? today.DayNumber - due.DayNumber : null;

    internal const string From = """
        from open.commitment c join open.place p on p.code = c.place left join open.place k on k.code = c.county
          left join open.institution n on n.key = c.institution left join open.office o on o.id = c.office
          cross join lateral (select open.standing(c.standing, c.lapses_to, c.lapses_on, @today) as today) s
        """;

    internal static readonly string Select = $"""
        select c.id, array[c.wording_en, c.wording_sw] as wording, c.translated, c.language, array[c.speaker_en, c.speaker_sw] as speaker,
          c.made_on, c.made_precision, c.forum, c.report, {PlaceRef.Of("p")} as place, {PlaceRef.Of("k")} as county,
          {Term.OfThemes("c.themes")} as themes, {InstitutionRef.Of("n")} as institution, {OfficeRef.Of("o")} as office,
          c.owner_basis, c.owner_words, c.due_on, array[c.due_words_en, c.due_words_sw] as due_words,
          array[c.quantity_en, c.quantity_sw] as quantity_words, c.quantity, c.unit, array[c.scope_en, c.scope_sw] as scope,
          c.corrected, c.reports, c.verified_yes, c.verified_no, c.finding, s.today as standing, {Loop.Of("c")} as loop,
          (select count(*)::int from open.answer w where w.commitment = c.id) as concerns, c.seq, {Source.Of("commitment", "c.id")} as sources
        {From}
        """;

    /// <summary>The usual order: late first (longest overdue on top), then dated by date, then undated.</summary>
    internal const string LateFirst = "(s.today = 'late') desc, c.due_on nulls last, k.name nulls first, length(c.id), c.id";
}
