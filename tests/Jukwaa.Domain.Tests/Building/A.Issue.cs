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
}
