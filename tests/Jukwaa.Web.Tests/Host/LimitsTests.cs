using System.Net;
using Jukwaa.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

public sealed class LimitsTests
{
    [Fact]
    public async Task One_address_that_asks_without_end_is_told_to_wait_and_another_is_not()
    {
        await using var site = await Sites.WithoutDatabase().Started();
        var answers = await Ask(site, "192.0.2.7", Limits.Burst + 200);
        answers.ShouldContain(429);
        answers.Take(Limits.Burst).ShouldAllBe(status => status == 200);
        (await Ask(site, "192.0.2.8", 1)).ShouldBe([200]);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task This_machine_has_no_limit_because_a_proxy_on_it_asks_for_everybody(string address)
    {
        await using var site = await Sites.WithoutDatabase().Started();
        (await Ask(site, address, Limits.Burst + 200)).ShouldAllBe(status => status == 200);
    }

    [Fact]
    public async Task Who_is_told_to_wait_is_told_how_long()
    {
        await using var site = await Sites.WithoutDatabase().Started();
        await Ask(site, "192.0.2.9", Limits.Burst + 100);
        var refused = await site.GetTestServer().SendAsync(context => From(context, "192.0.2.9"), TestContext.Current.CancellationToken);
        refused.Response.StatusCode.ShouldBe(429);
        refused.Response.Headers.RetryAfter.ToString().ShouldBe("1");
    }

    [Theory]
    [InlineData("/follow")]
    [InlineData("/sw/Follow/")]
    public async Task Letters_to_addresses_that_somebody_types_are_few(string path)
    {
        await using var site = await Sites.WithoutDatabase().Started();
        var answers = new List<int>();
        for (var n = 0; n < Limits.LettersAnHour + 5; n++)
        {
            answers.Add((await Send(site, "192.0.2.10", "POST", path)).Response.StatusCode);
        }

        answers.Take(Limits.LettersAnHour).ShouldNotContain(429);
        answers.Skip(Limits.LettersAnHour).ShouldAllBe(status => status == 429);
        (await Send(site, "192.0.2.10", "GET", path)).Response.StatusCode.ShouldNotBe(429);
        (await Send(site, "192.0.2.11", "POST", path)).Response.StatusCode.ShouldNotBe(429);
    }

    private static Task<Microsoft.AspNetCore.Http.HttpContext> Send(WebApplication site, string address, string method, string path) =>
        site.GetTestServer()
            .SendAsync(
                context =>
                {
                    From(context, address);
                    (context.Request.Method, context.Request.Path) = (method, path);
                },
                TestContext.Current.CancellationToken
            );

    private static async Task<List<int>> Ask(WebApplication site, string address, int times)
    {
        var answers = new List<int>();
        for (var i = 0; i < times; i++)
        {
            var context = await site.GetTestServer().SendAsync(c => From(c, address), TestContext.Current.CancellationToken);
            answers.Add(context.Response.StatusCode);
        }

        return answers;
    }

    private static void From(Microsoft.AspNetCore.Http.HttpContext context, string address)
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Method = "GET";
        context.Request.Path = "/health/live";
    }
}
