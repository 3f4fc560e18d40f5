using System.Net;
using System.Net.Sockets;
using Dapper;
using Jukwaa.Storage;
using Jukwaa.Web.Host;
using Jukwaa.Web.Printing;
using Jukwaa.Web.Tests.Printing;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using Xunit;

namespace Jukwaa.Web.Tests.Record;

/// <summary>Test classes that look at the site with the national record share one.</summary>
[CollectionDefinition(Name)]
public sealed class NationalRecord : ICollectionFixture<RecordSite>
{
    public const string Name = "The national record";
}

/// <summary>Tests in a browser have one of their own: they take long, and others go on meanwhile.</summary>
[CollectionDefinition(Name)]
public sealed class RecordInBrowser : ICollectionFixture<RecordSite>
{
    public const string Name = "The national record in a browser";
}

/// <summary>So have those that read many pages.</summary>
[CollectionDefinition(Name)]
public sealed class RecordPages : ICollectionFixture<RecordSite>
{
    public const string Name = "The pages of the national record";
}

/// <summary>
/// The real host on a real port, over a real PostgreSQL with the national record imported from data/. Today is 21 November 2026 in Kenya, so that what
/// is late today is late in every run.
/// </summary>
public sealed class RecordSite(Cluster cluster) : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private Database? _database;
    private readonly Printer? _printer = Pdf.Printer();
    private WebApplication? _site;

    /// <summary>http://127.0.0.1:PORT.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Follows no redirect, so that tests see what is answered.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Database Database => _database!;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.Connect(await cluster.CloneOfNation());
        _site = Site.Build(new SiteParts(_database.Open, "http://127.0.0.1:0") { Clock = new StoppedClock(Now), Printer = _printer });
        await _site.StartAsync();
        Client.BaseAddress = Address = new(_site.Urls.First());
    }

    /// <summary>One value by SQL, with the owner's eyes.</summary>
    public async Task<T> Ask<T>(string sql)
    {
        await using var connection = await Database.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.QuerySingleAsync<T>(sql);
    }

    /// <summary>A column of values by SQL.</summary>
    public async Task<IReadOnlyList<T>> List<T>(string sql)
    {
        await using var connection = await Database.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return [.. await connection.QueryAsync<T>(sql)];
    }

    /// <summary>The body of a page that must be there.</summary>
    public async Task<string> Get(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _printer?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    // Below the range from which the system hands out ports to clients.

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
