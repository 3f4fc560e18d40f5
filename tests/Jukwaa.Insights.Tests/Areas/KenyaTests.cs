using System.Globalization;
using Jukwaa.Insights.Areas;
using Jukwaa.Insights.Measuring;

namespace Jukwaa.Insights.Tests.Areas;

/// <summary>The wards of Kenya, and points of which the data says in which of them they lie.</summary>
public sealed class KenyaTests
{
    private static readonly AreaMap _wards = Read();

    [Fact]
    public void The_point_of_each_ward_lies_in_that_ward()
    {
        var wards = Units().Where(u => u.Code.StartsWith("KE-W", StringComparison.Ordinal)).ToList();
        wards.Count.ShouldBe(1_449);
        wards.Where(u => _wards.At(u.Latitude, u.Longitude) != u.Code).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(51.5, -0.1)]
    [InlineData(-3.3, 36.6)]
    [InlineData(0.3, 32.6)]
    [InlineData(39.6653, -4.0787)]
    [InlineData(-4.5, 41)]
    public void Outside_Kenya_there_is_none_near(double latitude, double longitude)
    {
        _wards.At(latitude, longitude).ShouldBeNull();
        _wards.Nearest(latitude, longitude, within: 3).ShouldBeNull();
    }

    [Fact]
    public void A_grid_over_the_country_lies_in_at_most_one_ward_a_point_and_mostly_in_one()
    {
        var (inside, all) = (0, 0);
        for (var latitude = -1.0; latitude < 1; latitude += 0.05)
        {
            for (var longitude = 36.5; longitude < 38.5; longitude += 0.05)
            {
                (inside, all) = (inside + (_wards.At(latitude, longitude) is null ? 0 : 1), all + 1);
            }
        }

        inside.ShouldBe(all, "the middle of the country has no gaps");
    }

    private static AreaMap Read()
    {
        using var file = File.OpenRead(Path.Combine(Checkout.Root, "data", "kenya", "wards.topojson"));
        return AreaMap.Read(file, "wards");
    }

    private static IEnumerable<(string Code, double Latitude, double Longitude)> Units()
    {
        var rows = Csv.Rows(Checkout.Read("data", "kenya", "units.csv"));
        return rows.Where(r => r["lat"].Length > 0).Select(r => (r["code"], Degrees(r["lat"]), Degrees(r["lon"])));
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
