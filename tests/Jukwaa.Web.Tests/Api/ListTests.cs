using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>The seven lists: everything is in them, once, in an order that does not depend on how it is asked for.</summary>
[Collection(NationalRecord.Name)]
public sealed class ListTests(RecordSite site)
{
    [Theory]
    [InlineData("places", 2129)]
    [InlineData("themes", 40)]
    [InlineData("institutions", 67)]
    [InlineData("forums", 47)]
    [InlineData("concerns", 174)]
    [InlineData("issues", 161)]
    [InlineData("commitments", 121)]
    public async Task A_list_counts_and_gives_the_whole_record(string name, int count)
    {
        var noun = Noun.Of(name);
        var ids = await site.Ids(noun.List);
        ids.ShouldBeUnique();
        ids.Count.ShouldBe(count);
        ids.ShouldBe(await site.List<string>(noun.Ids), ignoreOrder: true);
        (await site.Json(noun.List + "?limit=1")).GetProperty("total").GetInt32().ShouldBe(count);
    }

    [Theory]
    [InlineData("country", 1)]
    [InlineData("region", 8)]
    [InlineData("county", 47)]
    [InlineData("constituency", 290)]
    [InlineData("ward", 1450)]
    [InlineData("subcounty", 333)]
    public async Task Kenya_is_whole(string level, int count)
    {
        var places = await site.All($"/api/v1/places?level={level}");
        places.Count.ShouldBe(count);
        places.ShouldAllBe(p => p.Text("level") == level);
    }

    [Theory]
    [InlineData("/api/v1/places?within=KE-01")]
    [InlineData("/api/v1/themes")]
    [InlineData("/api/v1/institutions")]
    [InlineData("/api/v1/forums")]
    [InlineData("/api/v1/concerns")]
    [InlineData("/api/v1/issues")]
    [InlineData("/api/v1/commitments")]
    [InlineData("/api/v1/commitments?sort=due")]
    [InlineData("/api/v1/commitments?sort=made")]
    [InlineData("/api/v1/commitments?sort=county")]
    [InlineData("/api/v1/commitments?sort=standing")]
    [InlineData("/api/v1/places?q=central")]
    public async Task Small_parts_and_large_ones_give_the_same_order(string list)
    {
        var whole = await site.Ids(list);
        whole.Count.ShouldBeGreaterThan(7);
        whole.ShouldBeUnique();
        (await site.Ids(list, 7)).ShouldBe(whole);
        (await site.Ids(list, 1)).ShouldBe(whole);
    }

    [Fact]
    public async Task Fifty_are_given_when_nobody_says_how_many()
    {
        var part = await site.Json("/api/v1/concerns");
        part.GetProperty("items").GetArrayLength().ShouldBe(50);
        part.Text("next").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_next_address_keeps_every_filter_and_adds_only_where_to_go_on()
    {
        var next = (await site.Json("/api/v1/concerns?place=KE-300&limit=3&answered=yes")).Text("next")!;
        next.ShouldStartWith("/api/v1/concerns?");
        var asked = System.Web.HttpUtility.ParseQueryString(next[next.IndexOf('?', StringComparison.Ordinal)..]);
        asked.AllKeys.ShouldBe(["place", "limit", "answered", "cursor"], ignoreOrder: true);
        (asked["place"], asked["limit"], asked["answered"]).ShouldBe(("KE-300", "3", "yes"));
    }

    [Fact]
    public async Task The_last_part_has_no_next()
    {
        (await site.Json("/api/v1/forums?limit=47")).Text("next").ShouldBeNull();
        (await site.Json("/api/v1/forums?limit=46")).Text("next").ShouldNotBeNull();
        (await site.Json("/api/v1/forums?place=KE-01")).Text("next").ShouldBeNull();
    }
}
