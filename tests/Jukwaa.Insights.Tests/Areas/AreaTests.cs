using System.Text;
using Jukwaa.Insights.Areas;

namespace Jukwaa.Insights.Tests.Areas;

/// <summary>One area by itself: points on its border, bays and holes, and distances near the equator and far from it.</summary>
public sealed class AreaTests
{
    private static readonly Area _square = Of((0, 0), (1, 0), (1, 1), (0, 1), (0, 0));

    [Theory]
    [InlineData(0.5, 0.5, true)]
    [InlineData(0, 0, true)]
    [InlineData(0, 0.5, true)]
    [InlineData(0.5, 0, true)]
    [InlineData(1, 0.5, false)]
    [InlineData(0.5, 1, false)]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, false)]
    [InlineData(1, 1, false)]
    [InlineData(-0.0001, 0.5, false)]
    [InlineData(360.5, 0.5, false)]
    [InlineData(double.NaN, 0.5, false)]
    [InlineData(0.5, double.NaN, false)]
    [InlineData(double.PositiveInfinity, 0.5, false)]
    public void A_border_belongs_to_one_of_its_sides(double x, double y, bool has) => _square.Has(new(x, y)).ShouldBe(has);

    [Theory]
    [InlineData(0.5, 2, true)]
    [InlineData(1.5, 2, false)]
    [InlineData(2.5, 2.9, true)]
    [InlineData(1.5, 0.5, true)]
    [InlineData(1.5, 1, false)]
    [InlineData(1.5, 3.1, false)]
    public void A_bay_does_not_belong_to_the_land_around_it_whichever_way_the_border_runs(double x, double y, bool has)
    {
        (double X, double Y)[] bay = [(0, 0), (3, 0), (3, 3), (2, 3), (2, 1), (1, 1), (1, 3), (0, 3), (0, 0)];
        Of(bay).Has(new(x, y)).ShouldBe(has);
        Of([.. bay.AsEnumerable().Reverse()]).Has(new(x, y)).ShouldBe(has);
    }

    [Fact]
    public void Of_areas_that_fill_a_field_each_point_has_exactly_one()
    {
        Area[] field =
        [
            Of((0, 0), (1, 0), (1, 1), (0, 0)),
            Of((0, 0), (0, 1), (1, 1), (0, 0)),
            Of((1, 0), (2, 0), (2, 1), (1, 1), (1, 0)),
            Of((0, 1), (1, 1), (2, 1), (2, 2), (0, 2), (0, 1)),
        ];
        for (var i = 0; i < 16; i++)
        {
            for (var j = 0; j < 16; j++)
            {
                field.Count(a => a.Has(new(i / 8.0, j / 8.0))).ShouldBe(1, $"at {i}/8, {j}/8");
            }
        }
    }

    [Theory]
    [InlineData(0.5, 0.5, 0)]
    [InlineData(0.5, -1, 111.195)]
    [InlineData(-1, 0.5, 111.191)]
    [InlineData(-3, -4, 555.488)]
    [InlineData(0.5, 1, 0)]
    public void Distances_are_kilometres_to_the_nearest_point_of_the_border(double x, double y, double kilometres) =>
        _square.Distance(new(x, y)).ShouldBe(kilometres, 0.01);

    [Theory]
    [InlineData(-1, 60, 55.5975)]
    [InlineData(2, 60, 55.5975)]
    [InlineData(100, 90, 3224.655)]
    public void Degrees_of_longitude_are_shorter_far_from_the_equator(double x, double y, double kilometres) =>
        Of((0, 60), (1, 60), (1, 61), (0, 61), (0, 60)).Distance(new(x, y)).ShouldBe(kilometres, 0.01);

    [Fact]
    public void From_a_hole_the_nearest_border_is_that_of_the_hole()
    {
        var ring = new Area("ring", [Ring((0, 0), (9, 0), (9, 9), (0, 9), (0, 0)), Ring((4, 4), (5, 4), (5, 5), (4, 5), (4, 4))]);
        ring.Has(new(4.5, 4.75)).ShouldBeFalse();
        ring.Distance(new(4.5, 4.75)).ShouldBe(0.25 * 111.195, 0.01);
    }

    [Fact]
    public void The_box_is_never_farther_than_the_border()
    {
        var triangle = Of((0, 0), (2, 1), (1, 3), (0, 0));
        for (var x = -3.0; x < 5; x += 0.5)
        {
            for (var y = -3.0; y < 5; y += 0.5)
            {
                triangle.BoxDistance(new(x, y)).ShouldBeLessThanOrEqualTo(triangle.Distance(new(x, y)) + 1e-9);
            }
        }

        triangle.BoxDistance(new(0.1, 2.9)).ShouldBe(0, "in the box, though beside the area");
        triangle.Distance(new(0.1, 2.9)).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_border_of_one_point_has_a_distance_and_no_inside()
    {
        var dot = Of((5, 5), (5, 5));
        dot.Has(new(5, 5)).ShouldBeFalse();
        dot.Distance(new(5, 4)).ShouldBe(111.195, 0.001);
    }

    [Theory]
    [InlineData("""{"type":"Polygon","arcs":[[-3]],"id":"a"}""", "[[[0,0],[1,0]]]")]
    [InlineData("""{"type":"Polygon","arcs":[],"id":"a"}""", "[]")]
    [InlineData("""{"type":"Polygon","arcs":[[0]],"id":7}""", "[[[0,0],[1,0],[1,1]]]")]
    [InlineData("""{"type":"Polygon","arcs":[[0]]}""", "[[[0,0],[1,0],[1,1]]]")]
    [InlineData("""{"type":"Polygon","arcs":[[0.5]],"id":"a"}""", "[[[0,0],[1,0],[1,1]]]")]
    [InlineData("""{"type":"Polygon","arcs":[["0"]],"id":"a"}""", "[[[0,0],[1,0],[1,1]]]")]
    [InlineData("""{"type":"MultiPolygon","arcs":[[0]],"id":"a"}""", "[[[0,0],[1,0],[1,1]]]")]
    [InlineData("""{"type":"Polygon","arcs":[[0]],"id":"a"}""", "[[[0],[1,0],[1,1]]]")]
    [InlineData("""{"type":"Polygon","arcs":[[0]],"id":"a"}""", """[["x","y"]]""")]
    [InlineData("""{"type":null,"arcs":[[0]],"id":"a"}""", "[[[0,0],[1,0],[1,1]]]")]
    public void A_map_with_a_border_that_cannot_be_followed_is_refused_as_a_whole(string geometry, string arcs)
    {
        var text = "{\"objects\":{\"wards\":{\"geometries\":[" + geometry + "]}},\"arcs\":" + arcs + "}";
        Should.Throw<FormatException>(() => AreaMap.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "wards"));
    }

    private static Area Of(params (double X, double Y)[] points) => new("area", [Ring(points)]);

    private static Spot[] Ring(params (double X, double Y)[] points) => [.. points.Select(p => new Spot(p.X, p.Y))];
}
