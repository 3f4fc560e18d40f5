using Jukwaa.Insights.Areas;
using Jukwaa.Insights.Measuring;

namespace Jukwaa.Insights.Tests.Areas;

/// <summary>The counties and wards of Kenya, drawn.</summary>
public sealed class CountiesTests
{
    private static readonly AreaMap _counties = Read("counties"),
        _wards = Read("wards");

    [Fact]
    public void The_counties_of_the_whole_country_fit_on_a_page_of_few_kilobytes()
    {
        var all = _counties.Keys.ToHashSet();
        all.Count.ShouldBe(47);
        var drawn = _counties.Draw(Pane.Of(_counties.BoxOf(all)!.Value, 576, 12, 240, 720), all);
        drawn.ShouldAllBe(c => c.Path.Length > 20);
        drawn.Sum(c => c.Path.Length).ShouldBeLessThan(30_000);
    }

    [Fact]
    public void The_wards_of_a_county_keep_no_gap_between_them()
    {
        var (own, pane) = Nairobi();
        var drawn = _wards.Draw(pane, own);
        drawn.Count.ShouldBe(85);
        drawn.Sum(w => w.Path.Length).ShouldBeLessThan(40_000);
        // A border that two wards share is drawn twice, and the lines of both are the same but for their direction.
        var steps = drawn.SelectMany(w => Sides(w.Path)).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        steps.Values.Max().ShouldBe(2);
        var inner = steps.Count(s => s.Value == 2);
        ((double)inner / steps.Count).ShouldBeGreaterThan(0.8, "all but the border of the county");
    }

    private static IEnumerable<string> Sides(string path)
    {
        foreach (var ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var points = Points(ring);
            for (var i = 0; i < points.Count; i++)
            {
                var ends = (string[])[Text(points[i]), Text(points[(i + 1) % points.Count])];
                yield return string.Join(' ', ends.Order(StringComparer.Ordinal));
            }
        }
    }

    private static string Text((decimal X, decimal Y) point) => FormattableString.Invariant($"{point.X:0.0},{point.Y:0.0}");

    private static List<(decimal X, decimal Y)> Points(string ring)
    {
        var numbers = System.Text.RegularExpressions.Regex.Matches(ring, @"-?\d+(\.\d)?").Select(n => Decimal(n.Value)).ToList();
        var (x, y) = (0m, 0m);
        return [.. numbers.Chunk(2).Select(n => (x += n[0], y += n[1]))];
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static (HashSet<string> Own, Pane Pane) Nairobi()
    {
        var rows = Csv.Rows(Checkout.Read("data", "kenya", "units.csv"));
        var own = rows.Where(r => r["level"] == "ward" && r["path"].Contains("/KE-47/", StringComparison.Ordinal)).Select(r => r["code"]).ToHashSet();
        return (own, Pane.Of(_wards.BoxOf(own)!.Value, 576, 12, 240, 720));
    }

    private static AreaMap Read(string layer)
    {
        using var file = File.OpenRead(Path.Combine(Checkout.Root, "data", "kenya", layer + ".topojson"));
        return AreaMap.Read(file, layer);
    }
}
