using System.Buffers.Text;
using System.Security.Cryptography;
using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Reviews;
using Jukwaa.Storage;
using Jukwaa.Web.Cli;
using Jukwaa.Web.Host;
using Jukwaa.Web.Jobs;
using Jukwaa.Web.Suggestions;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;
using Checkout = Jukwaa.Web.Tests.Host.Checkout;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>Test classes that walk the desk share one, and go one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class TheDesk : ICollectionFixture<DeskSite>
{
    public const string Name = "The desk";
}

/// <summary>
/// The real host on a real port over a real PostgreSQL, with the national record and the officers of the demonstration. It begins at noon on 21 November 2026
/// in Kenya; its clock goes only when told.
/// </summary>
public sealed class DeskSite(Cluster cluster) : IAsyncLifetime
{
    /// <summary>A review session of Mombasa, planned for the day on which everything begins.</summary>
    internal const string Review = "r-mombasa";

    /// <summary>A published plan of Mombasa with one stop.</summary>
    internal const string Rollout = "plan-mombasa";

    /// <summary>A forum of Mombasa that is in session, and a voice of it.</summary>
    internal const string Forum = "mombasa-hall",
        Entry = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private Database? _database;
    private Ledger? _ledger;
    private WebApplication? _host;

    internal SetClock Clock { get; } = new();

    internal People People { get; private set; } = null!;

    internal Reference Reference { get; private set; } = null!;

    internal Uri Address { get; private set; } = new("http://127.0.0.1");

    internal WebApplication Host => _host!;

    internal Ledger Ledger => _ledger!;

    internal Database Database => _database!;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.Connect(await cluster.CloneOfNation());
        Reference = await AllKenya.Load(_database);
        _ledger = new Ledger(_database, Reference, Clock);
        People = new(_database.Host, Clock);
        await DemoOfficers.Add(People, _ledger, default);
        string[] agenda = ["commitment/mombasa-p10", "issue/mombasa-gangs"];
        await Do(new PlanReview(Guid.NewGuid(), Review, "KE-01", new("ngao", "KE-01"), new(2026, 11, 21), agenda), Actor.Editors);
        await Hold();
        foreach (var command in Rollouts.Plans.Published(Rollout, "KE-01", new(2026, 12, 1), "KE-C001"))
        {
            await Do(command, Actor.Editors);
        }

