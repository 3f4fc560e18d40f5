using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Publishing;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>Builders: each gives a command that the rules accept as it stands; what a test is about is said in the test.</summary>
internal static class A
{
    public static readonly DateOnly Day = new(2025, 4, 7);

    /// <summary>A day of <see cref="World.Now"/> and of most clocks of tests' officers.</summary>
    public static readonly DateOnly Today = new(2026, 1, 15);

    public static readonly Office Police = new("nps", "KE-01");

    public static readonly Office Station = new("nps", "KE-W0018");

    private static int _salt;

    public static Words Words(string en, string? sw = null) =>
        Domain.Kernel.Words.Of(() => $"{Interlocked.Increment(ref _salt):x32}", ("en", en), ("sw", sw ?? $"Kwa Kiswahili: {en}"));

    public static Words Url(string url) => Domain.Kernel.Words.Of(() => $"{Interlocked.Increment(ref _salt):x32}", ("url", url));

    public static Words File(string hash) => Domain.Kernel.Words.Of(() => $"{Interlocked.Increment(ref _salt):x32}", ("file", hash));

    public static string Salt() => $"{Interlocked.Increment(ref _salt):x32}";

    public static RecordPastForum Forum(string id = "mombasa-2025", string county = "KE-01")
    {
        var (venue, source) = (Words("KMA Amphitheatre"), Url("https://www.example.org/forum"));
        var (name, role) = (
            Domain.Kernel.Words.Of(() => $"{Interlocked.Increment(ref _salt):x32}", ("name", "Kipchumba Murkomen")),
            Words("Cabinet Secretary")
        );
        ForumDetails details = new(
            county,
            1,
            false,
            Period.Day(Day),
            default,
            venue.Ref,
            ["gangs"],
            ["residents"],
            [new(name.Ref, role.Ref)],
            default,
            [source.Ref]
        );
        return new(Guid.NewGuid(), id, details, [venue, source, name, role]);
    }

    /// <summary>A forum that is still to be held, today unless a day is given.</summary>
    public static PlanForum Plan(string id = "mombasa-2026", string county = "KE-01", DateOnly? on = null, string? place = null)
    {
        var past = Forum(id, county);
        var details = past.Details with { Held = Period.Day(on ?? Today), Place = place, Present = [], Number = null, Sources = [] };
        return new(Guid.NewGuid(), id, details, past.Texts);
    }

    public static AnnounceForum Announcement(string id = "mombasa-2026", DateOnly? on = null) => new(Guid.NewGuid(), id, on ?? Today);

    public static ReplanForum Replan(PlanForum plan, DateOnly? on = null, Words? venue = null, Words? reason = null) =>
        new(
            Guid.NewGuid(),
            plan.Id,
            on is { } day ? Period.Day(day) : plan.Details.Held,
            plan.Details.Place,
            venue,
            plan.Details.Agenda,
            plan.Details.Groups,
            reason ?? Words("The hall is taken.")
        );

    private const string Supported = "0a000000-0000-4000-8000-000000000007";

    /// <summary>The life of a forum in order, on one day.</summary>
    public static IEnumerable<Command> Life()
    {
        var plan = Plan(place: "KE-W0018");
        return
        [
            plan,
            Announcement(),
            Replan(plan, venue: Words("Tononoka Hall")),
            new StartForum(Guid.NewGuid(), plan.Id, Today),
            new CountForum(
                Guid.NewGuid(),
                plan.Id,
                new([new("women", "f", "60+", "yes", 12), new("youth", "m", "18-34", "no", 3)], [new("gangs", 1)], 6)
            ),
            Halls.Hall.Entry(plan.Id, EntryKind.Commitment, "words=Doria.&office=-&due=-&amount=-", null, Supported),
            new RecordSupport(Guid.NewGuid(), plan.Id, [new(Supported, 6)]),
            new MeasureTrust(Guid.NewGuid(), plan.Id, TrustMoment.Before, [new(TrustQuestion.Acted, TrustWay.Hands, 20, 8, 9)]),
            .. Box(plan.Id),
            new CloseForum(Guid.NewGuid(), plan.Id, Today, ["residents"]),
            new MeasureTrust(Guid.NewGuid(), plan.Id, TrustMoment.Before, [new(TrustQuestion.Safe, TrustWay.Message, 21, 8, 9)]),
            new FollowUpForum(Guid.NewGuid(), plan.Id, Today),
            Plan("kwale-2026", "KE-02"),
            new CancelForum(Guid.NewGuid(), "kwale-2026", Words("Floods.")),
        ];
    }

