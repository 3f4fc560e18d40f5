using System.Net;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Jukwaa.Web.Tests.Shown;

/// <summary>The public side alone, on a real port, over the ledger of one test.</summary>
internal sealed class PublicHost : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly SetClock _clock;
    private TestLedger? _own;

    private PublicHost(WebApplication host, SetClock clock)
    {
        (_host, _clock) = (host, clock);
        Client.BaseAddress = new(host.Urls.First());
    }

    internal HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    internal static async Task<PublicHost> Over(TestLedger desk)
    {
        var clock = new SetClock();
        var host = Site.Build(new(desk.Database.Open, "http://127.0.0.1:0") { Clock = clock }, builder => builder.Logging.ClearProviders());
        await host.StartAsync(TestLedger.Stop);
        return new(host, clock);
    }

    /// <summary>With a ledger of its own, which ends with it.</summary>
    internal static async Task<PublicHost> Alone(Cluster cluster, DateTimeOffset now)
    {
        var desk = await TestLedger.Open(cluster, new Clock(now));
        var host = await Over(desk);
        host._own = desk;
        return host;
    }

    /// <summary>The ledger of its own.</summary>
    internal TestLedger Desk => _own!;

    /// <summary>Whatever is answered. The second for which the host trusts what it last knew goes by first.</summary>
    internal async Task<HttpResponseMessage> Ask(string path, string? tag = null)
    {
        _clock.Now += TimeSpan.FromSeconds(2);
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (tag is not null)
        {
            asked.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await Client.SendAsync(asked, TestLedger.Stop);
    }

    internal async Task<(HttpStatusCode Status, string Text)> Get(string path)
    {
        using var answer = await Ask(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestLedger.Stop));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }
}
