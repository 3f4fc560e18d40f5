using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Issues;

public enum ResponseKind
{
    Accepted,
    Partly,
    Refused,
    NotOurs,
}

/// <summary>What many concerns share in one place and theme; the thing that gets answered.</summary>
/// <param name="Office">Who must answer; null = no responsible body named.</param>
/// <param name="RoutedBy">rule, editors or office; null before routing.</param>
/// <param name="Passed">Offices that said "not ours", oldest first.</param>
public sealed record Issue(
    string? Place,
    string? Theme,
    Period Opened,
    Office? Office,
    string? RoutedBy,
    ResponseKind? Response,
    WordsRef ResponseWords,
    DateOnly? RespondedOn,
    DateOnly? AnswerDue,
    IReadOnlyList<Office> Passed
) : IHistory<Issue>
{
    /// <summary>Offices that its concerns accuse; then it is sealed.</summary>
    public IReadOnlyList<Office> Accused { get; init; } = [];

    /// <summary>The accused offices and all above them.</summary>
    public IReadOnlyList<Office> Barred { get; init; } = [];

    public bool Sealed => Accused.Count > 0;

    /// <summary>When the office said that it has it.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>Life or liberty is at stake.</summary>
    public bool Urgent { get; init; }

    /// <summary>Days for which the clock was lawfully stopped, all stops together.</summary>
    public int StoppedDays { get; init; }

    /// <summary>Last day of the stop; null = the clock was never stopped.</summary>
    public DateOnly? StoppedUntil { get; init; }

    /// <summary>Offices above to which it went because no answer came, oldest first.</summary>
    public IReadOnlyList<Office> EscalatedTo { get; init; } = [];

    public DateOnly? EscalatedOn { get; init; }

    /// <summary>Where it was referred to be settled without the office: elders, mediation, court …; null = nowhere, or it came back.</summary>
    public string? ReferredTo { get; init; }

    /// <summary>Each person's latest word on whether it is settled, by the person's hash; anew with each answer that did not hold.</summary>
    public IReadOnlyDictionary<string, Verdict> Told { get; init; } = new Dictionary<string, Verdict>();

    /// <summary>Whether as many of those who raised it say that it is not settled as say that it is.</summary>
    public bool Contested => Told.Values.Count(v => v != Verdict.Done) is > 0 and var no && no >= Told.Count - no;

    /// <summary>The issue that took its concerns over; null = none.</summary>
    public string? MergedInto { get; init; }

    public static Issue Empty { get; } = new(null, null, Period.Unknown, null, null, null, default, null, null, []);

    public static string Kind => "issue";

    public bool Exists => Place is not null;
}

public sealed record IssueOpened(string Place, string Theme, Period On, DateOnly? AnswerDue) : Fact<Issue>
{
    public override Issue Apply(Issue state) => state with { Place = Place, Theme = Theme, Opened = On, AnswerDue = AnswerDue };
}

/// <summary>Sent to the office that must answer, or to nobody because nobody is named for it.</summary>
public sealed record IssueRouted(Office? Office, string By, WordsRef Reason) : Fact<Issue>
{
    // The ladder that was climbed was that of the office before.
    public override Issue Apply(Issue state) =>
        state with
        {
            Office = Office,
            RoutedBy = By,
            AcknowledgedOn = state.Office == Office ? state.AcknowledgedOn : null,
            EscalatedTo = state.Office == Office ? state.EscalatedTo : [],
            EscalatedOn = state.Office == Office ? state.EscalatedOn : null,
        };
}

public sealed record ResponseGiven(Office Office, ResponseKind Response, WordsRef Words, DateOnly On) : Fact<Issue>
{
    public override Issue Apply(Issue state) =>
        Response == ResponseKind.NotOurs
            ? state with
            {
                Passed = [.. state.Passed, Office],
            }
            : state with
            {
                Response = Response,
                ResponseWords = Words,
                RespondedOn = On,
            };
}

/// <summary>The answer did not hold: the issue waits for one again.</summary>
public sealed record IssueReopened(WordsRef Reason, DateOnly On, DateOnly AnswerDue) : Fact<Issue>
{
    public override Issue Apply(Issue state) =>
        state with
        {
            Response = null,
            ResponseWords = default,
            RespondedOn = null,
            AnswerDue = AnswerDue,
            EscalatedTo = [],
            EscalatedOn = null,
            Told = Issue.Empty.Told,
        };
}
