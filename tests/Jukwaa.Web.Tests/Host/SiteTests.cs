using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>What the host promises whatever the pages say, seen with a database that cannot be reached.</summary>
public sealed class SiteTests : IAsyncLifetime
{
    private WebApplication site = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Sites.WithoutDatabase().Started();
        client = site.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task It_lives_without_its_database() => (await Get("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task It_is_not_ready_without_its_database()
    {
        var answer = await Get("/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/", "en")]
    [InlineData("/sw", "sw")]
    public async Task A_page_that_fails_is_an_error_page_in_its_language_and_tells_nothing_of_the_inside(string address, string language)
    {
        var answer = await Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await Text(answer);
        page.ShouldContain($"<html lang=\"{language}\"");
        page.ShouldNotContain("Npgsql");
        page.ShouldNotContain("127.0.0.1");
    }

    [Theory]
    [InlineData("/no-such-page", "en")]
    [InlineData("/sw/no-such-page", "sw")]
    public async Task An_unknown_address_is_an_error_page_in_its_language(string address, string language)
    {
        var answer = await Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Text(answer)).ShouldContain($"<html lang=\"{language}\"");
    }

    [Theory]
    [InlineData("/api/v1/no-such-noun", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/places", HttpStatusCode.InternalServerError)]
    [InlineData("/health/no-such-thing", HttpStatusCode.NotFound)]
    public async Task Programs_are_told_in_problem_details(string address, HttpStatusCode status)
    {
        var answer = await Get(address);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await Text(answer));
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.RootElement.ToString().ShouldNotContain("Npgsql");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/no-such-noun")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_forbids_scripts_framing_and_guessing(string address)
    {
        var headers = (await Get(address)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("script-src");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        headers.Server.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_description_of_the_api_names_every_noun_and_no_other_door()
    {
        using var description = JsonDocument.Parse(await Text(await Get("/openapi/v1.json")));
        var root = description.RootElement;
        root.GetProperty("info").GetProperty("license").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
        root.GetProperty("servers")[0].GetProperty("url").GetString().ShouldBe("/");
        var paths = root.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        foreach (var noun in (string[])["places", "themes", "institutions", "forums", "concerns", "issues", "commitments"])
        {
            paths.ShouldContain($"/api/v1/{noun}");
        }

        paths.ShouldAllBe(p => p.StartsWith("/api/v1/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Text_is_compressed_as_the_visitor_can_read_it(string encoding)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        asked.Headers.Add("Accept-Encoding", encoding);
        var answer = await client.SendAsync(asked, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
    }

    private Task<HttpResponseMessage> Get(string address) =>
        client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
