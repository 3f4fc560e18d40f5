using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>Several filters give what each of them gives: no more and no less, and in the same order.</summary>
[Collection(NationalRecord.Name)]
public sealed class CombinationTests(RecordSite site)
{
    [Theory]
    [InlineData("concerns", "place=KE-300", "theme=gangs")]
    [InlineData("concerns", "place=KE-700", "standing=silent")]
    [InlineData("concerns", "group=residents", "answered=yes")]
    [InlineData("concerns", "institution=nps", "answered=no")]
    [InlineData("concerns", "county=mombasa", "forum=mombasa-2025")]
    [InlineData("concerns", "q=police", "place=KE-300")]
    [InlineData("concerns", "step=promised", "place=coast", "standing=answered")]
    [InlineData("issues", "place=KE-700", "theme=cattle_rustling_banditry")]
    [InlineData("issues", "institution=none", "standing=silent")]
    [InlineData("issues", "place=coast", "institution=nps", "standing=answered")]
    [InlineData("forums", "place=KE-300", "theme=gangs")]
    [InlineData("forums", "phase=Closed", "place=KE-700", "theme=cattle_rustling_banditry")]
    [InlineData("commitments", "place=KE-300", "due=none")]
    [InlineData("commitments", "standing=late", "due=dated", "place=KE-300")]
    [InlineData("commitments", "county=national", "due=dated", "standing=promised")]
    [InlineData("commitments", "standing=promised", "institution=interior")]
    [InlineData("places", "within=KE-01", "level=ward")]
    [InlineData("places", "within=KE-700", "level=county")]
    [InlineData("themes", "institution=nps", "q=police")]
    public async Task Filters_together_give_the_meeting_of_what_each_gives(string noun, params string[] filters)
    {
        var list = $"/api/v1/{noun}";
        var expected = await site.Ids(list);
        foreach (var filter in filters)
        {
            var alone = await site.Ids($"{list}?{filter}");
            alone.ShouldNotBeEmpty(filter);
            expected = [.. expected.Where(alone.Contains)];
        }

        (await site.Ids($"{list}?{string.Join('&', filters)}")).ShouldBe(expected);
    }

    [Fact]
    public async Task A_commitment_of_a_county_is_late_and_dated_and_its_own()
    {
        var late = await site.All("/api/v1/commitments?county=tana-river&standing=late");
        late.Select(Asking.Id).ShouldBe(["tana-river-p1", "tana-river-p3"]);
        late.ShouldAllBe(c => c.Text("dueOn") != null && c.GetProperty("county").Text("slug") == "tana-river");
    }

    [Fact]
    public async Task What_cannot_be_at_once_gives_nothing_and_no_next()
    {
        var none = await site.Json("/api/v1/concerns?county=mombasa&forum=nairobi-2025");
        none.GetProperty("items").GetArrayLength().ShouldBe(0);
        none.GetProperty("total").GetInt32().ShouldBe(0);
        none.Text("next").ShouldBeNull();
    }
}
