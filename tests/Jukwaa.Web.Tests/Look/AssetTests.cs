using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

[Collection(NationalRecord.Name)]
public sealed class AssetTests(RecordSite site)
{
    public static TheoryData<string, string> All =>
        new()
        {
            { Assets.Styles, "text/css" },
            { Assets.Icons, "image/svg+xml" },
            { Assets.Mark, "image/svg+xml" },
            { Assets.DeskStyles, "text/css" },
            { Assets.Passkey, "text/javascript" },
            { Assets.Draft, "text/javascript" },
            { Assets.Shrink, "text/javascript" },
            { Assets.HallStyles, "text/css" },
            { Assets.Rollout, "text/javascript" },
            { Assets.RolloutStyles, "text/css" },
        };

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_address_names_its_content_so_that_it_may_be_kept_for_ever(string address, string type)
    {
        using var answer = await Ask(address, "identity");
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        address.Split('.')[^2].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(body))[..10]);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_small_body_unpacks_to_the_whole_one(string address, string type)
    {
        using var plain = await Ask(address, "identity");
        using var small = await Ask(address, "gzip, br");
        small.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        small.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        using var whole = new MemoryStream();
        await using (
            var unpacked = new BrotliStream(await small.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress)
        )
        {
            await unpacked.CopyToAsync(whole, TestContext.Current.CancellationToken);
        }

        whole.ToArray().ShouldBe(await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        small.Content.Headers.ContentLength!.Value.ShouldBeLessThan(plain.Content.Headers.ContentLength!.Value);
    }

    [Theory]
    [InlineData("br;q=0")]
    [InlineData("gzip, br;q=0.0")]
    [InlineData("zebra")]
    public async Task Who_does_not_take_the_small_body_gets_the_whole_one(string accepted)
    {
        using var answer = await Ask(Assets.Styles, accepted);

        answer.Content.Headers.ContentEncoding.ShouldNotContain("br");
    }

    [Fact]
    public async Task Another_hash_is_another_address_and_not_there()
    {
        using var answer = await site.Client.GetAsync(
            new Uri("/assets/jukwaa.0000000000.css", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.CacheControl?.ToString().ShouldNotContain("immutable");
    }

    private async Task<HttpResponseMessage> Ask(string address, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return answer;
    }
}
