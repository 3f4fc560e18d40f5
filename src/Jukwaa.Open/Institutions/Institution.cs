namespace Jukwaa.Open.Institutions;

/// <summary>A body that answers, with the counts of what lies with it.</summary>
/// <param name="Key">Its key, also its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Short">Its usual short form.</param>
/// <param name="Parent">The body it belongs to.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Head">Title of its head.</param>
/// <param name="Website">Its own site.</param>
/// <param name="Note">What else must be known of it.</param>
/// <param name="Commitments">Promises it must act on.</param>
/// <param name="Late">Those late today.</param>
/// <param name="Disputed">Those disputed.</param>
/// <param name="Kept">Those found kept.</param>
/// <param name="NoDate">Those without a date.</param>
/// <param name="Supporting">Promises where it is named beside the owner.</param>
/// <param name="Issues">Issues routed to its offices.</param>
/// <param name="Offices">Its offices on record.</param>
internal sealed record Institution(
    string Key,
    Bilingual Name,
    string Short,
    InstitutionRef? Parent,
    string Kind,
    Bilingual Head,
    string? Website,
    Bilingual? Note,
    int Commitments,
    int Late,
    int Disputed,
    int Kept,
    int NoDate,
    int Supporting,
    int Issues,
    int Offices
)
{
    public string Url => Addresses.Institution(Key);

    public string UrlSw => Addresses.In("sw", Url);

    internal static readonly string Select = $"""
        select n.key, array[n.name_en, n.name_sw] as name, n.short, {InstitutionRef.Of("m")} as parent, n.kind,
          array[n.head_en, n.head_sw] as head, n.url as website, array[n.note_en, n.note_sw] as note,
          coalesce(c.all, 0) as commitments, coalesce(c.late, 0) as late, coalesce(c.disputed, 0) as disputed, coalesce(c.kept, 0) as kept,
          coalesce(c.no_date, 0) as no_date,
          coalesce(u.n, 0) as supporting, coalesce(i.n, 0) as issues, coalesce(f.n, 0) as offices
        from open.institution n left join open.institution m on m.key = n.parent left join (
          select x.institution, count(*)::int as all, (count(*) filter (where s.today = 'late'))::int as late,
            (count(*) filter (where s.today = 'disputed'))::int as disputed, (count(*) filter (where s.today = 'kept'))::int as kept,
            (count(*) filter (where x.due_on is null))::int as no_date
          from open.commitment x, lateral (select open.standing(x.standing, x.lapses_to, x.lapses_on, @today) as today) s
          group by x.institution) c on c.institution = n.key
          left join (select k.key, count(distinct x.id)::int as n from open.commitment x cross join unnest(x.supporting) k (key) group by 1) u on u.key = n.key
          left join (select o.institution, count(*)::int as n from open.issue i join open.office o on o.id = i.office group by 1) i on i.institution = n.key
          left join (select o.institution, count(*)::int as n from open.office o join open.place p on p.code = o.place
            where p.level in ('country', 'region', 'county') group by 1) f on f.institution = n.key
        """;
}

/// <summary>An office with its institution and place.</summary>
internal sealed record Office(string Id, Bilingual Title, InstitutionRef Institution, Places.PlaceRef Place)
{
    internal static readonly string Select = $"""
        select o.id, array[o.title_en, o.title_sw] as title, {InstitutionRef.Of("n")} as institution, {Places.PlaceRef.Of("p")} as place
        from open.office o join open.institution n on n.key = o.institution join open.place p on p.code = o.place
        """;
}
