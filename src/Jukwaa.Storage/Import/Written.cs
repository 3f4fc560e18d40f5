using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage.Import;

/// <summary>Items of a file as the rules take them, their texts written down.</summary>
internal static class Written
{
    public static ForumDetails Details(this ForumDraft draft, Pen pen) =>
        new(
            draft.County,
            draft.Number,
            draft.NumberInferred,
            draft.Held,
            pen.Write(draft.DateNote),
            pen.Write(draft.Venue),
            draft.Agenda,
            draft.Groups,
            [.. draft.Present.Select(p => new Present(pen.Write(p.Name), pen.Write(p.Role)))],
            pen.Write(draft.Note),
            pen.Write(draft.Sources)
        );

    public static ConcernDetails Details(this ConcernDraft draft, Pen pen) =>
        new(
            draft.Forum,
            draft.Place,
            pen.Write(draft.PlaceWords),
            draft.Theme,
            pen.Write(draft.Summary),
            pen.Write(draft.Experience),
            pen.Write(draft.Proposal),
            draft.Groups,
            draft.Raised,
            pen.Write(draft.Sources)
        );

    public static CommitmentDetails Details(this CommitmentDraft draft, Pen pen) =>
        new(
            draft.Forum,
            draft.Report,
            draft.Place,
            pen.Write(draft.Text),
            pen.Write(draft.Speaker),
            draft.Made,
            draft.Office,
            draft.OwnerBasis,
            pen.Write(draft.OwnerWords),
            draft.Supporting,
            draft.Due,
            pen.Write(draft.DueWords),
            draft.Quantity,
            draft.Unit,
            pen.Write(draft.QuantityWords),
            pen.Write(draft.Scope),
            pen.Write(draft.Sources)
        );

    public static ReportDetails Details(this ReportDraft draft, Pen pen) =>
        new(
            pen.Write(draft.Name),
            draft.LaunchedOn,
            pen.Write(draft.Place),
            draft.From,
            draft.To,
            draft.DirectivesTotal,
            [.. draft.Findings.Select(f => new ReportFinding(pen.Write(f.Summary), pen.Write(f.Sources)))],
            draft.Threats,
            pen.Write(draft.Sources)
        );
}
