using Jukwaa.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Npgsql;

namespace Jukwaa.Web.Tests.Host;

/// <summary>Sites in memory.</summary>
internal static class Sites
{
    /// <summary>Port 1 refuses at once.</summary>
    private const string Nowhere = "Host=127.0.0.1;Port=1;Username=nobody;Password=x;Timeout=2";

    internal static WebApplication WithoutDatabase(Action<WebApplicationBuilder>? adjust = null) =>
        Site.Build(
            new SiteParts(NpgsqlDataSource.Create(Nowhere), "http://127.0.0.1:0"),
            builder =>
            {
                builder.WebHost.UseTestServer();
                adjust?.Invoke(builder);
            }
        );

    /// <summary>A site with more pages, each of which says what <paramref name="page"/> gives at that moment.</summary>
    internal static WebApplication On(NpgsqlDataSource source, TimeProvider clock, Func<object> page, params string[] addresses)
    {
        var site = Site.Build(new SiteParts(source, "http://127.0.0.1:0") { Clock = clock }, builder => builder.WebHost.UseTestServer());
        foreach (var address in addresses)
        {
            site.MapGet(address, () => $"{page()}").AllowAnonymous();
        }

        return site;
    }

    internal static async Task<WebApplication> Started(this WebApplication site)
    {
        await site.StartAsync(Xunit.TestContext.Current.CancellationToken);
        return site;
    }
}
