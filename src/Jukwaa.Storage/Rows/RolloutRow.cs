using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

internal sealed record RolloutRow(
    string Id,
    string Place,
    string Level,
    DateOnly FirstOn,
    int Every,
    int Teams,
    IReadOnlyList<string> Dropped,
    DateOnly? ReckonedOn,
    DateOnly? PublishedOn,
    DateOnly? ShownReckonedOn,
    int Editions,
    string? Reason,
    bool CanUndo,
    bool Changed,
    int Version,
    long Seq
)
{
    public static RolloutRow Of(Track track, Rollout rollout) =>
        new(
            track.Id,
            rollout.Place!,
            rollout.Level,
            rollout.First,
            rollout.Every,
            rollout.Teams,
            rollout.Dropped,
            rollout.ReckonedOn,
            rollout.PublishedOn,
            rollout.ShownReckonedOn,
            rollout.Editions,
            rollout.Reason.OrNull(),
            rollout.Before is not null,
            rollout.IsChanged,
            track.Version,
            track.Seq
        );
}

internal sealed record RolloutAbsenceRow(string Rollout, int Number, string Office, DateOnly FromOn, DateOnly UntilOn)
{
    public static IEnumerable<RolloutAbsenceRow> Of(Track track) =>
        track.State is Rollout rollout ? rollout.Absences.Select(a => new RolloutAbsenceRow(track.Id, a.Number, a.Office.Id, a.From, a.Until)) : [];
}