        var parts = new SiteParts(_database.Open, "http://127.0.0.1:0")
        {
            Clock = Clock,
            People = People,
            Desk = new(_database, _ledger, Reference),
            Labelled = LabelledMessages.Load(Path.Combine(Checkout.Root, "data", "text")),
        };
        _host = Site.Build(parts, builder => WithoutRounds(builder.Services));
        await _host.StartAsync();
        Address = new(_host.Urls.First());
    }

    private async Task Hold()
    {
        DateOnly today = new(2026, 11, 21);
        foreach (
            var command in Halls
                .Hall.InSession(Forum, today)
                .Append(Halls.Hall.Entry(Forum, EntryKind.Concern, "theme=gangs&words=Wezi usiku.", null, Entry))
        )
        {
            await Do(command, Actor.Editors);
        }
    }

    /// <summary>A browser in which this officer is signed in.</summary>
    internal async Task<Officer> As(string signIn) => new(signIn, new Caller(Address, Clock) { Session = await Session(signIn) });

    /// <summary>A browser in which nobody is signed in.</summary>
    internal Officer Nobody() => new("nobody", new Caller(Address, Clock));

    /// <summary>A session written past the sign-in pages, which have tests of their own: what the cookie holds.</summary>
    internal async Task<string> Session(string signIn)
    {
        var person = (await People.Find(signIn, Storage.TestLedger.Stop)).ShouldNotBeNull(signIn);
        var key = RandomNumberGenerator.GetBytes(32);
        await People.BeginSession(person, Guid.NewGuid(), SHA256.HashData(key), "Tests", "127.0.0.1", Storage.TestLedger.Stop);
        return Base64Url.EncodeToString(key);
    }

    /// <summary>One more officer with one post, for a test that ends it.</summary>
    internal async Task<Guid> Appoint(string signIn, Role role, Office office)
    {
        var id = Guid.NewGuid();
        await People.AddDemo(new(id, signIn, "Asha Mwangi", null, null, "en"), new("x", DemoOfficers.Key, 0, []), Storage.TestLedger.Stop);
        await Do(new InviteOfficer(Guid.NewGuid(), id.ToString()), Actor.System);
        PostDetails details = new(id, role, office, Clearance.Restricted, new(2026, 1, 1), null);
        await Do(new GivePost(Guid.NewGuid(), "post-" + signIn, details), Actor.System);
        return id;
    }

    /// <summary>Past the desk, by whoever has none there.</summary>
    internal async Task Do(Command command, Actor actor) =>
        (await Ledger.Change(command, actor, Storage.TestLedger.Stop)).Refusal.ShouldBeNull(command.GetType().Name);

    /// <summary>What anybody sees at an address. The second for which the host trusts what it last knew goes by first.</summary>
    internal async Task<Answer> Public(string path)
    {
        Clock.Now += TimeSpan.FromSeconds(2);
        using var nobody = new Caller(Address, Clock);
        return await nobody.Get(path);
    }

    /// <summary>Where in the whole public schema some letters stand, as "table: row".</summary>
    internal async Task<IReadOnlyList<string>> Open(string letters)
    {
        await using var connection = await _database!.Owner.OpenConnectionAsync(Storage.TestLedger.Stop);
        var tables = (await connection.QueryAsync<string>("select tablename from pg_tables where schemaname = 'open' order by 1")).AsList();
        tables.Count.ShouldBeGreaterThan(10, "there must be tables to look at");
        var parts = tables.Select(t => $"select '{t}: ' || t::text from open.{t} t where t::text ilike '%' || @letters || '%'");
        return (await connection.QueryAsync<string>(string.Join(" union all ", parts), new { letters })).AsList();
    }

    /// <summary>Ids of the records of a kind that an officer of the demonstration may know of, as the rows have it; <c>ReachTests</c> say which these should be.</summary>
    internal async Task<IReadOnlySet<string>> Within(string signIn, string kind)
    {
        var person = DemoOfficers.All.Single(o => o.SignIn == signIn).Id;
        var ids = await new DeskReading(_database!, Clock).Rows<string>(person, $"select id from desk.{kind}", null, Storage.TestLedger.Stop);
        return ids.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Values by SQL, with the owner's eyes.</summary>
    internal async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null)
    {
        await using var connection = await _database!.Owner.OpenConnectionAsync(Storage.TestLedger.Stop);
        return (await connection.QueryAsync<T>(sql, args)).AsList();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_ledger is not null)
        {
            await _ledger.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>Tells every officer all that happened until now; the host's own rounds wait for minutes of the machine.</summary>
    internal async Task Notice()
    {
        NoticeWriting writing = new(Database, new(Database, Clock), Reference);
        do
        {
            (await writing.Round(Storage.TestLedger.Stop)).ShouldNotBeNull("no other host has its turn");
        } while ((await List<bool>("select t.seq < h.seq from desk.notice_tail t, ledger.head h")).Single());
    }

    // They go by the clock of the machine, and would move what these tests look at.
    internal static void WithoutRounds(IServiceCollection services)
    {
        services.Remove(services.Single(s => s.ImplementationType == typeof(Escalating)));
        services.Remove(services.Single(s => s.ImplementationType == typeof(Noticing)));
        // It keeps a core busy; what is learned is learned when a test says so.
        if (services.SingleOrDefault(s => s.ImplementationType == typeof(LearningJob)) is { } learning)
        {
            services.Remove(learning);
        }
    }
}
