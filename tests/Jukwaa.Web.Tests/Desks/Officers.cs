using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Officers with posts, given by commands as an administrator gives them, in a database of their own.</summary>
internal sealed class Officers : IAsyncDisposable
{
    /// <summary>A Wednesday morning in Nairobi.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 1, 14, 6, 0, 0, TimeSpan.Zero);

    private static readonly Actor _administrator = Actor.Of(new("interior", "KE"), new("0196a7c0-0000-7000-8000-0000000000ad"));

    private int _posts;

    private Officers(Database database, Reference reference)
    {
        (Database, Reference, Clock) = (database, reference, new(Morning));
        Ledger = new(database, reference, Clock);
        Reading = new(database, Clock);
        Door = new(Reading, Ledger, reference);
    }

    public Database Database { get; }

    public Reference Reference { get; }

    public Clock Clock { get; }

    public Ledger Ledger { get; }

    public DeskReading Reading { get; }

    public DeskDoor Door { get; }

    public DateOnly Today => Reading.Today;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public static async Task<Officers> Open(Cluster cluster) => await Over(await Database.Connect(await cluster.Clone(), stop: Stop));

    /// <summary>With every <see cref="Matter"/> on record.</summary>
    public static async Task<Officers> WithMatter(Cluster cluster) =>
        await Over(await Database.Connect(await cluster.Clone("matter", RecordMatter), stop: Stop));

    /// <summary>Commands of the editors, of the clock, or of officers together; each must be accepted.</summary>
    public async Task Do(params IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            (await Ledger.Change(command, Storage.TestLedger.By(command), Stop)).Refusal.ShouldBeNull(command.ToString());
        }
    }

    /// <summary>Somebody who holds one post.</summary>
    public async Task<Viewer> With(Role role, string office, Clearance clearance = Clearance.Ordinary) =>
        await With(Guid.NewGuid(), (role, office, clearance));

    /// <summary>Somebody who holds these posts from yesterday on.</summary>
    public async Task<Viewer> With(Guid person, params (Role Role, string Office, Clearance Clearance)[] posts)
    {
        await Give(posts.Select(p => new PostDetails(person, p.Role, Office(p.Office), p.Clearance, Today.AddDays(-1), null)));
        var viewer = await Reading.Viewer(person, Stop);
        viewer.Posts.Count.ShouldBe(posts.Length);
        return viewer;
    }

    /// <summary>Invites these people and gives them their posts, all at once. Returns the ids of the posts.</summary>
    public async Task<IReadOnlyList<string>> Give(IEnumerable<PostDetails> posts)
    {
        var given = posts.Select(p => (Details: p, Id: $"post-{++_posts}")).ToList();
        var commands = given.SelectMany(p => new Command[] { A.Invitation(p.Details.Person), new GivePost(Guid.NewGuid(), p.Id, p.Details) });
        (await Ledger.ChangeTogether([.. commands], _administrator, null, Stop)).Refusal.ShouldBeNull();
        return [.. given.Select(p => p.Id)];
    }

    public async Task End(string post, DateOnly on) =>
        (await Ledger.Change(new EndPost(Guid.NewGuid(), post, on, null, A.Words("Transferred.")), _administrator, Stop)).Refusal.ShouldBeNull();

    /// <summary>A list of texts, read as this person.</summary>
    public async Task<IReadOnlyList<string>> Read(Guid person, string sql) => [.. await Reading.Rows<string>(person, sql, null, Stop)];

    public async Task<IReadOnlyList<string>> Concerns(Viewer viewer) => await Read(viewer.Person, "select id from desk.concern order by id");

    public async Task<IReadOnlyList<string>> Issues(Viewer viewer) => await Read(viewer.Person, "select id from desk.issue order by id");

    public Task<Outcome> Do(Viewer viewer, params IReadOnlyList<Command> commands) => Door.Do(viewer, viewer.Posts[0], commands, Stop);

    /// <summary>As the owner, who sees everything.</summary>
    public async Task<T?> Ask<T>(string sql)
    {
        await using var connection = await Database.Owner.OpenConnectionAsync(Stop);
        return await connection.QuerySingleOrDefaultAsync<T?>(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        await Database.DisposeAsync();
    }

    public static Office Office(string id) => new(id.Split('@')[0], id.Split('@')[1]);

    private static async Task<Officers> Over(Database database) => new(database, await WideKenya.Load(database, Stop));

    private static async Task RecordMatter(Database database)
    {
        var officers = await Over(database);
        await using var ledger = officers.Ledger;
        await Desks.Matter.Record(officers);
    }
}
