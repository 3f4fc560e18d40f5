using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Desk;
using Jukwaa.Web.Host;
using Jukwaa.Web.Printing;
using Jukwaa.Web.SignIn;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Printing;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>One host with desks for all tests of their pages: each test makes the records that it is about, and reads what was added to the ledger.</summary>
public sealed class PageSite(Cluster cluster) : IAsyncLifetime
{
    private static readonly Lazy<string> _hashed = new(() =>
        new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = SignInSetup.Iterations })).HashPassword(
            new(),
            SignInSite.Passphrase
        )
    );

    private static readonly Actor _administrator = Actor.Of(new("interior", "KE"), new("0196a7c0-0000-7000-8000-0000000000ad"));

    private readonly Dictionary<(Role, string, Clearance), AtDesk> _seated = [];
    private Database _database = null!;
    private Ledger _ledger = null!;
    private WebApplication _host = null!;
    private readonly Printer? _printer = Pdf.Printer();
    private int _count;

    internal SetClock Clock { get; } = new() { Now = Officers.Morning };

    internal People People { get; private set; } = null!;

    internal Reference Reference { get; private set; } = null!;

    internal Uri Address => new(_host.Urls.First());

    internal DateOnly Today { get; } = new(2026, 1, 14);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.Connect(await cluster.Clone(), stop: Stop);
        Reference = await WideKenya.Load(_database, Stop);
        _ledger = new(_database, Reference, Clock);
        People = new(_database.Host, Clock);
        var parts = new SiteParts(_database.Open, "http://127.0.0.1:0")
        {
            Clock = Clock,
            People = People,
            Desk = new DeskParts(_database, _ledger, Reference),
            Printer = _printer,
        };
        _host = Site.Build(
            parts,
            builder =>
            {
                builder.Logging.ClearProviders();
                Walks.DeskSite.WithoutRounds(builder.Services);
            }
        );
        await _host.StartAsync(Stop);
    }

    /// <summary>Somebody signed in who holds this post; the same for whoever asks again.</summary>
    internal async Task<AtDesk> At(Role role, string office, Clearance clearance = Clearance.Ordinary)
    {
        if (!_seated.TryGetValue((role, office, clearance), out var desk))
        {
            desk = await Seat((role, office, clearance));
            _seated.Add((role, office, clearance), desk);
        }

        return desk;
    }

    /// <summary>What somebody who is not signed in sees at an address.</summary>
    internal async Task<Answer> Anybody(string address)
    {
        using var caller = new Caller(new(_host.Urls.First()), Clock);
        return await caller.Get(address);
    }

    /// <summary>Somebody new, signed in, with these posts from yesterday on.</summary>
    internal async Task<AtDesk> Seat(params (Role Role, string Office, Clearance Clearance)[] posts)
    {
        var id = await Invited();
        await Change(posts.Select(p => Post(id, p.Role, p.Office, p.Clearance)));
        var key = Totp.NewKey();
        var invitation = await People.Invite(id, Stop);
        var person = (await People.Accept(invitation.ShouldNotBeNull().Token, new(_hashed.Value, key, 0, []), Stop)).ShouldNotBeNull();
        var caller = new Caller(new(_host.Urls.First()), Clock);
        await caller.SignIn(new(id, person.SignIn, SignInSite.Passphrase, key));
        (await caller.IsIn()).ShouldBeTrue();
        return new(caller, id, posts[0].Office);
    }

    /// <summary>Somebody who was invited, has an account and no post.</summary>
    internal async Task<Guid> Invited(string name = "Asha Mwangi")
    {
        var id = Guid.NewGuid();
        (await People.Add(new NewPerson(id, $"afisa-{++_count}", name, null, null, "sw"), Stop)).ShouldBeTrue();
        await Change([A.Invitation(id)]);
        return id;
    }

    internal GivePost Post(Guid person, Role role, string office, Clearance clearance = Clearance.Ordinary) =>
        new(Guid.NewGuid(), $"post-{++_count}", new(person, role, Officers.Office(office), clearance, Today.AddDays(-1), null));

    /// <summary>Commands of an administrator, all at once.</summary>
    internal async Task Change(IEnumerable<Command> commands) =>
        (await _ledger.ChangeTogether([.. commands], _administrator, null, Stop)).Refusal.ShouldBeNull();

    /// <summary>Commands of the editors, of the clock, or of officers together; each must be accepted.</summary>
    internal async Task Do(params IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            (await _ledger.Change(command, Storage.TestLedger.By(command), Stop)).Refusal.ShouldBeNull(command.ToString());
        }
    }

    /// <summary>What somebody of the public says on a channel.</summary>
    internal async Task DoOn(string channel, Command command) => (await _ledger.Change(command, Actor.On(channel), Stop)).Refusal.ShouldBeNull();

    /// <summary>A concern of Mtongwe with a text that may be shown; returns its id.</summary>
    internal async Task<string> Concern(string theme = "gangs", string place = "KE-W0018", bool worked = true, string said = "Gangs with machetes.")
    {
        var id = $"c-{++_count}";
        await Do(A.Concern(id, theme: theme, place: place, summary: said).Unpublished());
        await Do(worked ? [A.WorkingText(id)] : Array.Empty<Command>());
        return id;
    }

    /// <summary>An issue with one voice, which the routing gives to an office: gangs to the county police. Returns its id.</summary>
    internal async Task<string> Issue(string theme = "gangs", string place = "KE-W0018")
    {
        var (concern, id) = (await Concern(theme, place), $"i-{++_count}");
        await Do(new OpenIssue(Guid.NewGuid(), id, place, theme, Period.Day(Today)), A.Gathering(concern, id));
        return id;
    }

    /// <summary>A report of a promise with this file as its proof.</summary>
    internal async Task<EvidenceFiles.Proved> Proof(string promise, byte[] bytes)
    {
        var (proof, report) = await EvidenceFiles.Proved.Of(_database, promise, bytes, done: true);
        await Do(report);
        return proof;
    }

    /// <summary>The facts that this adds, in order: what it is and who did it.</summary>
    internal async Task<IReadOnlyList<string>> Added(Func<Task> deed)
    {
        var before = await Ask<long>("select seq from ledger.head");
        await deed();
        return await List($"select type || ' by ' || actor from ledger.fact where seq > {before} and actor <> 'system' order by seq");
    }

    /// <summary>A list of texts, read as this person at the desk.</summary>
    internal async Task<IReadOnlyList<string>> Read(Guid person, string sql) =>
        [.. await new DeskReading(_database, Clock).Rows<string>(person, sql, null, Stop)];

    internal async Task<T?> Ask<T>(string sql)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync(Stop);
        return await connection.QuerySingleOrDefaultAsync<T?>(sql);
    }

    internal async Task<IReadOnlyList<string>> List(string sql)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync(Stop);
        return [.. await connection.QueryAsync<string>(sql)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in _seated.Values)
        {
            desk.Caller.Dispose();
        }

        await _host.DisposeAsync();
        _printer?.Dispose();
        await _ledger.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>Tests that share a host of desks run one after the other, so that what is added to the ledger is what they did.</summary>
[CollectionDefinition(Name)]
public sealed class Pages : ICollectionFixture<PageSite>
{
    public const string Name = "pages of the desk";
}
