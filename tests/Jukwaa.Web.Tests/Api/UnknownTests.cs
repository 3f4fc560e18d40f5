using System.Net;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>What is not in the record is 404 with problem details, whatever was asked for.</summary>
[Collection(NationalRecord.Name)]
public sealed class UnknownTests(RecordSite site)
{
    [Theory]
    [InlineData("places/KE-99")]
    [InlineData("places/likoni")]
    [InlineData("themes/nothing")]
    [InlineData("institutions/nothing")]
    [InlineData("forums/atlantis-2025")]
    [InlineData("concerns/mombasa-c999")]
    [InlineData("concerns/MOMBASA-C1")]
    [InlineData("concerns/mombasa-p1")]
    [InlineData("issues/nothing")]
    [InlineData("commitments/mombasa-c1")]
    [InlineData("commitments/%20")]
    [InlineData("commitments/'%20or%201=1")]
    [InlineData("commitments/%ff")]
    [InlineData("commitments/a%2Fb")]
    public async Task An_unknown_id_is_told_as_such(string asked)
    {
        using var answer = await site.Client.Ask($"/api/v1/{asked}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue("it may be there in a minute");
        answer.Headers.ETag.ShouldBeNull();
        var problem = await answer.Json();
        problem.GetProperty("status").GetInt32().ShouldBe(404);
        problem.Text("title").ShouldBe("Not in the public record");
        problem.Text("type")!.ShouldStartWith("https://");
        problem.Text("detail")!.ShouldContain(asked.Split('/')[0]);
    }

    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/")]
    [InlineData("/api/v1/promises")]
    [InlineData("/api/v2/concerns")]
    [InlineData("/api/v1/concerns/mombasa-c1/timeline")]
    [InlineData("/openapi/v2.json")]
    public async Task An_address_that_is_none_is_told_to_programs_in_their_form(string address)
    {
        using var answer = await site.Client.Ask(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Json()).Text("instance").ShouldBe(address);
    }

    [Fact]
    public async Task A_very_long_id_is_unknown_and_not_repeated_whole()
    {
        using var answer = await site.Client.Ask("/api/v1/concerns/" + new string('a', 2000));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Json()).Text("detail")!.Length.ShouldBeLessThan(200);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Nothing_can_be_written_through_it(string method)
    {
        foreach (var noun in Noun.All)
        {
            using var answer = await site.Client.Ask(new HttpMethod(method), noun.List);
            answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, noun.Name);
            answer.Content.Headers.Allow.ShouldBe(["GET"]);
        }
    }
}
