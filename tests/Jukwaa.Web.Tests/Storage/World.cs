using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>
/// A small world: 2 forums, 6 concerns, 3 issues, 4 commitments and a report, with every command there is. What is said of a concern
/// carries its mark, so that a leak can be seen wherever it is.
/// </summary>
internal static class World
{
    /// <summary>The last day of this world: nothing is recorded later.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    public static readonly string[] Forums = ["mombasa-2025", "kwale-2025"];

    public static readonly string[] Concerns = ["c1", "c2", "c3", "c4", "c5", "c6"];

    private static readonly (string Id, string Theme, string Place)[] _issues =
    [
        ("i1", "gangs", "KE-01"),
        ("i2", "gbv", "KE-W0018"),
        ("i3", "orphan", "KE-02"),
    ];
    private static readonly string[] _themes = ["gangs", "gbv", "orphan"];
    private static readonly Office[] _offices = [A.Police, new("interior", "KE"), new("nps", "KE-02")];

    private static readonly (Func<Move, Command> Make, int Rank)[] _kinds =
    [
        (m => Planned(Past(m, m.Which)), 0),
        (m => Past(m, m.Which), 1),
        (m => new AnnounceForum(Id, Forum(m.Which), Day(m)), 9),
        (m => new StartForum(Id, Forum(m.Which), Day(m)), 9),
        (m => new CloseForum(Id, Forum(m.Which), Day(m), ["residents"]), 9),
        (m => new FollowUpForum(Id, Forum(m.Which), Day(m)), 9),
        (m => Corrected(Past(m, m.Manner)), 9),
        (m => new ReportAfterwards(Id, Forum(m.Which), Period.Day(Day(m)), A.Words("It was calm."), A.Url("https://example.org/later")), 9),
        (m => Voice(m), 2),
        (m => new GatherConcern(Id, Concern(m.Which), Issue(m.Other).Id), 4),
        (m => Corrected(Voice(m), m), 9),
        (m => A.Disclosure(Concern(m.Which)), 4),
        (m => A.Disclosure(Concern(m.Which)), 9),
        (m => new WithholdConcern(Id, Concern(m.Which), "safety"), 9),
        (m => A.Issue(Issue(m.Which).Id, Issue(m.Which).Theme, Issue(m.Which).Place), 3),
        (m => new RouteIssue(Id, Issue(m.Which).Id, _offices[m.Other % 3], A.Words("It is theirs.")), 9),
        (m => Answer(m), 9),
        (m => new ReopenIssue(Id, Issue(m.Which).Id, A.Words("It did not hold."), Day(m)), 9),
        (m => Promise(m), 5),
        (m => Corrected(Promise(m)), 9),
        (m => Match(m), 6),
        (m => Match(m), 9),
        (m => new WithdrawMatch(Id, Commitment(m.Which), Concern(m.Other), Because(m)), 9),
        (m => A.Progress(Commitment(m.Which), m.Manner % 2 == 0), 9),
        (m => Verdict(m), 9),
        (m => new ReviewCommitment(Id, Commitment(m.Which), (Finding)(m.Manner % 4), A.Words("We went and looked."), Day(m)), 9),
        (m => new ReopenCommitment(Id, Commitment(m.Which), A.Words("It broke again."), Day(m)), 9),
        (_ => A.Report(), 9),
    ];

    public static int Kinds => _kinds.Length;

    /// <summary>The kinds of command that begin a history, and how many histories there are of it.</summary>
    public static IEnumerable<(int Kind, int Histories)> Beginnings =>
        _kinds
            .Index()
            .Where(k => k.Item.Rank < 9)
            .Select(k =>
                (
                    k.Index,
                    k.Item.Rank is 0 or 1 ? 2
                    : k.Item.Rank == 3 ? 3
                    : k.Item.Rank < 5 ? 6
                    : 4
                )
            );

    private static Guid Id => Guid.NewGuid();

    public static int Rank(int kind) => _kinds[kind].Rank;

    public static Command Command(Move move) => _kinds[move.Kind].Make(move);

    /// <summary>What only words about this concern hold.</summary>
    public static string Mark(string concern) => $"kero-{concern}-yake";

    private static string Forum(int n) => Forums[n % 2];

    private static string Concern(int n) => Concerns[n % 6];

    private static (string Id, string Theme, string Place) Issue(int n) => _issues[n % 3];

    private static string Commitment(int n) => $"p{(n % 4) + 1}";

    private static DateOnly Day(Move move) => A.Day.AddDays((10 * move.Manner) + move.Other);

    private static Words Because(Move move) => A.Words($"Because of {Mark(Concern(move.Other))}.");

    private static RecordPastForum Past(Move move, int county) => A.Forum(Forum(move.Which), county % 2 == 0 ? "KE-01" : "KE-02");

    private static PlanForum Planned(RecordPastForum forum) => new(Id, forum.Id, forum.Details, forum.Texts);

    private static CorrectForum Corrected(RecordPastForum forum) => new(Id, forum.Id, forum.Details, forum.Texts);

    private static RecordConcern Voice(Move move) =>
        A.Concern(
            Concern(move.Which),
            move.Manner % 3 == 0 ? null : Forum(move.Manner),
            _themes[move.Other % 3],
            move.Manner % 4 == 0 ? "KE-02" : "KE-W0018",
            Mark(Concern(move.Which))
        );

    private static CorrectConcern Corrected(RecordConcern concern, Move move) =>
        new(Id, concern.Id, concern.Details, A.Words($"{Mark(Concern(move.Which))} was misheard."), concern.Texts);

    private static GiveResponse Answer(Move move) =>
        new(
            Id,
            Issue(move.Which).Id,
            _offices[move.Other % 2],
            (ResponseKind)(move.Manner % 4),
            A.Words("Thus we answer."),
            Day(move),
            _offices[(move.Other + 1) % 2]
        );

    private static MakeCommitment Promise(Move move) =>
        A.Commitment(Commitment(move.Which), Forum(move.Other), move.Manner % 3 == 0 ? null : A.Day.AddDays(30 * move.Manner));

    private static CorrectCommitment Corrected(MakeCommitment promise) =>
        new(Id, promise.Id, promise.Details, A.Words("The date was misread."), promise.Texts);

    private static MatchConcern Match(Move move) => A.Match(Commitment(move.Which), Concern(move.Other)) with { Reason = Because(move) };

    private static VerifyDelivery Verdict(Move move) =>
        new(Id, Commitment(move.Which), new("abcd"[move.Other % 4], 64), (Verdict)(move.Manner % 3), A.Words("We saw it."), Day(move));
}
