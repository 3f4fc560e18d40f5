namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string IssueId = "mombasa-gangs";

    /// <summary>A Wednesday; 21 days later is a Wednesday too.</summary>
    public static readonly DateOnly IssueDay = Day(2025, 9, 3);

    public static readonly DateOnly IssueDue = Day(2025, 9, 24);

    /// <summary>An issue opened on <see cref="IssueDay"/> and sent to the police of Mombasa, and what happened then.</summary>
    public static Fact<Issue>[] Issue(params Fact<Issue>[] then) => IssueAbout("gangs", Police, then);

    public static Fact<Issue>[] IssueAbout(string theme, Office? office, params Fact<Issue>[] then) =>
        [new IssueOpened("KE-01", theme, Period.Day(IssueDay), IssueDue), new IssueRouted(office, "rule", default), .. then];

    public static Fact<Issue> Answer(ResponseKind response) => new ResponseGiven(Police, response, Reason.Ref, Day(2025, 9, 10));

    public static GiveResponse GiveResponse(ResponseKind response = ResponseKind.Accepted) =>
        new(CommandId, IssueId, Police, response, Reason, Today, response == ResponseKind.NotOurs ? Lands : null);

    public const string SealedId = "sealed-0196a7c000007000800000000000000a";

    /// <summary>The word of one of <see cref="Verifiers"/>.</summary>
    public static TellSituation TellSituation(Verdict verdict = Verdict.NotDone, int verifier = 0) =>
        new(CommandId, IssueId, Verifiers[verifier], verdict);

    /// <summary>"It happens to me too", of the first of <see cref="Verifiers"/>.</summary>
    public static SupportIssue SupportIssue() => new(CommandId, Verifiers[0], IssueId);

    public static WithdrawSupport WithdrawSupport() => new(CommandId, Verifiers[0]);

    public static OpenIssue OpenSealed(params Office[] accused) =>
        new(CommandId, SealedId, "KE-W0001", "gangs", Period.Day(IssueDay)) { Accused = accused is [] ? [Station] : accused };

    /// <summary>An issue whose concerns accuse the station, with the police oversight body.</summary>
    public static Fact<Issue>[] SealedIssue(params Fact<Issue>[] then) =>
        [
            new IssueOpened("KE-W0001", "gangs", Period.Day(IssueDay), IssueDue),
            new IssueSealed([Station], Reference().Ladder.Above([Station])),
            new IssueRouted(Oversight, "rule", default),
            .. then,
        ];
}
