using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Reviews;

/// <summary>What a session made of an item of its agenda.</summary>
public enum ItemOutcome
{
    /// <summary>A finding was recorded on the commitment.</summary>
    Found,

    /// <summary>The "done" or the answer did not hold: the record is open again.</summary>
    Reopened,

    /// <summary>Goes to the next session.</summary>
    CarriedOver,

    /// <summary>Heard, and nothing more to decide.</summary>
    Noted,
}

public enum ReviewPhase
{
    None,
    Planned,
    Closed,
    CalledOff,
}

/// <summary>One item of an agenda. It keeps its place in the list: what was dropped stays there, with the reason.</summary>
/// <param name="Subject">commitment/… or issue/….</param>
/// <param name="Outcome">Null = not decided yet.</param>
/// <param name="Finding">With <see cref="ItemOutcome.Found"/>: what was found.</param>
/// <param name="Reason">Why it was decided so, or dropped.</param>
public sealed record AgendaItem(
    string Subject,
    ItemOutcome? Outcome = null,
    Finding? Finding = null,
    WordsRef Reason = default,
    DateOnly? DecidedOn = null,
    bool Dropped = false
);

/// <summary>
/// A follow-up session in one place: an agenda of promises and issues that are due, and a decision on each, with reasons. Whether it is overdue is a question
/// of dates: its day passed, and it was neither closed nor called off.
/// </summary>
/// <param name="Chair">The office that leads it. It decides nothing that it answers for itself.</param>
/// <param name="ClosedOn">Day on which it was closed or called off.</param>
public sealed record ReviewSession(ReviewPhase Phase, string? Place, Office? Chair, DateOnly On, IReadOnlyList<AgendaItem> Items, DateOnly? ClosedOn)
    : IHistory<ReviewSession>
{
    /// <summary>Why it was called off.</summary>
    public WordsRef Reason { get; init; }

    public static ReviewSession Empty { get; } = new(ReviewPhase.None, null, null, default, [], null);

    public static string Kind => "review";

    public bool Exists => Phase != ReviewPhase.None;

    /// <summary>Items that stand on the agenda: all but those that were dropped.</summary>
    public IEnumerable<AgendaItem> Agenda => Items.Where(i => !i.Dropped);

    public AgendaItem? Find(string subject) => Agenda.FirstOrDefault(i => i.Subject == subject);

    /// <summary>The same session with one item in another state; a new one stands at the end.</summary>
    internal ReviewSession With(AgendaItem item) =>
        this with
        {
            Items = Items.Any(i => i.Subject == item.Subject) ? [.. Items.Select(i => i.Subject == item.Subject ? item : i)] : [.. Items, item],
        };
}
