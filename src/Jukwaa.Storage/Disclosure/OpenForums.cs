namespace Jukwaa.Storage;

/// <summary>Forums and the public office holders who were there. Public once they were announced, or recorded after they were held; a cancelled one stays.</summary>
internal static class OpenForums
{
    private const string Public = "desk.is_public_forum(f.phase, f.announced_on)";

    public static string[] Fill { get; } =
    [
        Disclosure.Upsert(
            "open.forum",
            "id",
            """
            id, county, region, number, number_inferred, phase, held_on, date_precision, date_note_en, date_note_sw, venue_en, venue_sw,
            agenda, groups, note_en, note_sw, place, reason_en, reason_sw, seq
            """,
            $"""
            select f.id, f.county, p.parent, f.number, f.number_inferred, f.phase, f.held_on, f.held_precision, {Disclosure.Said("f.date_note")},
              {Disclosure.Said("f.venue")}, f.agenda, f.groups, {Disclosure.Said("f.note")}, f.place, {Disclosure.Said("f.reason")}, f.seq
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
    ];
}
