using Jukwaa.Domain.Reviews;

namespace Jukwaa.Storage;

internal sealed record ReviewRow(
    string Id,
    string Phase,
    string Place,
    string Chair,
    DateOnly OnDay,
    DateOnly? ClosedOn,
    string? Reason,
    int Items,
    int Decided,
    int Version,
    long Seq
)
{
    public static ReviewRow Of(Track track, ReviewSession session) =>
        new(
            track.Id,
            session.Phase.ToString(),
            session.Place!,
            session.Chair!.Id,
            session.On,
            session.ClosedOn,
            session.Reason.OrNull(),
            session.Agenda.Count(),
            session.Agenda.Count(i => i.Outcome is not null),
            track.Version,
            track.Seq
        );
}

/// <summary>One item of an agenda, in its place from 1 on. Positions never change: what was dropped keeps its own.</summary>
internal sealed record ReviewItemRow(
    string Review,
    int Position,
    string Kind,
    string Subject,
    string? Outcome,
    string? Finding,
    string? Reason,
    DateOnly? DecidedOn,
    long TakenSeq,
    long? DecidedSeq
)
{
    public static IEnumerable<ReviewItemRow> Of(Track track) =>
        track.State is ReviewSession session ? session.Items.Select((item, n) => Of(track, item, n + 1)) : [];

    private static ReviewItemRow Of(Track track, AgendaItem item, int position) =>
        new(
            track.Id,
            position,
            item.Subject.Split('/')[0],
            item.Subject.Split('/')[1],
            item.Dropped ? "Dropped" : item.Outcome?.ToString(),
            item.Finding?.ToString(),
            item.Reason.OrNull(),
            item.DecidedOn,
            track.Steps.Last(s => Takes(s, item.Subject)).Row.Seq,
            item.DecidedOn is null ? null : track.Steps.Last(s => Ends(s, item.Subject)).Row.Seq
        );

    private static bool Takes(Step step, string subject) =>
        step.Fact switch
        {
            ReviewPlanned f => f.Items.Contains(subject),
            ItemTakenUp f => f.Item == subject,
            _ => false,
        };

    private static bool Ends(Step step, string subject) =>
        step.Fact switch
        {
            ItemDecided f => f.Item == subject,
            ItemDropped f => f.Item == subject,
            _ => false,
        };
}
