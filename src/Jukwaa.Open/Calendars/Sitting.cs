using Jukwaa.Open.Places;

namespace Jukwaa.Open.Calendars;

/// <summary>A forum or a review session that has a day.</summary>
/// <param name="Kind">forum or review.</param>
/// <param name="Phase">As it stands on record.</param>
/// <param name="Changes">How often what is known of it was put right or it was moved.</param>
/// <param name="Born">When it was put on record.</param>
/// <param name="ChangedAt">When the last fact about it was recorded.</param>
internal sealed record Sitting(
    string Kind,
    string Id,
    PlaceRef Place,
    string Phase,
    DateOnly Day,
    Bilingual? Venue,
    Bilingual? Reason,
    int Changes,
    DateTimeOffset Born,
    DateTimeOffset ChangedAt
)
{
    /// <summary>As the database driver hands it over: instants in UTC.</summary>
    public Sitting(
        string kind,
        string id,
        PlaceRef place,
        string phase,
        DateOnly day,
        Bilingual? venue,
        Bilingual? reason,
        int changes,
        DateTime born,
        DateTime changedAt
    )
        : this(kind, id, place, phase, day, venue, reason, changes, new DateTimeOffset(born), new DateTimeOffset(changedAt)) { }

    public string Url => Kind == "forum" ? Addresses.Forum(Id) : Addresses.Review(Id);

    /// <summary>Whoever is told of a day is told that it is meant.</summary>
    public string Status => Phase is "CalledOff" or "Cancelled" ? "CANCELLED" : "CONFIRMED";
}

internal static class SittingReads
{
    private const int Most = 1000;

    private static readonly string Sql = $"""
        with all_of as (
          select 'forum' as kind, f.id, coalesce(f.place, f.county) as place, f.county, f.phase, f.held_on as day, array[f.venue_en, f.venue_sw] as venue,
            array[f.reason_en, f.reason_sw] as reason
          from open.forum f where f.date_precision = 'day' and f.held_on is not null
          union all
          select 'review', r.id, r.place, p.county, r.phase, r.on_day, null, array[r.reason_en, r.reason_sw] from open.review r join open.place p on p.code = r.place
        )
        select s.kind, s.id, {PlaceRef.Of("p")} as place, s.phase, s.day, s.venue, s.reason, e.changes,
          coalesce(e.born, 'epoch') as born, coalesce(e.changed_at, 'epoch') as changed_at
        from all_of s join open.place p on p.code = s.place left join lateral (
          select (count(*) filter (where x.kind in ('ForumCorrected', 'ForumReplanned', 'ForumCancelled', 'ReviewMoved', 'ReviewCalledOff')))::int as changes,
            min(x.recorded_at) as born, max(x.recorded_at) as changed_at
          from open.event x where x.subject_kind = s.kind and x.subject_id = s.id) e on true
        where @county is null or s.county = @county order by s.day desc, s.kind, s.id limit {Most}
        """;

    /// <summary>Those with a day, of one county or of all, latest first; never more than a thousand.</summary>
    internal static Task<IReadOnlyList<Sitting>> Sittings(this OpenRecord record, string? county, CancellationToken cancel) =>
        record.Rows<Sitting>(Sql, new { county }, cancel);
}
