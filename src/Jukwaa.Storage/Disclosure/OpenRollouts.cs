namespace Jukwaa.Storage;

/// <summary>Rollouts as they were last published, with what changed since the edition before. Absences, locks and what is drafted are no part of it.</summary>
internal static class OpenRollouts
{
    private const string Stop = "rollout, place, day, team, by_hand, rank, ranked, lead, own, shared, most, change, was_on";

    public static string[] Fill { get; } =
    [
        Disclosure.Upsert(
            "open.rollout",
            "id",
            "id, place, level, published_on, editions, reason_en, reason_sw, reckoned_on, born, changed_at, seq",
            $"""
            select r.id, r.place, r.level, r.published_on, r.editions, {Disclosure.Said("r.reason")}, r.shown_reckoned_on, e.born, e.changed_at, e.seq
            from desk.rollout r cross join lateral (
              select min(recorded_at) as born, max(recorded_at) as changed_at, max(seq) as seq from desk.event
              where subject_kind = 'rollout' and subject_id = r.id and kind = 'RolloutPublished') e
            where r.id = any($9) and r.editions > 0
            """
        ),
        "delete from open.rollout_stop where rollout = any($9)",
        $"insert into open.rollout_stop ({Stop}) select {Stop} from desk.rollout_shown where rollout = any($9)",
    ];
}
