using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Jukwaa.Insights.Areas;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Channels.Raise;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Checkout = Jukwaa.Web.Tests.Host.Checkout;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>A tap on a map means the place that is drawn there.</summary>
[Collection(TheVoices.Name)]
public sealed class PlaceSheetTests(VoiceSite site)
{
    private static readonly (string Code, string Path, double Latitude, double Longitude)[] _units =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "data", "kenya", "units.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Where(c => c[9].Length > 0)
            .Select(c => (c[0], c[5], Degrees(c[9]), Degrees(c[10]))),
    ];

    private PlaceSheets Sheets => site.Parts.GetRequiredService<PlaceSheets>();

    private Reference Reference => site.Parts.GetRequiredService<Reference>();

    [Theory]
    [InlineData(288)]
    [InlineData(576)]
    public void Each_county_is_tapped_at_its_own_point_and_the_small_ones_in_their_boxes(int width)
    {
        var kenya = Sheets.Of("KE").ShouldNotBeNull();
        var counties = _units.Where(u => Reference.Places[u.Code].Level == "county").ToList();
        counties.Count.ShouldBe(47);
        foreach (var (code, _, latitude, longitude) in counties)
        {
            var tap = Taps(kenya, width, latitude, longitude).Last();
            Sheets.At(kenya, tap)?.Code.ShouldBe(code, $"{tap}");
        }
    }

    [Theory]
    [InlineData("KE-01", 18)]
    [InlineData("KE-47", 24)]
    [InlineData("KE-38", 12)]
    public void A_thumb_beside_the_point_of_a_small_county_still_meets_it(string code, int thumb)
    {
        var kenya = Sheets.Of("KE")!;
        var (_, _, latitude, longitude) = _units.Single(u => u.Code == code);
        var tap = Taps(kenya, 288, latitude, longitude).Last();
        var around = (
            from x in (int[])[-thumb / 4, 0, thumb / 4]
            from y in (int[])[-thumb / 4, 0, thumb / 4]
            select Sheets.At(kenya, tap with { X = tap.X + x, Y = tap.Y + y })?.Code
        ).ToList();
        around.Count(c => c == code).ShouldBeGreaterThanOrEqualTo(7, string.Join(' ', around));
    }

    [Fact]
    public void In_the_sea_off_Mombasa_it_is_Mombasa_and_in_the_ocean_it_is_nothing()
    {
        var kenya = Sheets.Of("KE")!;
        Sheets.At(kenya, Taps(kenya, 288, -4.06, 39.74).Last())!.Code.ShouldBe("KE-01");
        Sheets.At(kenya, Taps(kenya, 288, -2.9, 41.8).Single()).ShouldBeNull();
        Sheets.At(kenya, Taps(kenya, 576, 4, 33.2).Single()).ShouldBeNull("in Uganda");
    }

    /// <summary>On the map of its county, and where that is too small for it on the closer one that is shown after a first tap.</summary>
    [Theory]
    [InlineData(288, .9, .96)]
    [InlineData(576, .97, .99)]
    public void A_tap_at_the_point_of_a_ward_means_that_ward(int width, double least, double closer)
    {
        var wards = _units.Where(u => Reference.Places[u.Code].Level == "ward").ToList();
        wards.Count.ShouldBe(1_449, "ward 118 has no borders of its own: it is in the list alone");
        foreach (var county in wards.GroupBy(w => Reference.Places[w.Code].County!))
        {
            var name = Reference.Places[county.Key].Name;
            Share(county, _ => Sheets.Of(county.Key)!, width).ShouldBeGreaterThanOrEqualTo(least, name);
            Share(county, w => Sheets.For(county.Key, null, w)!, width).ShouldBeGreaterThanOrEqualTo(closer, name + ", closer");
        }

        (Share(wards, w => Sheets.Of(Reference.Places[w].County!)!, width) * 1_449).ShouldBeGreaterThanOrEqualTo(width == 288 ? 1_440 : 1_449);
    }

    [Theory]
    [InlineData("KE-01", -4.13, 39.735, null, "far out at sea")]
    [InlineData("KE-01", -4.10915, 39.64425, "KE-W0024", "in Likoni")]
    [InlineData("KE-01", -3.9215, 39.6736, "KE-01", "just beyond its border, in Kilifi")]
    [InlineData("KE-02", -4.238, 39.40, "KE-02", "in the Shimba Hills reserve, which is no ward")]
    [InlineData("KE-32", -0.367, 36.088, "KE-32", "on Lake Nakuru, in the park")]
    public void A_tap_outside_a_county_means_its_nearest_ward_or_nothing(
        string county,
        double latitude,
        double longitude,
        string? place,
        string where
    )
    {
        var sheet = Sheets.Of(county)!;
        var met = Sheets.At(sheet, Taps(sheet, 288, latitude, longitude).Single());
        (met?.Code == place || met?.County == place).ShouldBeTrue($"{where}: {met}");
        (met?.County ?? county).ShouldBe(county);
    }

    [Fact]
    public void What_is_pressed_with_a_key_or_lies_beside_the_sheet_means_nothing()
    {
        var sheet = Sheets.Of("KE-01")!;
        Sheets.At(sheet, new(sheet.Code, 288, 0, 0)).ShouldBeNull();
        Sheets.At(sheet, new(sheet.Code, 288, 288, 100)).ShouldBeNull();
        Sheets.At(sheet, new(sheet.Code, 288, 100, 99_999)).ShouldBeNull();
    }

    [Fact]
    public void A_small_ward_is_shown_closer_and_a_large_one_is_not()
    {
        Sheets.For("KE-01", null, "KE-W0030")!.Code.ShouldBe("KE-C006", "Majengo, in Mvita");
        Sheets.For("KE-10", null, Ward("KE-10", "North Horr").Code)!.Code.ShouldBe("KE-10");
        Sheets.For("KE-01", null, null)!.Code.ShouldBe("KE-01");
        Sheets.For("KE-06", null, "KE-W0118")!.Code.ShouldBe("KE-06", "it has no borders");
    }

    [Theory]
    [InlineData("KE-01", "KE-01")]
    [InlineData("KE-C004", "KE-C004")]
    [InlineData("KE-C100", "KE-C006")]
    [InlineData("KE-47", "KE-C006")]
    [InlineData("KE", "KE-C006")]
    [InlineData("KE-W0001", "KE-C006")]
    [InlineData("nowhere", "KE-C006")]
    [InlineData("", "KE-C006")]
    public void A_map_of_the_same_county_can_be_asked_for_and_no_other(string asked, string shown) =>
        Sheets.For("KE-01", asked, "KE-W0030")!.Code.ShouldBe(shown);

    [Theory]
    [InlineData("KE-99")]
    [InlineData("KE-300")]
    [InlineData("KE-W0001")]
    [InlineData("")]
    public void What_has_no_map_has_none(string code) => Sheets.Of(code).ShouldBeNull();

    [Fact]
    public void Where_no_borders_were_read_there_are_no_maps()
    {
        var none = new ChannelParts(site.Key, [], [], "", Demo: false);
        var sheets = new PlaceSheets(none, Reference, new WardMap(AreaMap.Empty, Reference));
        sheets.Of("KE").ShouldBeNull();
        sheets.Of("KE-01").ShouldBeNull();
        sheets.For("KE-01", "KE-C001", "KE-W0001").ShouldBeNull();
    }

    private double Share(IEnumerable<(string Code, string Path, double Latitude, double Longitude)> wards, Func<string, PlaceSheet> sheet, int width)
    {
        var met = wards.Select(w => (w.Code, Sheet: sheet(w.Code), w.Latitude, w.Longitude)).ToList();
        return met.Average(w => Sheets.At(w.Sheet, Taps(w.Sheet, width, w.Latitude, w.Longitude).Last())?.Code == w.Code ? 1.0 : 0);
    }

    private Place Ward(string county, string name) => Reference.Places.Values.Single(p => p.Level == "ward" && p.County == county && p.Name == name);

    /// <summary>The pixel on which a point is drawn, in each pane that shows it.</summary>
    private static IEnumerable<PlaceTap> Taps(PlaceSheet sheet, int width, double latitude, double longitude)
    {
        foreach (var pane in sheet.Panes)
        {
            var (x, y) = pane.Draw(latitude, longitude);
            if (pane.Holds(pane.Left + x, pane.Top + y))
            {
                var scale = width / (double)PlaceSheet.Width;
                yield return new(sheet.Code, width, (int)((pane.Left + x) * scale), (int)((pane.Top + y) * scale));
            }
        }
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
