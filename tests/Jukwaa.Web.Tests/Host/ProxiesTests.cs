using System.Net;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>Whose word is taken for who calls.</summary>
public sealed class ProxiesTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("127.0.0.1", "127.0.0.1/32")]
    [InlineData("127.0.0.1, 10.0.0.0/8", "127.0.0.1/32 10.0.0.0/8")]
    [InlineData("::1 fd00::/8", "::1/128 fd00::/8")]
    public void Addresses_and_networks_are_named(string? named, string networks) => string.Join(' ', Proxies.Of(named)).ShouldBe(networks);

    [Theory]
    [InlineData("proxy.example.go.ke")]
    [InlineData("10.0.0.0/33")]
    [InlineData("*")]
    public void What_is_neither_is_refused_before_anything_starts(string named) =>
        Should.Throw<SetupException>(() => Proxies.Of(named)).Message.ShouldContain(named);

    [Fact]
    public async Task A_named_proxy_says_who_calls_and_that_the_line_is_secret() =>
        (await Asked("127.0.0.1", "197.232.1.7", "https")).ShouldBe("197.232.1.7 https");

    [Fact]
    public async Task Behind_several_the_last_one_that_is_not_named_is_who_calls() =>
        (await Asked("127.0.0.1, 10.0.0.0/8", "6.6.6.6, 197.232.1.7, 10.0.0.3", "https, https, https")).ShouldBe("197.232.1.7 https");

    [Theory]
    [InlineData(null)]
    [InlineData("10.0.0.0/8")]
    public async Task Nobody_else_is_believed(string? named) => (await Asked(named, "197.232.1.7", "https")).ShouldBe("127.0.0.1 http");

    private static async Task<string> Asked(string? named, string from, string scheme)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseProxies(Proxies.Of(named));
        app.MapGet("/", (HttpContext context) => $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        using var ask = new HttpRequestMessage(HttpMethod.Get, app.Urls.First());
        ask.Headers.Add("X-Forwarded-For", from);
        ask.Headers.Add("X-Forwarded-Proto", scheme);
        using var answer = await client.SendAsync(ask, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
