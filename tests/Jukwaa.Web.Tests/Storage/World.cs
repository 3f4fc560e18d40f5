using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Reviews;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>
/// A small world: 2 forums, 6 concerns and 2 needs, 4 issues (one sealed), 4 commitments, 2 review sessions, a report and 2 officers with 6 posts, with every command there is. What is said of a concern
/// carries its mark, so that a leak can be seen wherever it is.
/// </summary>
internal static partial class World
{
    /// <summary>The last day of this world: nothing is recorded later.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Somebody with an account.</summary>
    public static readonly Guid Person = new("0196a7c0-0000-7000-8000-0000000000a0");

    /// <summary>The same at a desk far from any police station.</summary>
    public static readonly Actor Outsider = Actor.Of(new("interior", "KE"), Person);

    /// <summary>What only words as said hold that nobody published before.</summary>
    public const string Secret = "siri-ya-mtu";

    public static readonly string[] Forums = ["mombasa-2025", "kwale-2025"];

    public static readonly string[] Entries = ["e1", "e2"];

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
        (m => new StartForum(Id, Forum(m.Which), Today), 9),
        (m => new ReplanForum(Id, Forum(m.Which), Period.Day(Today), null, A.Words($"Hall {m.Other}"), ["gangs"], [], A.Words("It rains.")), 9),
        (m => new CancelForum(Id, Forum(m.Which), A.Words("Floods.")), 9),
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
        (m => new WithdrawConcern(Id, Concern(m.Which)), 9),
        (m => A.Issue(Issue(m.Which).Id, Issue(m.Which).Theme, Issue(m.Which).Place) with { On = Opened(m) }, 3),
        (m => new RouteIssue(Id, Issue(m.Which).Id, _offices[m.Other % 3], A.Words("It is theirs.")), 9),
        (m => Answer(m), 9),
        (m => new ReopenIssue(Id, Issue(m.Which).Id, A.Words("It did not hold."), Today), 9),
        (m => Promise(m), 5),
        (m => Corrected(Promise(m)), 9),
        (m => Match(m), 6),
        (m => Match(m), 9),
        (m => new WithdrawMatch(Id, Commitment(m.Which), Concern(m.Other), Because(m)), 9),
        (m => A.Progress(Commitment(m.Which), m.Manner % 2 == 0), 9),
        (m => Verdict(m), 9),
        (m => new ReviewCommitment(Id, Commitment(m.Which), (Finding)(m.Manner % 4), A.Words("We went and looked."), Day(m)), 9),
        (m => new ReopenCommitment(Id, Commitment(m.Which), A.Words("It broke again."), Day(m)), 9),
        (m => A.Progress(Commitment(m.Which), m.Manner % 2 == 0) with { Evidence = [Photo(m.Which)] }, 9),
        (m => new DiscloseEvidence(Id, Commitment(m.Which), Photo(m.Which).Passages[0].Hash), 9),
        (m => new WithholdEvidence(Id, Commitment(m.Which), Photo(m.Which).Passages[0].Hash, m.Manner % 2 == 0 ? "child" : "mistake"), 9),
        (_ => A.Report(), 9),
        (m => A.Invitation(Officer(m.Which)), 1),
        (m => A.Post($"o{(m.Which % 6) + 1}", Officer(m.Other), (Role)(m.Manner % 6), _offices[m.Other % 3]), 2),
        (m => new EndPost(Id, $"o{(m.Which % 6) + 1}", Today.AddDays(m.Manner), $"o{(m.Other % 6) + 1}", A.Words("Moved to Kwale.")), 9),
        (m => new RecoverAccess(Id, Officer(m.Which).ToString(), A.Words("The phone was lost.")), 9),
        (m => new ForgetOfficer(Id, Officer(m.Which).ToString(), A.Words("Retired.")), 9),
        (m => Need(m), 9),
        (_ => A.Issue("sealed-1", "gangs", "KE-W0018") with { Accused = [A.Station] }, 3),
        (m => new SealConcern(Id, Concern(m.Which), [A.Station], Because(m)), 9),
        (m => new GatherConcern(Id, Concern(m.Which), "sealed-1"), 9),
        (m => new BreakSeal(Id, Concern(m.Which), A.Words($"A child is held there: {Mark(Concern(m.Which))}.")), 9),
        (m => A.WorkingText(Concern(m.Which), $"{Mark(Concern(m.Which))} was heard."), 4),
        (m => A.WorkingText(Concern(m.Which), $"{Mark(Concern(m.Which))} was heard again."), 9),
        (m => new ClassifyConcern(Id, Concern(m.Which), m.Manner % 2 == 0 ? "county" : "public"), 9),
        (
            m => new CodeConcern(
                Id,
                Concern(m.Which),
                _themes[m.Other % 3],
                "KE-01",
                ["residents"],
                A.Words($"{Mark(Concern(m.Which))} was miscoded.")
            ),
            9
        ),
        (m => new DelayDisclosure(Id, Concern(m.Which), Today.AddDays(m.Manner + 1), Because(m)), 9),
        (m => new AcknowledgeIssue(Id, Issue(m.Which).Id, Owner(m), Today), 9),
        (m => new MarkUrgent(Id, Issue(m.Which).Id, A.Words("Lives are at stake.")), 9),
        (m => new StopClock(Id, Issue(m.Which).Id, Owner(m), "awaiting-court", A.Words("A judge has it."), Today.AddDays(m.Manner + 1)), 9),
        (m => new EscalateIssue(Id, Issue(m.Which).Id), 9),
        (_ => new EscalateIssue(Id, "i1"), 9),
        (m => new ReferIssue(Id, Issue(m.Which).Id, Owner(m), "court", A.Words("To the court of Mombasa."), Today), 9),
        (m => new CloseReferral(Id, Issue(m.Which).Id, Owner(m), "settled", A.Words("They agreed."), Today), 9),
        (m => new MergeIssue(Id, Issue(m.Which).Id, Issue(m.Other).Id, A.Words("They are one.")), 9),
        (m => new SplitIssue(Id, Issue(m.Which).Id, Issue(m.Other).Id, 1, A.Words("They are two.")), 9),
        (m => new EscalateCommitment(Id, Commitment(m.Which)), 9),
        (m => new PlanReview(Id, Review(m), "KE", new("interior", "KE"), Today, [Item(m.Other), "issue/i1", Item(m.Other + 1)]), 7),
        (m => new TakeUp(Id, Review(m), Item(m.Other)), 9),
        (m => new DropItem(Id, Review(m), Item(m.Other), A.Words("It was settled elsewhere.")), 9),
        (m => new DecideItem(Id, Review(m), Item(m.Other), ItemOutcome.Noted, null, A.Words("Heard.")), 9),
        (m => new DecideItem(Id, Review(m), "issue/i1", (ItemOutcome)((m.Manner % 3) + 1), null, A.Words("We asked.")), 9),
        (m => new AddToConcern(Id, Concern(m.Which), A.Words($"{Mark(Concern(m.Which))} came back.")), 9),
        (m => new AttachFile(Id, Concern(m.Which), A.File($"{m.Other:x64}")), 9),
        (m => new PlaceConcern(Id, Concern(m.Which), "KE-02"), 9),
        (m => new ForgetConcern(Id, Concern(m.Which)), 9),
        (m => new TellSituation(Id, Issue(m.Which).Id, new("abc"[m.Other % 3], 64), (Verdict)(m.Manner % 3)), 9),
        (m => new SupportIssue(Id, Supporter(m), Issue(m.Which).Id), 9),
        (m => new SupportIssue(Id, Supporter(m), Issue(m.Which).Id), 9),
        (m => new WithdrawSupport(Id, Supporter(m)), 9),
        (m => Taken(m), 8),
        (m => Mended(m), 9),
        (m => new MoveReview(Id, Review(m), Today.AddDays(m.Manner % 2), A.Words("The hall is taken.")), 9),
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
                    k.Item.Rank is 0 or 1 or 8 ? 2
                    : k.Item.Rank == 3 ? 3
                    : k.Item.Rank < 5 ? 6
                    : 4
                )
            );

    private static DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    private static Guid Id => Guid.NewGuid();

    public static int Rank(int kind) => _kinds[kind].Rank;

    public static Command Command(Move move) => _kinds[move.Kind].Make(move);

    /// <summary>What only words about this concern hold.</summary>
    public static string Mark(string concern) => $"kero-{concern}-yake";

    private static Guid Officer(int n) => n % 2 == 0 ? Person : new("0196a7c0-0000-7000-8000-0000000000a1");

    private static string Forum(int n) => Forums[n % 2];

    private static string Concern(int n) => Concerns[n % 6];

    private static (string Id, string Theme, string Place) Issue(int n) => _issues[n % 3];

    // Another one at each issue, as keyed hashes are.
    private static string Supporter(Move move) => new string("abc"[move.Other % 3], 63) + (move.Which % 3);

    private static string Commitment(int n) => $"p{(n % 4) + 1}";

    // Always the same for a commitment, so that it can be shown. There is no such file, as if it had been erased.
    private static Words Photo(int n) => Words.Of(() => new('5', 32), ("file", new("abcd"[n % 4], 64)));

    private static string Review(Move move) => $"r{(move.Which % 2) + 1}";

    private static string Item(int n) => n % 3 == 0 ? "issue/i2" : $"commitment/{Commitment(n)}";

    private static DateOnly Day(Move move) => A.Day.AddDays((10 * move.Manner) + move.Other);

    // Some long ago, so that they are late; some a few days ago, so that their clock can be stopped.
    private static Period Opened(Move move) => Period.Day(move.Manner % 2 == 0 ? A.Day : Today.AddDays(-5));

    // Mostly the one that has it, or little of what only that office may do would be done.
    private static Office Owner(Move move) => move.Manner % 4 == 0 ? _offices[move.Other % 3] : A.Police;

    private static Words Because(Move move) => A.Words($"Because of {Mark(Concern(move.Other))}.");

    private static RecordPastForum Past(Move move, int county) => A.Forum(Forum(move.Which), county % 2 == 0 ? "KE-01" : "KE-02");

    private static PlanForum Planned(RecordPastForum forum) => new(Id, forum.Id, forum.Details with { Held = Period.Day(Today) }, forum.Texts);

    private static CorrectForum Corrected(RecordPastForum forum) => new(Id, forum.Id, forum.Details, forum.Texts);

    private static RecordConcern Voice(Move move) =>
        move.Manner % 5 == 0 ? Voice(move, $"{Mark(Concern(move.Which))} {Secret}").Unpublished() : Voice(move, Mark(Concern(move.Which)));

    private static RecordConcern Voice(Move move, string said) =>
        A.Concern(
            Concern(move.Which),
            move.Manner % 3 == 0 ? null : Forum(move.Manner),
            _themes[move.Other % 3],
            move.Manner % 4 == 0 ? "KE-02" : "KE-W0018",
            said
        );

    private static GiveResponse Answer(Move move) =>
        new(
            Id,
            Issue(move.Which).Id,
            _offices[move.Other % 2],
            (ResponseKind)(move.Manner % 4),
            A.Words("Thus we answer."),
            move.Manner % 2 == 0 ? Today : Day(move),
            _offices[(move.Other + 1) % 2]
        );

    private static MakeCommitment Promise(Move move) =>
        Answering(
            A.Commitment(Commitment(move.Which), Forum(move.Other), move.Manner % 3 == 0 ? null : A.Day.AddDays(30 * (move.Manner % 12))),
            move.Manner % 4 == 1 ? Issue(move.Other).Id : null
        );

    private static MakeCommitment Answering(MakeCommitment promise, string? issue) =>
        issue is null ? promise : promise with { Details = promise.Details with { Forum = null, Issue = issue } };

    private static CorrectCommitment Corrected(MakeCommitment promise) =>
        new(Id, promise.Id, promise.Details, A.Words("The date was misread."), promise.Texts);

    private static MatchConcern Match(Move move) => A.Match(Commitment(move.Which), Concern(move.Other)) with { Reason = Because(move) };

    private static VerifyDelivery Verdict(Move move) =>
        new(Id, Commitment(move.Which), new("abcd"[move.Other % 4], 64), (Verdict)(move.Manner % 3), A.Words("We saw it."), Day(move));
}
