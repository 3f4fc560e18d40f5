using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>
/// place means a place with all below it. What must come is worked out here by walking from each item's place up through its parents, not by the paths
/// that the API compares.
/// </summary>
[Collection(NationalRecord.Name)]
public sealed class PlaceSubtreeTests(RecordSite site)
{
    [Theory]
    [InlineData("forums", "select id, county as place, region as county from open.forum")]
    [InlineData("concerns", "select id, place, county from open.concern")]
    [InlineData("issues", "select id, place, null as county from open.issue")]
    [InlineData("commitments", "select id, place, county from open.commitment")]
    public async Task A_place_gives_what_lies_in_it_for_the_country_every_region_and_every_county(string noun, string sql)
    {
        var parents = await Parents();
        var things = await site.List<Thing>(sql);
        var units = (
            await site.List<Unit>("select code, parent, slug, level from open.place where level in ('country', 'region', 'county')")
        ).ToList();
        units.Count.ShouldBe(56);
        foreach (var unit in units)
        {
            var inside = things
                .Where(t => Above(parents, t.Place).Contains(unit.Code) || Above(parents, t.County).Contains(unit.Code))
                .Select(t => t.Id);
            (await site.Ids($"/api/v1/{noun}?place={unit.Code}")).ShouldBe(inside, ignoreOrder: true, customMessage: unit.Code);
        }
    }

    [Fact]
    public async Task Constituencies_and_wards_with_a_concern_give_it_and_their_neighbours_do_not()
    {
        var parents = await Parents();
        var things = await site.List<Thing>("select id, place, county from open.concern where place like 'KE-C%' or place like 'KE-W%'");
        things.Count.ShouldBe(12);
        foreach (
            var place in things
                .SelectMany(t => Above(parents, t.Place))
                .Where(c => c.StartsWith("KE-C", StringComparison.Ordinal) || c.StartsWith("KE-W", StringComparison.Ordinal))
                .Distinct()
        )
        {
            var inside = things.Where(t => Above(parents, t.Place).Contains(place)).Select(t => t.Id);
            (await site.Ids($"/api/v1/concerns?place={place}")).ShouldBe(inside, ignoreOrder: true, customMessage: place);
        }
    }

    [Theory]
    [InlineData("concerns")]
    [InlineData("commitments")]
    public async Task The_slug_of_a_county_or_region_means_the_same_as_its_code(string noun)
    {
        foreach (
            var unit in await site.List<Unit>(
                "select code, parent, slug, level from open.place where level = 'region' or code in ('KE', 'KE-01', 'KE-43', 'KE-47')"
            )
        )
        {
            (await site.Ids($"/api/v1/{noun}?place={unit.Slug}")).ShouldBe(await site.Ids($"/api/v1/{noun}?place={unit.Code}"), unit.Slug);
        }
    }

    [Fact]
    public async Task Within_gives_the_units_below_a_unit_and_itself()
    {
        var parents = await Parents();
        foreach (var unit in new[] { "KE", "KE-300", "KE-01", "KE-47", "KE-C005", "KE-W0021" })
        {
            var below = parents.Keys.Where(code => Above(parents, code).Contains(unit));
            (await site.Ids($"/api/v1/places?within={unit}")).ShouldBe(below, ignoreOrder: true, customMessage: unit);
        }
    }

    [Fact]
    public async Task The_counties_together_hold_every_forum_once()
    {
        var ids = new List<string>();
        foreach (var county in await site.List<string>("select slug from open.place where level = 'county'"))
        {
            ids.AddRange(await site.Ids($"/api/v1/forums?place={county}"));
        }

        ids.ShouldBeUnique();
        ids.Count.ShouldBe(47);
    }

    private async Task<Dictionary<string, string?>> Parents() =>
        (await site.List<Unit>("select code, parent, slug, level from open.place")).ToDictionary(u => u.Code, u => u.Parent);

    /// <summary>A place and everything it lies in.</summary>
    private static IEnumerable<string> Above(Dictionary<string, string?> parents, string? code)
    {
        for (; code is not null; code = parents[code])
        {
            yield return code;
        }
    }

    private sealed record Unit(string Code, string? Parent, string Slug, string Level);

    private sealed record Thing(string Id, string Place, string? County);
}
