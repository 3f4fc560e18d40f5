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
    public override Issue Apply(Issue state) => state with { Office = Office, RoutedBy = By };
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
    public override Issue Apply(Issue state) => state with { Response = null, ResponseWords = default, RespondedOn = null, AnswerDue = AnswerDue };
}
