using System.Net;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Host;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Which doors a host has: all in a demonstration, none of the played telephones elsewhere, and none at all on a host of the public record alone.</summary>
public sealed class WhichDoorsTests(Cluster cluster)
{
    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 404)]
    public async Task Telephones_are_played_in_a_demonstration_alone(bool demo, int status)
    {
        await using var world = await Storage.TestLedger.Open(cluster);
        await using var site = await Open(world, demo);
        (await Get(site, "/channels/simulator")).ShouldBe(status);
        (await Get(site, "/sw/channels/simulator")).ShouldBe(status);
        (await Get(site, "/raise")).ShouldBe(200);
        (await Get(site, "/sw/receipt")).ShouldBe(200);
    }

    [Fact]
    public async Task The_secret_of_the_demonstration_opens_nothing_elsewhere()
    {
        await using var world = await Storage.TestLedger.Open(cluster);
        await using var site = await Open(world, demo: false);
        using var client = site.GetTestClient();
        using var message = new FormUrlEncodedContent([new("from", "+254712345678"), new("text", "MOMBASA wezi usiku"), new("id", "1")]);
        using var refused = await client.PostAsync(new Uri("/channels/sms/africastalking/demo", UriKind.Relative), message, Storage.TestLedger.Stop);
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var taken = await client.PostAsync(new Uri("/channels/sms/africastalking/siri", UriKind.Relative), message, Storage.TestLedger.Stop);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_host_of_the_public_record_alone_hears_nobody()
    {
        await using var site = await Sites.WithoutDatabase().Started();
        foreach (var address in (string[])["/raise", "/sw/raise", "/raise/map/KE.svg", "/receipt", "/channels/simulator"])
        {
            (await Get(site, address)).ShouldBe(404, address);
        }
    }

    [Fact]
    public async Task What_is_typed_is_kept_by_no_proxy_and_nothing_in_the_page_runs()
    {
        await using var world = await Storage.TestLedger.Open(cluster);
        await using var site = await Open(world, demo: true);
        using var client = site.GetTestClient();
        foreach (var address in (string[])["/raise", "/receipt", "/receipt/phone", "/channels/simulator"])
        {
            // A draft on the device and smaller photos: by files of ours, by nothing that stands in the page.
            var scripts = address == "/raise" ? 1 : 0;
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Storage.TestLedger.Stop);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(address);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.Contains("script-src 'self'", StringComparison.Ordinal).ShouldBe(address is "/raise" or "/receipt", address);
            policy.ShouldNotContain("unsafe");
            var page = await answer.Content.ReadAsStringAsync(Storage.TestLedger.Stop);
            System.Text.RegularExpressions.Regex.Count(page, "<script src=\"/assets/draft[^\"]*\" defer></script>").ShouldBe(scripts, address);
            System.Text.RegularExpressions.Regex.Count(page, "<script").ShouldBe(scripts, address);
        }
    }

    private static async Task<WebApplication> Open(Storage.TestLedger world, bool demo)
    {
        var secret = ChannelSecret.HashOf(demo ? ChannelParts.DemoSecret : "siri");
        var parts = new SiteParts(world.Database.Open, "http://127.0.0.1:0")
        {
            People = new(world.Database.Host, TimeProvider.System),
            Desk = new(world.Database, world.Ledger, world.Reference),
            Channels = new(
                new(new byte[32]),
                secret,
                await PlaceNames.All(world.Database, Storage.TestLedger.Stop),
                Path.Combine(Path.GetTempPath(), "spool-" + Guid.NewGuid().ToString("N")),
                demo
            ),
        };
        var site = Site.Build(
            parts,
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.WebHost.UseTestServer();
            }
        );
        await site.StartAsync(Storage.TestLedger.Stop);
        return site;
    }

    private static async Task<int> Get(WebApplication site, string address)
    {
        using var client = site.GetTestClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Storage.TestLedger.Stop);
        return (int)answer.StatusCode;
    }
}
