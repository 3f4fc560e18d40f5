using System.Net;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>Whoever has an answer already is told so in 304 without a body.</summary>
[Collection(NationalRecord.Name)]
public sealed class TagTests(RecordSite site)
{
    public static TheoryData<string> Addresses =>
        [
            "/api/v1/places?q=likoni",
            "/api/v1/places/KE-01",
            "/api/v1/themes",
            "/api/v1/themes/gangs",
            "/api/v1/institutions",
            "/api/v1/institutions/nps",
            "/api/v1/forums",
            "/api/v1/forums/mombasa-2025",
            "/api/v1/concerns?theme=gangs",
            "/api/v1/concerns/mombasa-c1",
            "/api/v1/issues",
            "/api/v1/issues/mombasa-gangs",
            "/api/v1/commitments?limit=1",
            "/api/v1/commitments/mombasa-p1",
            "/feed.atom",
            "/sw/counties/mombasa/feed.atom",
            "/forums/calendar.ics",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_tag_of_an_answer_gives_304_without_a_body(string address)
    {
        var tag = await Tag(address);
        tag.ShouldStartWith("W/\"");
        foreach (var given in new[] { tag, tag[2..], $"\"other\", {tag}", $"{tag}, \"other\"", "*" })
        {
            using var answer = await site.Client.Ask(address, ("If-None-Match", given));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotModified, given);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
            answer.Headers.ETag!.ToString().ShouldBe(tag);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=60");
            answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("W/\"1-20261121-000000000000\"")]
    [InlineData("not a tag")]
    [InlineData("\"\"")]
    public async Task Another_tag_or_none_gives_the_answer(string given)
    {
        using var answer = await site.Client.Ask("/api/v1/concerns?limit=1", ("If-None-Match", given));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Json()).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Two_addresses_never_share_a_tag()
    {
        var tags = new List<string>();
        foreach (var address in Addresses.Select(row => row.Data).Append("/api/v1/concerns").Append("/api/v1/concerns?theme=land_disputes"))
        {
            tags.Add(await Tag(address));
        }

        tags.ShouldBeUnique();
    }

    [Theory]
    [InlineData("/api/v1/concerns/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/concerns?limit=0", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_refused_is_not_said_to_be_unchanged(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.Ask(address, ("If-None-Match", "*"));
        answer.StatusCode.ShouldBe(status);
        answer.Headers.ETag.ShouldBeNull();
    }

    private async Task<string> Tag(string address)
    {
        using var answer = await site.Client.Ask(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return answer.Headers.ETag!.ToString();
    }
}
