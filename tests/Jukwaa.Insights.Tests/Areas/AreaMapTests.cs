using System.Text;
using Jukwaa.Insights.Areas;

namespace Jukwaa.Insights.Tests.Areas;

/// <summary>
/// A small map by hand: two squares that share a border (arc 1, which the second runs backwards), one of them with a hole, and an islet that belongs to the second.
/// Units of the grid are tenths of a degree, from 30° east and 0° on.
/// </summary>
public sealed class AreaMapTests
{
    private const string Small = """
        {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[30,0]},
         "objects":{"wards":{"type":"GeometryCollection","geometries":[
           {"type":"Polygon","arcs":[[0,1],[2]],"id":"west"},
           {"type":"MultiPolygon","arcs":[[[3,-2]],[[4]]],"id":"east"}]}},
         "arcs":[
           [[10,10],[-10,0],[0,-10],[10,0]],
           [[10,0],[0,5],[0,5]],
           [[4,4],[2,0],[0,2],[-2,0],[0,-2]],
           [[10,0],[10,0],[0,10],[-10,0]],
           [[25,4],[1,0],[0,1],[-1,0],[0,-1]]]}
        """;

    private static AreaMap Map => AreaMap.Read(new MemoryStream(Encoding.UTF8.GetBytes(Small)), "wards");

    [Theory]
    [InlineData(0.2, 30.2, "west")]
    [InlineData(0.9, 30.95, "west")]
    [InlineData(0.5, 31.5, "east")]
    [InlineData(0.45, 32.55, "east")]
    [InlineData(0.5, 30.5, null)]
    [InlineData(0.5, 32.2, null)]
    [InlineData(-0.1, 30.5, null)]
    [InlineData(30.2, 0.2, null)]
    public void A_point_lies_in_an_area_or_in_its_hole_or_beside_all(double latitude, double longitude, string? area) =>
        Map.At(latitude, longitude).ShouldBe(area);

    [Fact]
    public void A_point_on_a_border_that_two_share_lies_in_one_of_them()
    {
        for (var latitude = 0.0; latitude < 1; latitude += 0.05)
        {
            Map.At(latitude, 31).ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData(0.5, 32.2, "east", 22.2)]
    [InlineData(0.5, 29.9, "west", 11.1)]
    [InlineData(0.5, 30.5, "west", 11.1)]
    [InlineData(0.5, 31.5, "east", 0)]
    public void The_nearest_is_found_with_its_distance(double latitude, double longitude, string area, double kilometres)
    {
        var near = Map.Nearest(latitude, longitude).ShouldNotBeNull();
        near.Key.ShouldBe(area);
        near.Kilometres.ShouldBe(kilometres, 0.1);
    }

    [Fact]
    public void What_is_too_far_is_not_near_and_what_does_not_count_is_passed_over()
    {
        Map.Nearest(0.5, 29.9, within: 11).ShouldBeNull();
        Map.Nearest(0.5, 29.9, within: 11.2)!.Key.ShouldBe("west");
        Map.Nearest(0.5, 29.9, counts: k => k == "east")!.Key.ShouldBe("east");
        Map.Nearest(0.5, 29.9, counts: _ => false).ShouldBeNull();
        AreaMap.Empty.Nearest(0, 0).ShouldBeNull();
        AreaMap.Empty.At(0, 0).ShouldBeNull();
    }

    [Fact]
    public void Points_that_are_no_steps_are_read_as_they_are()
    {
        const string Plain = """
            {"type":"Topology","objects":{"a":{"geometries":[{"type":"Polygon","arcs":[[0]],"id":"one"}]}},"arcs":[[[1,1],[2,1],[2,2],[1,1]]]}
            """;
        var map = AreaMap.Read(new MemoryStream(Encoding.UTF8.GetBytes(Plain)), "a");
        map.Keys.ShouldBe(["one"]);
        map.At(1.2, 1.8).ShouldBe("one");
        map.At(1.8, 1.2).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"objects":{"wards":{"geometries":[{"type":"Polygon","arcs":[[7]],"id":"a"}]}},"arcs":[]}""")]
    [InlineData("""{"objects":{"wards":{"geometries":[{"type":"Point","arcs":[],"id":"a"}]}},"arcs":[]}""")]
    [InlineData("""{"objects":{"others":{"geometries":[]}},"arcs":[]}""")]
    public void What_is_no_such_map_is_said(string text) =>
        Should.Throw<FormatException>(() => AreaMap.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "wards"));
}
