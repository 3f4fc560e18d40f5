using System.IO.Compression;
using System.Text.Json;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>What stands around every answer: how long it may be kept, who may read it, how it is packed.</summary>
[Collection(NationalRecord.Name)]
public sealed class HeaderTests(RecordSite site)
{
    public static TheoryData<string> Addresses => TagTests.Addresses;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Any_page_anywhere_may_read_it_and_keep_it_for_a_minute(string address)
    {
        using var answer = await site.Client.Ask(address, ("Origin", "https://example.org"));
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=60");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        var form = Path.GetExtension(address) switch
        {
            ".atom" => "application/atom+xml",
            ".ics" => "text/calendar",
            _ => "application/json",
        };
        answer.Content.Headers.ContentType!.ToString().ShouldBe(form + "; charset=utf-8");
    }

    [Theory]
    [InlineData("/api/v1/concerns/nothing")]
    [InlineData("/api/v1/concerns?limit=0")]
    public async Task A_refusal_may_be_read_by_any_page_too(string address)
    {
        using var answer = await site.Client.Ask(address, ("Origin", "https://example.org"));
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task It_is_packed_as_the_caller_can_read_it_and_holds_the_same(string encoding)
    {
        using var packed = await site.Client.Ask("/api/v1/concerns?limit=200", ("Accept-Encoding", encoding));
        packed.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        var bytes = await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await using Stream open =
            encoding == "br"
                ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)
                : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var unpacked = await JsonDocument.ParseAsync(open, cancellationToken: TestContext.Current.CancellationToken);
        var plain = await site.Json("/api/v1/concerns?limit=200");
        JsonElement.DeepEquals(unpacked.RootElement, plain).ShouldBeTrue();
        bytes.Length.ShouldBeLessThan(plain.ToString().Length / 2);
    }

    [Fact]
    public async Task It_is_not_packed_for_who_did_not_ask()
    {
        using var answer = await site.Client.Ask("/api/v1/concerns");
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_description_is_json_and_may_be_asked_for_by_anyone()
    {
        using var answer = await site.Client.Ask("/openapi/v1.json");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }
}
