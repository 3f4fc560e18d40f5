using System.Net.Sockets;
using System.Text;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>HEAD gives the headers of GET and nothing after them.</summary>
[Collection(NationalRecord.Name)]
public sealed class HeadTests(RecordSite site)
{
    public static TheoryData<string> Addresses =>
        [
            .. TagTests.Addresses.Select(row => row.Data),
            "/openapi/v1.json",
            "/health/live",
            "/health/ready",
            "/",
            "/sw",
            "/counties/mombasa",
            "/commitments",
            "/sw/commitments/mombasa-p1",
            "/api/v1/concerns/nothing",
            "/api/v1/concerns?limit=0",
            "/api/v1/nothing",
            "/nothing",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Head_answers_as_get_does_without_a_body(string address)
    {
        using var whole = await site.Client.Ask(address);
        using var head = await site.Client.Ask(HttpMethod.Head, address);
        head.StatusCode.ShouldBe(whole.StatusCode);
        head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType);
        head.Headers.ETag.ShouldBe(whole.Headers.ETag);
        head.Headers.CacheControl?.ToString().ShouldBe(whole.Headers.CacheControl?.ToString());
        // HttpClient drops the body of HEAD by itself, so we look at the wire.
        var wire = await Wire($"HEAD {address} HTTP/1.1");
        wire.ShouldStartWith($"HTTP/1.1 {(int)whole.StatusCode} ");
        wire.ShouldEndWith("\r\n\r\n");
        wire.Split("\r\n\r\n").Length.ShouldBe(2, "nothing after the headers");
    }

    [Fact]
    public async Task The_wire_shows_a_body_where_there_is_one() => (await Wire("GET /health/live HTTP/1.1")).ShouldContain("\"live\"");

    [Fact]
    public async Task Head_with_the_tag_is_304()
    {
        using var first = await site.Client.Ask(HttpMethod.Head, "/api/v1/concerns");
        using var second = await site.Client.Ask(HttpMethod.Head, "/api/v1/concerns", ("If-None-Match", first.Headers.ETag!.ToString()));
        ((int)second.StatusCode).ShouldBe(304);
    }

    private async Task<string> Wire(string line)
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(site.Address.Host, site.Address.Port, stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: {site.Address.Authority}\r\nConnection: close\r\n\r\n"), stop);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, stop);
        return Encoding.UTF8.GetString(all.ToArray());
    }
}
