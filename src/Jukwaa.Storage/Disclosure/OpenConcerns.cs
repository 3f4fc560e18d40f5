using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage;

/// <summary>Disclosed concerns, and no others.</summary>
internal static class OpenConcerns
{
    /// <summary>Where the theme asks for it, no place finer than the county is shown. p = open.place, t = open.theme.</summary>
    public const string ShownPlace = $"case when {Blurred} then coalesce(p.county, p.code) else p.code end";

    private const string Blurred = "t.sensitivity = 'county' or c.sensitivity = 'county'";

    private const string NotShown = $"array['{SmallCount.NotShown}']";

    public const string Withdraw = "delete from open.concern o using desk.concern c where o.id = any($2) and c.id = o.id and not c.disclosed";

    /// <summary>The place as said may be finer than its code: it is left out where the place is blurred.</summary>
    private const string PlaceWords = $"case when {Blurred} or c.sources = '{{}}' then null else c.place_words end";

    public static string Fill { get; } =
        Disclosure.Upsert(
            "open.concern",
            "id",
            """
            id, forum, issue, place, county, place_words_en, place_words_sw, theme, language, summary_en, summary_sw, translated,
            experience_en, experience_sw, proposal_en, proposal_sw, groups, raised_on, corrected, standing, lapses_to, lapses_on,
            step_heard, step_answered, step_promised, step_done, step_confirmed, seq
            """,
            $"""
            select c.id, {Disclosure.PublicForum("c.forum")}, c.issue, {ShownPlace}, coalesce(p.county, f.county), {Disclosure.Said(PlaceWords)}, c.theme,
              split_part(c.shown, '=', 1), {Disclosure.Said("c.shown")}, desk.translated(c.shown), {Disclosure.Said(Published("c.experience"))},
              {Disclosure.Said(
                Published("c.proposal")
            )}, case when c.cell is null then c.groups else {NotShown} end, c.raised_on, c.corrected, c.standing, c.lapses_to, c.lapses_on,
              coalesce(c.raised_on, '-infinity'), c.step_answered, c.step_promised, c.step_done, c.step_confirmed, c.seq
            from desk.concern c join open.place p on p.code = c.place join open.theme t on t.key = c.theme left join desk.forum f on f.id = c.forum
            where c.id = any($2) and c.disclosed
            """
        );

    /// <summary>Who spoke, in all cells that this concerns, after each of their rows is written: see <see cref="SmallCount"/>.</summary>
    public static string Groups { get; } =
        $"""
            with voice as (
              select id, cell, groups from desk.concern
              where disclosed and cell in (select unnest($6) union select cell from desk.concern where id = any($2) and cell is not null)
            ), few as (
              select v.cell, g.key from voice v cross join unnest(v.groups) g (key) group by v.cell, g.key having count(distinct v.id) < {SmallCount.Least}
            ), told as (
              select v.id, case when exists (select from few f where f.cell = v.cell and f.key = any(v.groups)) then {NotShown} else v.groups end as groups from voice v
            )
            update open.concern o set groups = t.groups from told t where o.id = t.id and o.groups is distinct from t.groups
            """;

    // Beyond the working text only what was published before: the rest may name people.
    private static string Published(string words) => $"case when c.sources <> '{{}}' then {words} end";
}
