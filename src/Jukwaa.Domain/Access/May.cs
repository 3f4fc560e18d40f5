namespace Jukwaa.Domain.Access;

/// <summary>What may be asked of the platform. Each command and each signed-in address names one.</summary>
public enum May
{
    /// <summary>Carrying the published record over: the editors' command line only, held by no role.</summary>
    EditRecord,

    /// <summary>To have a desk at all.</summary>
    UseDesk,

    /// <summary>To take down a concern that somebody else voiced.</summary>
    RecordConcern,

    /// <summary>To raise a need of one's own group, without one's name.</summary>
    RaiseNeed,

    /// <summary>To code, reword, translate, gather, merge and split.</summary>
    TriageConcern,

    /// <summary>To say that a concern accuses an office, and to hand it to oversight.</summary>
    SealConcern,

    /// <summary>To make public, delay or withhold.</summary>
    PublishConcern,

    /// <summary>To answer, acknowledge, refer or pass on what one's office must answer.</summary>
    AnswerIssue,

    /// <summary>To send an issue to another office, to set its pace, to open it again.</summary>
    RouteIssue,

    /// <summary>To promise on behalf of one's office, to report progress and to claim delivery.</summary>
    MakeCommitment,

    /// <summary>To judge and reopen commitments of other offices.</summary>
    ReviewCommitment,

    /// <summary>To plan, announce, start and close forums.</summary>
    RunForum,

    /// <summary>The board of a place: open, late and disputed by institution.</summary>
    ReadBoard,

    /// <summary>The brief of a county, and what leadership promised.</summary>
    ReadBrief,

    /// <summary>Sealed concerns, and who broke a seal.</summary>
    Oversee,

    /// <summary>To read one sealed concern in an emergency, with a reason that oversight sees.</summary>
    BreakGlass,

    /// <summary>Who saw and changed what; samples of what is called done.</summary>
    Audit,

    /// <summary>To invite officers, give and end posts, let somebody in again, forget somebody.</summary>
    ManagePeople,
}

/// <summary>Which role may do what. docs/reference/permissions.md is generated from this table.</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, May[]> _held = new()
    {
        [Role.Rapporteur] = [May.UseDesk, May.RecordConcern, May.RaiseNeed, May.SealConcern],
        [Role.Responder] = [May.UseDesk, May.RecordConcern, May.RaiseNeed, May.AnswerIssue, May.MakeCommitment],
        [Role.Supervisor] =
        [
            May.UseDesk,
            May.RecordConcern,
            May.RaiseNeed,
            May.AnswerIssue,
            May.MakeCommitment,
            May.RouteIssue,
            May.ReviewCommitment,
            May.RunForum,
            May.ReadBoard,
        ],
        [Role.Analyst] = [May.UseDesk, May.RecordConcern, May.TriageConcern, May.SealConcern, May.RouteIssue, May.RunForum, May.ReadBoard],
        [Role.Publisher] = [May.UseDesk, May.PublishConcern, May.SealConcern],
        [Role.Leadership] =
        [
            May.UseDesk,
            May.MakeCommitment,
            May.AnswerIssue,
            May.RouteIssue,
            May.ReviewCommitment,
            May.RunForum,
            May.ReadBoard,
            May.ReadBrief,
            May.BreakGlass,
        ],
        [Role.Oversight] = [May.UseDesk, May.Oversee, May.AnswerIssue, May.RouteIssue, May.ReviewCommitment],
        [Role.Auditor] = [May.UseDesk, May.Audit, May.ReadBoard, May.BreakGlass],
        [Role.Administrator] = [May.UseDesk, May.ManagePeople],
    };

    /// <summary>What a role may do; what is not here is denied.</summary>
    public static IReadOnlyList<May> Of(Role role) => _held[role];

    public static bool Allows(Role role, May permission) => Array.IndexOf(_held[role], permission) >= 0;
}
