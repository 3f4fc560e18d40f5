using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Jukwaa.Domain.Access;
using Jukwaa.Web.Channels.Raise;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>The pictures of the maps: whole, light, the same for everybody, and silent about who looked.</summary>
[Collection(TheVoices.Name)]
public sealed class PlacePictureTests(VoiceSite site)
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private PlacePictures Pictures => site.Parts.GetRequiredService<PlacePictures>();

    private Reference Reference => site.Parts.GetRequiredService<Reference>();

    [Fact]
    public void Each_county_and_constituency_has_a_light_picture_with_all_its_wards()
    {
        var places = Reference.Places.Values.Where(p => p.Level is "county" or "constituency").ToList();
        places.Count.ShouldBe(337);
        foreach (var place in places)
        {
            var picture = Pictures.Of(place.Code).ShouldNotBeNull(place.Name);
            var wards = Reference.Places.Values.Count(p =>
                p.Level == "ward" && (p.County == place.Code || p.Parent == place.Code) && p.Code != "KE-W0118"
            );
            Paths(picture).Count().ShouldBeGreaterThanOrEqualTo(wards, place.Name);
            Squeezed(picture).ShouldBeLessThan(20_000, place.Name);
        }
    }

    [Fact]
    public void The_country_has_its_counties_and_the_small_ones_again_in_three_boxes()
    {
        var picture = Pictures.Of("KE")!;
        var panes = XDocument.Parse(Encoding.UTF8.GetString(picture)).Root!.Elements(_svg + "svg").ToList();
        panes.Count.ShouldBe(4);
        panes[0].Descendants(_svg + "path").Count().ShouldBe(47);
        Names(panes[0]).ShouldContain("Turkana");
        Names(panes[1]).ShouldContain("Nandi");
        Names(panes[2]).ShouldContain("Nairobi");
        Names(panes[0].Parent!).ShouldContain("Mombasa", "it stands in the sea");
        Squeezed(picture).ShouldBeLessThan(20_000);
    }

    [Fact]
    public void Names_stand_where_they_fit_and_are_written_as_they_are()
    {
        var likoni = XDocument.Parse(Encoding.UTF8.GetString(Pictures.Of("KE-C005")!)).Root!;
        Names(likoni).ShouldContain("Timbwani");
        var mombasa = XDocument.Parse(Encoding.UTF8.GetString(Pictures.Of("KE-01")!)).Root!;
        Names(mombasa).ShouldNotContain("Mji wa Kale/Makadara");
        var muranga = Reference.Places.Values.Single(p => p.Name == "Murang'a" && p.Level == "county");
        var own = PlacePicture.Chosen(site.Parts.GetRequiredService<PlaceSheets>().Of("KE")!, muranga.Code, "<M & M>");
        XDocument.Parse(own.Value!).Root!.Descendants("text").ShouldAllBe(t => t.Value == "<M & M>");
    }

    [Fact]
    public void What_is_chosen_lies_over_the_picture_at_the_very_place()
    {
        var sheet = site.Parts.GetRequiredService<PlaceSheets>().Of("KE-01")!;
        var chosen = XDocument.Parse(PlacePicture.Chosen(sheet, "KE-W0024", "Likoni").Value!).Root!;
        chosen.Attribute("viewBox")!.Value.ShouldBe($"0 0 576 {sheet.Height}");
        var path = chosen.Descendants("path").ShouldHaveSingleItem().Attribute("d")!.Value;
        Paths(Pictures.Of("KE-01")!).ShouldContain(path);
        PlacePicture.Chosen(sheet, "", "").Value!.ShouldNotContain("path");
        PlacePicture.Chosen(sheet, "KE-W1381", "elsewhere").Value!.ShouldNotContain("path");
    }

    [Theory]
    [InlineData("KE", "public, max-age=86400")]
    [InlineData("KE-01", "no-store")]
    [InlineData("KE-C005", "no-store")]
    public async Task A_picture_is_served_to_anybody_and_a_shared_browser_does_not_keep_which_county_it_was(string code, string kept)
    {
        using var somebody = site.Somebody();
        var answer = await somebody.Get($"/raise/map/{code}.svg");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Header("Cache-Control").ShouldBe(kept);
        answer.Header("Content-Security-Policy").ShouldStartWith("default-src 'none'");
        answer.Header("Content-Security-Policy").ShouldContain("sandbox");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Cookies.ShouldBeEmpty();
        answer.Text.ShouldBe(Encoding.UTF8.GetString(Pictures.Of(code)!));
    }

    [Theory]
    [InlineData("KE-99")]
    [InlineData("KE-W0024")]
    [InlineData("KE-300")]
    [InlineData("ke-01")]
    [InlineData("KE-01-KE-01")]
    [InlineData("%2e%2e")]
    public async Task What_has_no_map_has_no_picture(string code)
    {
        using var somebody = site.Somebody();
        (await somebody.Get($"/raise/map/{code}.svg")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Drawn_twice_it_is_the_same_to_the_letter_and_it_is_drawn_once()
    {
        var sheets = site.Parts.GetRequiredService<PlaceSheets>();
        PlacePicture.Of(sheets.Of("KE-47")!, sheets.NameOf).ShouldBe(PlacePicture.Of(sheets.Of("KE-47")!, sheets.NameOf));
        Pictures.Of("KE-47").ShouldBeSameAs(Pictures.Of("KE-47"));
    }

    private static IEnumerable<string> Paths(byte[] picture) =>
        XDocument.Parse(Encoding.UTF8.GetString(picture)).Root!.Descendants(_svg + "path").Select(p => p.Attribute("d")!.Value);

    private static IEnumerable<string> Names(XElement part) => part.Descendants(_svg + "text").Select(t => t.Value);

    private static int Squeezed(byte[] picture)
    {
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(picture);
        }

        return (int)small.Length;
    }
}
