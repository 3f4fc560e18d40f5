using System.Collections.Concurrent;
using System.Net;
using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Channels.Raise;
using Jukwaa.Web.Channels.Simulator;
using Jukwaa.Web.Channels.Subscribe;
using Jukwaa.Web.Channels.Texting;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;
using Checkout = Jukwaa.Web.Tests.Host.Checkout;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Tests that speak on a channel share one host, and go one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class TheVoices : ICollectionFixture<VoiceSite>
{
    public const string Name = "The voices";
}

/// <summary>
/// The real host on a real port over a real PostgreSQL, with Kenya's places, themes and offices and an empty record. Messages are answered when a test says so; what
/// is sent to telephones is kept here.
/// </summary>
public sealed class VoiceSite(Cluster cluster) : IAsyncLifetime
{
    internal const string Door = "/channels/sms/africastalking/demo";

    private Database _database = null!;
    private Ledger _ledger = null!;
    private WebApplication _host = null!;
    private HttpClient _gateway = null!;

    // The first numbers are those of the telephones that are played on a page.
    private int _numbers = 1_000,
        _messages;

    internal SetClock Clock { get; } = new() { Now = new(2026, 1, 14, 7, 0, 0, TimeSpan.Zero) };

    internal DateOnly Today => DateOnly.FromDateTime(Clock.Now.AddHours(3).DateTime);

    /// <summary>Today as short messages write it.</summary>
    internal string Day => Today.ToString("d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    internal VoiceKey Key { get; } = new([.. Enumerable.Range(1, VoiceKey.Length).Select(i => (byte)i)]);

    internal Sent Phones { get; } = new();

    internal Database Database => _database;

    internal Uri Address => new(_host.Urls.First());

    internal IServiceProvider Parts => _host.Services;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.Connect(await cluster.CloneOfKenya(), stop: Stop);
        var reference = await AllKenya.Load(_database);
        _ledger = new(_database, reference, Clock);
        var parts = new SiteParts(_database.Open, "http://127.0.0.1:0")
        {
            Clock = Clock,
            People = new(_database.Host, Clock),
            Desk = new(_database, _ledger, reference),
            Channels = new(
                Key,
                ChannelSecret.HashOf("demo"),
                await PlaceNames.All(_database, Stop),
                Path.Combine(Path.GetTempPath(), "spool-" + Guid.NewGuid()),
                Demo: true
            )
            {
                Wards = WardMap.Load(Path.Combine(Checkout.Root, "data")),
                Counties = PlaceSheets.Load(Path.Combine(Checkout.Root, "data")),
            },
        };
        _host = Site.Build(parts, builder => Quiet(builder.Services, builder.Logging));
        Phones.Played = Parts.GetRequiredService<SimulatedPhones>();
        await _host.StartAsync(Stop);
        _gateway = new() { BaseAddress = Address };
    }

    /// <summary>A telephone that nobody has used yet.</summary>
    internal string NewNumber() => $"+2547{Interlocked.Increment(ref _numbers):00000000}";