    /// <summary>A box of a forum that brings items, of which one is refused, and is given up.</summary>
    public static IEnumerable<Command> Box(string forum, string id = "3f2a9c0d1e4b")
    {
        Domain.Boxes.RefusedItem refused = new(2, Guid.NewGuid(), "box-person");
        Domain.Boxes.LastWord word = new(forum, Today, ["residents"], ["residents"], Guid.NewGuid());
        return
        [
            new Domain.Boxes.RegisterBox(Guid.NewGuid(), id, new('a', 182), "KE-01", [forum], [World.Person]),
            new Domain.Boxes.DeliverFromBox(Guid.NewGuid(), id, 1, Domain.Boxes.BoxChain.Start, 3, new('b', 64), [refused], [], [word]),
            new Domain.Boxes.GiveUpBox(Guid.NewGuid(), id, Words("It fell into the river.")),
        ];
    }

    public static RecordConcern Concern(
        string id = "mombasa-c1",
        string? forum = null,
        string theme = "gangs",
        string place = "KE-W0018",
        string summary = "Gangs with machetes."
    )
    {
        var (words, source, at) = (Words(summary), Url($"https://www.example.org/{id}"), Words("Mtongwe ferry"));
        ConcernDetails details = new(forum, place, at.Ref, theme, words.Ref, default, default, ["residents"], Period.Day(Day), [source.Ref]);
        return new(Guid.NewGuid(), id, details, [words, source, at]);
    }

    public static DiscloseConcern Disclosure(string concern = "mombasa-c1") => new(Guid.NewGuid(), concern);

    public static OpenIssue Issue(string id = "mombasa-gangs", string theme = "gangs", string place = "KE-01") =>
        new(Guid.NewGuid(), id, place, theme, Period.Day(Day));

    public static GatherConcern Gathering(string concern = "mombasa-c1", string issue = "mombasa-gangs") => new(Guid.NewGuid(), concern, issue);

    public static MakeCommitment Commitment(
        string id = "mombasa-p1",
        string forum = "mombasa-2025",
        DateOnly? due = null,
        string wording = "Recruit 10,000 officers."
    )
    {
        var (words, source, owner) = (Words(wording), Url($"https://example.org/{id}"), Words("National Police Service"));
        CommitmentDetails details = new(
            forum,
            null,
            "KE-01",
            words.Ref,
            default,
            Period.Day(Day),
            Police,
            OwnerBasis.Named,
            owner.Ref,
            ["interior"],
            due,
            default,
            10_000,
            "officers",
            default,
            default,
            [source.Ref]
        );
        return new(Guid.NewGuid(), id, details, [words, source, owner]);
    }

    public static MatchConcern Match(string commitment = "mombasa-p1", string concern = "mombasa-c1") =>
        new(Guid.NewGuid(), commitment, concern, Words("More officers make the ward safer."), "editors");

    public static ReportProgress Progress(string commitment = "mombasa-p1", bool done = false) =>
        new(Guid.NewGuid(), commitment, Period.Day(Day.AddDays(10)), Words("Recruitment has begun."), [Url("https://example.org/proof")], done);

    public static InviteOfficer Invitation(Guid person) => new(Guid.NewGuid(), person.ToString());

    public static GivePost Post(
        string id,
        Guid person,
        Role role = Role.Responder,
        Office? office = null,
        Clearance clearance = Clearance.Ordinary,
        DateOnly? from = null
    ) => new(Guid.NewGuid(), id, new(person, role, office ?? Police, clearance, from ?? Day, null));

    public static SealConcern Sealing(string concern = "mombasa-c1", params Office[] accused) =>
        new(Guid.NewGuid(), concern, accused is [] ? [Station] : accused, Words("It says so."));

    /// <summary>What nobody published before: only its working text may be shown.</summary>
    public static RecordConcern Unpublished(this RecordConcern concern) => concern with { Details = concern.Details with { Sources = [] } };

    public static WriteWorkingText WorkingText(string concern = "mombasa-c1", string text = "Gangs rob people.") =>
        new(Guid.NewGuid(), concern, Words(text), "officer");

    public static RecordReport Report(string id = "national-2025")
    {
        var (name, finding, source) = (Words("Jukwaa la Usalama Report"), Words("Over 130 gangs."), Url("https://example.org/report"));
        ReportDetails details = new(
            name.Ref,
            new(2025, 12, 2),
            default,
            null,
            null,
            13,
            [new(finding.Ref, [source.Ref])],
            [new("KE-300", ["gangs", "gbv"])],
            [source.Ref]
        );
        return new(Guid.NewGuid(), id, details, [name, finding, source]);
    }

    /// <summary>A forum, an issue, two concerns and a promise that answers the first: the whole loop once.</summary>
    public static IReadOnlyList<Command> Loop() =>
        [
            Forum(),
            Issue(),
            Concern(forum: "mombasa-2025"),
            Concern("mombasa-c2", "mombasa-2025", summary: "Knives at the ferry."),
            Disclosure(),
            Disclosure("mombasa-c2"),
            Gathering(),
            Gathering("mombasa-c2"),
            Commitment(due: new(2025, 12, 31)),
            Match(),
            Progress(),
            Report(),
        ];
}
