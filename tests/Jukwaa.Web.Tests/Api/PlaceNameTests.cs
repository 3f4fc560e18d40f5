using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>Names as people type them, and the first place they must lead to.</summary>
[Collection(NationalRecord.Name)]
public sealed class PlaceNameTests(RecordSite site)
{
    [Theory]
    [InlineData("likoni", "KE-C005")]
    [InlineData("LIKONI", "KE-C005")]
    [InlineData("tana rver", "KE-04")]
    [InlineData("TANA RIVER", "KE-04")]
    [InlineData("Gem, Siaya", "KE-C235")]
    [InlineData("siaya gem", "KE-C235")]
    [InlineData("muranga", "KE-21")]
    [InlineData("Murang'a", "KE-21")]
    [InlineData("murang’a", "KE-21")]
    [InlineData("kaunti ya Nairobi", "KE-47")]
    [InlineData("nairobi city", "KE-47")]
    [InlineData("city of nairobi", "KE-47")]
    [InlineData("kaunti ya mombasa", "KE-01")]
    [InlineData("mji wa Kisumu", "KE-42")]
    [InlineData("lodwar", "KE-W0627")]
    [InlineData("mwea west", "KE-S2005")]
    [InlineData("kinangop", "KE-C089")]
    [InlineData("trans nzoya", "KE-26")]
    [InlineData("Elgeyo-Marakwet", "KE-28")]
    [InlineData("elgeyo marakwet", "KE-28")]
    [InlineData("tharaka nithi", "KE-13")]
    [InlineData("taita taveta", "KE-06")]
    [InlineData("homabay", "KE-43")]
    [InlineData("usain gishu", "KE-27")]
    [InlineData("wajir east", "KE-C034")]
    [InlineData("daadab", "KE-C030")]
    [InlineData("dadaab", "KE-C030")]
    [InlineData("mtongwe", "KE-W0021")]
    [InlineData("wadi ya mtongwe", "KE-W0021")]
    [InlineData("kata ya mtongwe", "KE-W0021")]
    [InlineData("eneo bunge la kisauni", "KE-C003")]
    [InlineData("kijiji cha lari", "KE-C122")]
    [InlineData("soko la gikomba", "KE-W1434")]
    [InlineData("gikomba", "KE-W1434")]
    [InlineData("baragoi", "KE-W0666")]
    [InlineData("kapedo", "KE-W0638")]
    [InlineData("nyali", "KE-C004")]
    [InlineData("ongata rongai", "KE-W0912")]
    [InlineData("kitengela", "KE-W0922")]
    [InlineData("nandi hills", "KE-C153")]
    [InlineData("kapsabet", "KE-W0772")]
    [InlineData("naivasha", "KE-C168")]
    [InlineData("nyahururu", "KE-S3105")]
    [InlineData("pokot magharibi", "KE-24")]
    [InlineData("webuye", "KE-39")]
    [InlineData("thika", "KE-22")]
    [InlineData("mathare", "KE-C290")]
    [InlineData("coast", "KE-300")]
    [InlineData("rift valley", "KE-700")]
    [InlineData("north eastern", "KE-500")]
    [InlineData("kenya", "KE")]
    public async Task A_name_leads_to_its_place(string typed, string code) => (await Found(typed)).First().ShouldBe(code);

    [Theory]
    [InlineData("mtaa wa kibera", "KE-47")]
    [InlineData("eldoret", "KE-27")]
    [InlineData("mpeketoni", "KE-05")]
    [InlineData("hola", "KE-04")]
    [InlineData("kayole", "KE-47")]
    public async Task A_name_that_several_wards_share_leads_to_its_county(string typed, string county) =>
        (await site.Json($"/api/v1/places?limit=1&q={Uri.EscapeDataString(typed)}"))
            .GetProperty("items")[0]
            .GetProperty("county")
            .Text("code")
            .ShouldBe(county);

    [Theory]
    [InlineData("mwea", "KE-20", "KE-C100")]
    [InlineData("mwea", "KE-14", "KE-W0323")]
    [InlineData("township", "KE-09", "KE-W0215")]
    [InlineData("central", "KE-01", "KE-W0028")]
    [InlineData("soin", "nakuru", "KE-W0861")]
    [InlineData("soin", "kericho", "KE-C193")]
    [InlineData("huruma", "nairobi", "KE-W1447")]
    [InlineData("huruma", "uasin-gishu", "KE-W0713")]
    [InlineData("samburu", "kwale", "KE-W0048")]
    [InlineData("mathari", "nyeri", "KE-W0491")]
    [InlineData("tana rver", "KE-04", "KE-04")]
    public async Task The_county_decides_between_places_of_one_name(string typed, string within, string code)
    {
        var first = (await site.Json($"/api/v1/places?limit=1&q={Uri.EscapeDataString(typed)}&within={within}")).GetProperty("items")[0];
        first.Text("code").ShouldBe(code);
    }

    [Theory]
    [InlineData("zzzzqqq")]
    [InlineData("qwertyuiop")]
    [InlineData("asdfgh jkl")]
    [InlineData("!!!")]
    [InlineData("12345")]
    [InlineData("x")]
    [InlineData("%")]
    [InlineData("\\")]
    [InlineData("_")]
    [InlineData("😀")]
    [InlineData("a b c d e f g h")]
    public async Task What_is_no_name_finds_nothing(string typed) => (await Found(typed)).ShouldBeEmpty();

    [Fact]
    public async Task A_hit_says_what_matched_and_how_well_and_the_best_comes_first()
    {
        var hits = (await site.Json("/api/v1/places?q=mtaa%20wa%20kibera")).GetProperty("items").EnumerateArray().ToList();
        hits[0].Text("matched").ShouldBe("Kibera");
        hits[0].Text("matchedKind").ShouldNotBeNullOrEmpty();
        hits.Select(h => h.GetProperty("score").GetSingle()).ShouldBeInOrder(SortDirection.Descending);
        hits.ShouldAllBe(h => h.GetProperty("score").GetSingle() > 0 && h.GetProperty("score").GetSingle() < 1.2);
        hits.Count.ShouldBeLessThanOrEqualTo(50);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("na mto wa tana rver huko")]
    public async Task The_longest_name_that_is_read_takes_no_longer_than_a_question_may(string word)
    {
        var longest = string.Join(' ', Enumerable.Repeat(word, 200))[..200];
        (await site.Json($"/api/v1/places?q={Uri.EscapeDataString(longest)}")).GetProperty("items").GetArrayLength().ShouldBeLessThanOrEqualTo(50);
    }

    private async Task<List<string>> Found(string typed) =>
        [.. (await site.Json($"/api/v1/places?q={Uri.EscapeDataString(typed)}")).GetProperty("items").EnumerateArray().Select(Asking.Id)];
}
