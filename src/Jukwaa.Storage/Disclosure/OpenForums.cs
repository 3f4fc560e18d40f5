using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage;

/// <summary>Forums and the public office holders who were there. Public once they were announced, or recorded after they were held; a cancelled one stays.</summary>
internal static class OpenForums
{
    private const string Public = "desk.is_public_forum(f.phase, f.announced_on)";

    // A small number could name somebody. Where one cell alone of a whole is small, it would follow from the others: the next one is left out with it.
    private static readonly string _counts = $"""
        with hall as (
          select f.id, f.hall from desk.forum f where f.id = any($1) and f.hall is not null and f.phase in ('Closed', 'FollowedUp')
        ), cell as (
          select h.id, k.kind, k.key, c.count from hall h
          cross join jsonb_to_recordset(h.hall -> 'came') c ("group" text, sex text, age text, disability text, count integer)
          cross join lateral (values ('all', ''), ('group', c."group"), ('sex', c.sex), ('age', c.age), ('disability', c.disability)) k (kind, key)
          where k.kind = 'all' or k.key <> ''
        ), margin as (
          select id, kind, key, sum(count)::int as n from cell group by id, kind, key
        ), ranked as (
          select *, row_number() over (partition by id, kind order by n, key) as place, count(*) filter (where n < {SmallCount.Least}) over (partition by id, kind) as few
          from margin
        )
        insert into open.forum_count (forum, kind, key, count)
        select id, kind, key, case when n < {SmallCount.Least} or (few = 1 and place = 2) then null else n end from ranked
        union all
        select h.id, 'heard', t.theme, t.voices from hall h cross join jsonb_to_recordset(h.hall -> 'heard') t (theme text, voices integer)
        union all
        select h.id, 'apart', '', case when a.n < {SmallCount.Least} then null else a.n end from hall h cross join lateral (select (h.hall ->> 'apart')::int) a (n) where a.n > 0
        """;

    public static string[] Fill { get; } =
    [
        Disclosure.Upsert(
            "open.forum",
            "id",
            """
            id, county, region, number, number_inferred, phase, held_on, date_precision, date_note_en, date_note_sw, venue_en, venue_sw,
            agenda, groups, note_en, note_sw, place, reason_en, reason_sw, invited, confirmed, seq
            """,
            $"""
            select f.id, f.county, p.parent, f.number, f.number_inferred, f.phase, f.held_on, f.held_precision, {Disclosure.Said("f.date_note")},
              {Disclosure.Said("f.venue")}, f.agenda, f.groups, {Disclosure.Said("f.note")}, f.place, {Disclosure.Said(
                "f.reason"
            )}, f.invited, f.confirmed, f.seq
            from desk.forum f join open.place p on p.code = f.county where f.id = any($1) and {Public}
            """
        ),
        "delete from open.forum_present where forum = any($1)",
        $"""
            insert into open.forum_present (forum, position, name, role_en, role_sw)
            select f.id, p.position, desk.said(p.name, 'en'), {Disclosure.Said("p.role")}
            from desk.forum f cross join unnest(f.present_names, f.present_roles) with ordinality p (name, role, position)
            where f.id = any($1) and {Public} and p.name <> '' and p.role <> ''
            """,
        "delete from open.forum_count where forum = any($1)",
        _counts,
    ];
}
