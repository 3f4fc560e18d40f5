namespace Jukwaa.Storage;

/// <summary>Commitments, always public, and which public concerns they answer.</summary>
internal static class OpenCommitments
{
    private const string Answered = "desk.answer a join desk.concern c on c.id = a.concern and c.disclosed where a.commitment = m.id";

    // A promise that answers an issue is shown no finer than the issue: its place would tell what is blurred there. What is not public blurs nothing, or the blur would
    // tell that it is there.
    private const string ShownPlace = """
        case when exists (select from desk.issue i where i.id = m.issue and (i.theme_sensitivity = 'county'
          or exists (select from desk.concern c where c.issue = i.id and c.disclosed and c.sensitivity = 'county'))) then coalesce(l.county, m.place) else m.place end
        """;

    // The last fact that the public hears of: a match with a concern that is not public would tell by its number that there is one.
    private const string LastSeen = """
        coalesce((select max(e.seq) from desk.event e where e.subject_kind = 'commitment' and e.subject_id = m.id and (e.other_kind is distinct from 'concern'
          or exists (select from desk.concern c where c.id = e.other_id and c.disclosed))), m.seq)
        """;

    public static string[] ClearAnswers { get; } = ["delete from open.answer where commitment = any($4) or concern = any($2)"];

    public static string[] Fill { get; } =
    [
        Disclosure.Upsert(
            "open.commitment",
            "id",
            """
            id, forum, report, place, county, themes, language, wording_en, wording_sw, translated, speaker_en, speaker_sw, made_on, made_precision,
            institution, office, owner_basis, owner_words, supporting, due_on, due_words_en, due_words_sw, quantity_en, quantity_sw, quantity, unit,
            scope_en, scope_sw, corrected, reports, verified_yes, verified_no, finding, standing, lapses_to, lapses_on,
            step_heard, step_answered, step_promised, step_done, step_confirmed, issue, seq
            """,
            $"""
            select m.id, {Disclosure.PublicForum(
                "m.forum"
            )}, m.report, {ShownPlace}, coalesce(f.county, case when m.issue is not null then l.county end),
              array(select distinct c.theme from {Answered} order by c.theme), split_part(m.wording, '=', 1), {Disclosure.Said("m.wording")},
              desk.translated(m.wording), {Disclosure.Said("m.speaker")}, m.made_on, m.made_precision, m.institution, m.office, m.owner_basis,
              desk.said(m.owner_words, 'en'), m.supporting, m.due_on, {Disclosure.Said("m.due_words")}, {Disclosure.Said("m.quantity_words")},
              m.quantity, m.unit, {Disclosure.Said("m.scope")}, m.corrected, m.reports, m.verified_yes, m.verified_no, m.finding,
              m.standing, m.lapses_to, m.lapses_on,
              (select case when count(*) > 0 then coalesce(min(c.raised_on), '-infinity') end from {Answered}),
              coalesce(m.made_on, '-infinity'), coalesce(m.made_on, '-infinity'), m.step_done, m.step_confirmed, (select o.id from open.issue o where o.id = m.issue), {LastSeen}
            from desk.commitment m left join desk.forum f on f.id = m.forum left join open.place l on l.code = m.place where m.id = any($4)
            """
        ),
        $"""
            insert into open.answer (commitment, concern, reason_en, reason_sw, matched_by, seq)
            select a.commitment, a.concern, {Disclosure.Said("a.reason")}, a.matched_by, a.seq
            from desk.answer a join desk.concern c on c.id = a.concern and c.disclosed
            where a.commitment = any($4) or a.concern = any($2)
            """,
    ];
}
