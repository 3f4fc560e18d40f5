using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;

namespace Jukwaa.Open.Forums;

/// <summary>One meeting in one county.</summary>
/// <param name="Id">e.g. mombasa-2025.</param>
/// <param name="County">Where.</param>
/// <param name="Place">Constituency or ward of the county where it is held; null when it is for the whole county.</param>
/// <param name="Region">The region of that county.</param>
/// <param name="Number">Its place in the series, as a source reports it; null when none does.</param>
/// <param name="NumberInferred">Whether the number was worked out by the editors.</param>
/// <param name="Phase">Announced, InSession, Closed, FollowedUp or Cancelled.</param>
/// <param name="HeldOn">First day known to fall in the period; null when not known.</param>
/// <param name="DatePrecision">day, month or unknown.</param>
/// <param name="DateNote">What is doubtful about the date.</param>
/// <param name="Venue">Null when not reported.</param>
/// <param name="Agenda">Themes on the agenda.</param>
/// <param name="Groups">Stakeholder groups reported as present or speaking.</param>
/// <param name="Note">What else must be known to read it.</param>
/// <param name="Reason">Why it was cancelled.</param>
/// <param name="Invited">Of one that was closed: groups that had been invited.</param>
/// <param name="Confirmed">Groups that heard the record read back in the hall and confirmed it.</param>
/// <param name="Concerns">Concerns raised there.</param>
/// <param name="Commitments">Commitments made there.</param>
/// <param name="Seq">Last fact about it.</param>
/// <param name="Sources">Where it was reported.</param>
internal sealed record ForumRow(
    string Id,
    PlaceRef County,
    PlaceRef? Place,
    PlaceRef Region,
    int? Number,
    bool NumberInferred,
    string Phase,
    DateOnly? HeldOn,
    string DatePrecision,
    Bilingual? DateNote,
    Bilingual? Venue,
    Term[] Agenda,
    Term[] Groups,
    Bilingual? Note,
    Bilingual? Reason,
    Term[] Invited,
    Term[] Confirmed,
    int Concerns,
    int Commitments,
    long Seq,
    Source[] Sources
)
{
    public string Url => Addresses.Forum(Id);

    public string UrlSw => Addresses.In("sw", Url);

    /// <summary>Where it is held, as its name says it: Likoni, Mombasa.</summary>
    internal string Where => Place is { } place ? $"{place.Name}, {County.Name}" : County.Name;

    /// <summary>Whether it is over: what came of it can be asked.</summary>
    internal bool IsHeld => Phase is "Closed" or "FollowedUp";

    /// <summary>Groups that had been invited and are not on record as having been there.</summary>
    internal IEnumerable<Term> Absent => IsHeld ? Invited.Where(i => Groups.All(g => g.Key != i.Key)) : [];

    internal const string From =
        "from open.forum f join open.place k on k.code = f.county join open.place g on g.code = f.region left join open.place q on q.code = f.place";

    internal static readonly string Select = $"""
        select f.id, {PlaceRef.Of("k")} as county, {PlaceRef.Of("q")} as place, {PlaceRef.Of(
            "g"
        )} as region, f.number, f.number_inferred, f.phase, f.held_on,
          f.date_precision, array[f.date_note_en, f.date_note_sw] as date_note, array[f.venue_en, f.venue_sw] as venue,
          {Term.OfThemes("f.agenda")} as agenda, {Term.OfGroups("f.groups")} as groups, array[f.note_en, f.note_sw] as note,
          array[f.reason_en, f.reason_sw] as reason, {Term.OfGroups("f.invited")} as invited, {Term.OfGroups("f.confirmed")} as confirmed,
          (select count(*)::int from open.concern c where c.forum = f.id) as concerns,
          (select count(*)::int from open.commitment c where c.forum = f.id) as commitments, f.seq, {Source.Of("forum", "f.id")} as sources
        {From}
        """;
}
