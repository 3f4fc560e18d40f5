using Dapper;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Subscribe;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Notices;
using Jukwaa.Web.Tests.Storage;
using Jukwaa.Web.Tests.Voices;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>A database of its own with people who follow Mombasa, telephones and a server that takes mail. It is a Wednesday morning in January 2026.</summary>
internal sealed class News : IAsyncDisposable
{
    internal static readonly Uri Site = new("https://jukwaa.example.go.ke");

    private byte _messages;

    private News(Storage.TestLedger world, SetClock clock) => (World, Clock) = (world, clock);

    public Storage.TestLedger World { get; }

    public SetClock Clock { get; }

    public VoiceKey Key { get; } = new(new byte[VoiceKey.Length]);

    public VoiceSite.Sent Phones { get; } = new();

    public SmtpSink Mail { get; } = new();

    public DateOnly Today => DateOnly.FromDateTime(Clock.Now.AddHours(3).DateTime);

    public Subscriptions Subscriptions => new(World.Database, Key, Clock);

    public BulletinWriting Writing => new(World.Database, new(World.Database), Clock);

    public Bulletins Bulletins => new(World.Database, Key, Clock);

    public Outgoing Outgoing => new(new(new("127.0.0.1", Mail.Port, new("habari@example.go.ke"), null, false)), Phones, Site);

    public static async Task<News> Open(Cluster cluster)
    {
        var clock = new SetClock { Now = new(2026, 1, 14, 7, 0, 0, TimeSpan.Zero) };
        return new(await Storage.TestLedger.Open(cluster, clock), clock);
    }

    /// <summary>A host that has just started, does all that is to be done, and goes.</summary>
    public async Task<int> Round(Outgoing? outgoing = null)
    {
        using var host = new Announcing(
            Subscriptions,
            Writing,
            Bulletins,
            new(World.Database),
            World.Reference,
            outgoing ?? Outgoing,
            Clock,
            NullLogger<Announcing>.Instance
        );
        return await host.Round(Storage.TestLedger.Stop);
    }

    /// <summary>Lets time pass, with a round each hour in between.</summary>
    public async Task Pass(TimeSpan time)
    {
        for (var hour = TimeSpan.Zero; hour < time; hour += TimeSpan.FromHours(1))
        {
            Clock.Now += TimeSpan.FromHours(1);
            await Round();
        }
    }

    /// <summary>Follows or leaves by short message.</summary>
    public Task BySms(string number, string county = "KE-01", bool leaves = false, string language = "en") =>
        Answer(number, new Answered(new(language, true, false, false, null), []) { Wanted = new(county, leaves) });

    public Task Answer(string number, Answered answered) =>
        new VoiceBook(World.Database, Key, Clock).Settle(number, [.. Enumerable.Repeat(++_messages, 32)], answered, Storage.TestLedger.Stop);

    /// <summary>Follows by e-mail, letter and answer included.</summary>
    public async Task ByMail(string address, string county = "KE-01", string language = "en", params string[] topics)
    {
        await Subscriptions.Ask(address, county, topics.Length > 0 ? topics : Subscriptions.Topics, language, Storage.TestLedger.Stop);
        await Round();
        (await Subscriptions.Agree(TokenIn(Mail.Mails.Last(m => m.Contains(address, StringComparison.Ordinal))), Storage.TestLedger.Stop)).ShouldBe(
            county
        );
    }

    /// <summary>What stands behind the last slash of the first link that agrees or leaves.</summary>
    public static string TokenIn(string mail)
    {
        var link = System.Text.RegularExpressions.Regex.Match(Unfolded(mail), "/follow/(?:agree|leave)/([0-9a-f]{32})");
        link.Success.ShouldBeTrue(mail);
        return link.Groups[1].Value;
    }

    /// <summary>Mail to an address, in its order, long lines put together again.</summary>
    public IReadOnlyList<string> To(string address) =>
        [.. Mail.Mails.Where(m => m.Contains($"To: {address}\n", StringComparison.Ordinal)).Select(Unfolded)];

    private static string Unfolded(string mail)
    {
        var split = mail.IndexOf("\n\n", StringComparison.Ordinal);
        var body = mail[split..].Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        return mail[..split].Replace("\n\t", " ", StringComparison.Ordinal).Replace("\n ", " ", StringComparison.Ordinal) + body;
    }

    /// <summary>A forum in Mombasa that has a day, planned or corrected.</summary>
    public async Task Forum(DateOnly day, bool again = false, string venue = "KMA Amphitheatre", DatePrecision precision = DatePrecision.Day)
    {
        var past = A.Forum("mombasa-2026");
        var where = A.Words(venue);
        var details = past.Details with { Held = new(day, precision), Venue = where.Ref };
        Words?[] texts = [.. past.Texts, where];
        await World.Do(again ? new CorrectForum(Guid.NewGuid(), past.Id, details, texts) : new PlanForum(Guid.NewGuid(), past.Id, details, texts));
        if (!again && precision == DatePrecision.Day)
        {
            await World.Do(A.Announcement(past.Id, Today));
        }
    }

    public async Task<IReadOnlyList<T>> List<T>(string sql)
    {
        await using var connection = await World.Database.Owner.OpenConnectionAsync(Storage.TestLedger.Stop);
        return (await connection.QueryAsync<T>(sql)).AsList();
    }

    public async Task Run(string sql)
    {
        await using var connection = await World.Database.Owner.OpenConnectionAsync(Storage.TestLedger.Stop);
        await connection.ExecuteAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await Mail.DisposeAsync();
        await World.DisposeAsync();
    }
}
