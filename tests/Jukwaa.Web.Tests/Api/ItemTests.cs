using System.Text.Json;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>Every item by itself is what its list shows of it, and both are exactly as /openapi/v1.json describes them.</summary>
[Collection(NationalRecord.Name)]
public sealed class ItemTests(RecordSite site)
{
    /// <summary>Of the 2,129 places every fortieth is asked for by itself; of the other nouns every item.</summary>
    private const int OfPlaces = 40;

    [Theory]
    [InlineData("places")]
    [InlineData("themes")]
    [InlineData("institutions")]
    [InlineData("forums")]
    [InlineData("concerns")]
    [InlineData("issues")]
    [InlineData("commitments")]
    public async Task Every_item_is_as_its_list_shows_it_and_as_the_description_says(string name)
    {
        var noun = Noun.Of(name);
        var schemas = Schemas.Of(await site.Json("/openapi/v1.json"));
        var rows = (await site.All(noun.List)).Where((_, n) => name != "places" || n % OfPlaces == 0).ToList();
        rows.Count.ShouldBeGreaterThan(30);
        foreach (var row in rows)
        {
            var address = noun.One(row.Id());
            var item = await site.Json(address);
            schemas.Check(schemas.Answer($"{noun.List}/{{id}}", "200"), item).ShouldBeEmpty(address);
            var inItem = noun.Row is null ? item : item.GetProperty(noun.Row);
            JsonElement.DeepEquals(inItem, row).ShouldBeTrue($"{address}\n{inItem}\n{row}");
        }
    }

    [Theory]
    [InlineData("places")]
    [InlineData("themes")]
    [InlineData("institutions")]
    [InlineData("forums")]
    [InlineData("concerns")]
    [InlineData("issues")]
    [InlineData("commitments")]
    public async Task Every_part_of_a_list_is_as_the_description_says(string name)
    {
        var noun = Noun.Of(name);
        var schemas = Schemas.Of(await site.Json("/openapi/v1.json"));
        for (var next = noun.List + "?limit=200"; next is not null; )
        {
            var part = await site.Json(next);
            part.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0);
            schemas.Check(schemas.Answer(noun.List, "200"), part).ShouldBeEmpty(next);
            next = part.Text("next");
        }
    }

    [Theory]
    [InlineData("/api/v1/places?q=likoni", "/api/v1/places", "200")]
    [InlineData("/api/v1/concerns?theme=nothing&standing=x&colour=red", "/api/v1/concerns", "422")]
    [InlineData("/api/v1/concerns/nothing", "/api/v1/concerns/{id}", "404")]
    [InlineData("/api/v1/concerns/mombasa-c1?colour=red", "/api/v1/concerns/{id}", "422")]
    public async Task Other_answers_are_as_the_description_says(string address, string path, string status)
    {
        var schemas = Schemas.Of(await site.Json("/openapi/v1.json"));
        using var answer = await site.Client.Ask(address);
        ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(status);
        schemas.Check(schemas.Answer(path, status), await answer.Json()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("KE-01", "KE-01")]
    [InlineData("mombasa", "KE-01")]
    [InlineData("coast", "KE-300")]
    [InlineData("kenya", "KE")]
    [InlineData("nairobi", "KE-47")]
    [InlineData("KE-110", "KE-110")]
    public async Task A_place_is_found_by_code_and_the_larger_ones_by_slug(string asked, string code) =>
        (await site.Json($"/api/v1/places/{asked}")).GetProperty("place").Text("code").ShouldBe(code);

    [Fact]
    public async Task A_place_says_what_it_lies_in_and_what_lies_in_it()
    {
        var likoni = await site.Json("/api/v1/places/KE-C005");
        likoni.GetProperty("within").EnumerateArray().Select(Asking.Id).ShouldBe(["KE", "KE-300", "KE-01"]);
        var wards = await site.List<string>("select code from open.place where parent = 'KE-C005'");
        wards.Count.ShouldBe(5);
        likoni.GetProperty("parts").EnumerateArray().Select(Asking.Id).ShouldBe(wards, ignoreOrder: true);
    }
}