    /// <summary>Brings a message as the gateway of Africa's Talking does.</summary>
    /// <param name="id">What the gateway calls it; null = one of its own.</param>
    internal async Task<HttpStatusCode> Bring(string number, string text, string? id = null)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["from"] = number,
                ["to"] = "22068",
                ["text"] = text,
                ["date"] = "2026-01-14 10:00:00",
                ["id"] = id ?? $"ATXid-{Interlocked.Increment(ref _messages)}",
                ["linkId"] = "SampleLinkId123",
                ["networkCode"] = "63902",
            }
        );
        using var answer = await _gateway.PostAsync(new Uri(Door, UriKind.Relative), form, Stop);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBeEmpty("a gateway would send it as a message");
        return answer.StatusCode;
    }

    /// <summary>Answers all that waits.</summary>
    internal Task<int> Answer() => Parts.GetRequiredService<Answering>().Round(Stop);

    /// <summary>What is done once a minute: among it, noting whom no answer came to for long.</summary>
    internal Task Minute() => Parts.GetRequiredService<Answering>().Clear(Stop);

    /// <summary>Says something on a telephone, and returns what comes back.</summary>
    internal async Task<string> Say(string number, string text)
    {
        var before = Phones.On(number).Count;
        (await Bring(number, text)).ShouldBe(HttpStatusCode.OK);
        await Answer();
        return Phones.On(number).Skip(before).ShouldHaveSingleItem();
    }

    /// <summary>The receipt in an answer.</summary>
    internal static Receipt ReceiptIn(string text) =>
        Receipt.Parse(System.Text.RegularExpressions.Regex.Match(text, "([0-9A-Y]{4}-){3}[0-9A-Y]{4}").Value).ShouldNotBeNull(text);

    /// <summary>The concern that a receipt follows.</summary>
    internal async Task<string> ConcernOf(Receipt receipt) =>
        (await Parts.GetRequiredService<VoiceBook>().MatterOf(receipt, Stop)).ShouldNotBeNull().Id;

    /// <summary>Commands of the editors, as if a desk had done its work.</summary>
    internal async Task Do(params IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            (await _ledger.Change(command, Storage.TestLedger.By(command), Stop)).Refusal.ShouldBeNull(command.GetType().Name);
        }
    }

    internal async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync(Stop);
        return (await connection.QueryAsync<T>(sql, args)).AsList();
    }

    /// <summary>Changes the database behind the host's back.</summary>
    internal async Task Owner(string sql)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync(Stop);
        await connection.ExecuteAsync(sql);
    }

    /// <summary>Where in the whole database some letters stand, as "schema.table".</summary>
    internal async Task<IReadOnlyList<string>> Anywhere(string letters)
    {
        var tables = await List<string>(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('ledger', 'desk', 'open', 'people', 'voice', 'jukwaa') order by 1"
        );
        tables.Count.ShouldBeGreaterThan(40, "there must be tables to look at");
        var hex = Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(letters));
        var parts = tables.Select(t =>
            $"select distinct '{t}' from {t} t where t::text ilike '%' || @letters || '%' or t::text ilike '%' || @hex || '%'"
        );
        return await List<string>(string.Join(" union all ", parts), new { letters, hex });
    }

    /// <summary>Somebody at a browser without a script.</summary>
    internal Caller Somebody() => new(Address, Clock);

    public async ValueTask DisposeAsync()
    {
        _gateway.Dispose();
        await _host.DisposeAsync();
        await _ledger.DisposeAsync();
        await _database.DisposeAsync();
    }

    private void Quiet(IServiceCollection services, ILoggingBuilder logging)
    {
        logging.ClearProviders();
        Walks.DeskSite.WithoutRounds(services);
        services.Remove(services.Last(s => s.ImplementationFactory?.Method.ReturnType == typeof(Answering)));
        services.Remove(services.Last(s => s.ImplementationFactory?.Method.ReturnType == typeof(Announcing)));
        services.AddSingleton(new Outgoing(null, Phones, new("https://jukwaa.example.go.ke")));
    }

    /// <summary>The other end of the network.</summary>
    internal sealed class Sent : IOutgoingSms
    {
        private readonly ConcurrentQueue<(string Number, string Text)> _all = [];

        /// <summary>Whether the network takes nothing.</summary>
        public bool Away { get; set; }

        /// <summary>The telephones on a page, which get theirs too.</summary>
        public IOutgoingSms? Played { get; set; }

        /// <summary>A way out that gets everything too; null = none.</summary>
        public IOutgoingSms? Gateway { get; set; }

        public async Task Send(string number, string text, CancellationToken cancel)
        {
            if (Away)
            {
                throw new NotSentException("unreachable");
            }

            _all.Enqueue((number, text));
            if (Gateway is not null)
            {
                await Gateway.Send(number, text, cancel);
            }

            if (Played is not null && SimulatedPhones.Numbers.Contains(number))
            {
                await Played.Send(number, text, cancel);
            }
        }

        public IReadOnlyList<string> On(string number) => [.. _all.Where(m => m.Number == number).Select(m => m.Text)];
    }
}
