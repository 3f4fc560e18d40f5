using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jukwaa.Insights.Areas;

namespace Jukwaa.Insights.Tests.Areas;

/// <summary>
/// Two areas with a crooked border between them, an islet of the second, and a speck. Ten degrees at ten units a degree: a tenth of a unit is a hundredth of a degree.
/// </summary>
public sealed partial class DrawingTests
{
    private const string Small = """
        {"objects":{"all":{"geometries":[
           {"type":"Polygon","arcs":[[0,1]],"id":"west"},
           {"type":"MultiPolygon","arcs":[[[2,-2]],[[3]]],"id":"east"},
           {"type":"Polygon","arcs":[[4]],"id":"speck"}]}},
         "arcs":[
           [[5,9],[0,9],[0,1],[5,1]],
           [[5,1],[5.02,2],[4.99,3],[6,4],[5.01,6],[5,7],[5.03,8],[5,9]],
           [[5,1],[9,1],[9,9],[5,9]],
           [[9.5,1],[9.8,1],[9.8,1.4],[9.5,1.4],[9.5,1]],
           [[2,2],[2.004,2],[2.004,2.004],[2,2.004],[2,2]]]}
        """;

    private static readonly Pane _pane = new(0, 0, 100, 100, 5, 5, 10);

    private static readonly AreaMap _map = AreaMap.Read(new MemoryStream(Encoding.UTF8.GetBytes(Small)), "all");

    [Fact]
    public void A_border_is_drawn_with_few_points_and_one_decimal()
    {
        Draw("west").Path.ShouldStartWith("M50 10l");
        foreach (var area in _map.Draw(_pane, _map.Keys.ToHashSet()))
        {
            Form().IsMatch(area.Path).ShouldBeTrue(area.Path);
        }

        Points(Draw("west").Path)[0].Count.ShouldBe(7, "four corners, and of the border's six points the one that is seen with the two beside it");
    }

    [Fact]
    public void Neighbours_have_the_very_same_points_on_their_border()
    {
        var (west, east) = (Points(Draw("west").Path).Single(), Points(Draw("east").Path)[0]);
        var shared = west.Intersect(east).ToList();
        shared.Count.ShouldBe(5);
        shared.ShouldContain(p => p.X > 59);
    }

    [Fact]
    public void How_much_a_border_may_be_off_decides_how_many_points_it_has()
    {
        int Count(double tolerance) => Points(_map.Draw(_pane, new HashSet<string> { "west" }, tolerance).Single().Path)[0].Count;
        Count(0.05).ShouldBe(10, "each point of the border");
        Count(0.5).ShouldBe(7);
        Count(11).ShouldBe(4, "the corners alone");
    }

    [Fact]
    public void Each_ring_is_drawn_and_what_is_too_small_to_see_is_not()
    {
        Points(Draw("east").Path).Count.ShouldBe(2);
        Draw("speck").Path.ShouldBeEmpty();
        Draw("speck").Widest(1, _pane).ShouldBeNull();
    }

    [Fact]
    public void Only_what_was_asked_for_and_is_in_the_window_is_drawn()
    {
        _map.Draw(_pane, new HashSet<string> { "east", "nowhere" }).Select(a => a.Key).ShouldBe(["east"]);
        _map.Draw(new(0, 0, 100, 100, 5, 50, 10), _map.Keys.ToHashSet()).ShouldBeEmpty();
    }

    [Fact]
    public void A_border_beyond_the_edge_of_the_pane_costs_nothing_and_that_within_stays_as_it_was()
    {
        var half = Points(_map.Draw(new(0, 0, 100, 40, 7.2, 5, 10), new HashSet<string> { "west" }).Single().Path).Single();
        half.Count.ShouldBe(6, "one less than of the whole: the point beside the tooth, beyond the lower edge");
        half.ShouldContain((50m, 2m));
        half.ShouldContain((59.9m, 52m));
    }

    [Fact]
    public void Drawn_again_it_is_the_same_to_the_letter() => Draw("east").Path.ShouldBe(Draw("east").Path);

    [Fact]
    public void A_box_holds_all_that_was_asked_for()
    {
        _map.BoxOf(new HashSet<string> { "west", "speck" }).ShouldBe(new Box(0, 1, 6, 9));
        _map.BoxOf(_map.Keys.ToHashSet()).ShouldBe(new Box(0, 1, 9.8, 9));
        _map.BoxOf(new HashSet<string> { "nowhere" }).ShouldBeNull();
        AreaMap.Empty.BoxOf(new HashSet<string> { "west" }).ShouldBeNull();
    }

    [Fact]
    public void A_word_stands_where_it_has_most_room()
    {
        // The border of the west is farthest out at 6 degrees east, 4 north: 60 units from the left, 60 from the top.
        var room = Draw("west").Widest(2, _pane).ShouldNotBeNull();
        room.Width.ShouldBeInRange(52, 56);
        room.Y.ShouldBe(60, 3);
        room.X.ShouldBe(4 + (room.Width / 2), 0.5);
    }

    [Fact]
    public void Room_ends_where_the_pane_ends()
    {
        var half = new Pane(0, 0, 50, 100, 5, 7.5, 10);
        var east = _map.Draw(half, new HashSet<string> { "east" }).Single();
        var room = east.Widest(4, half).ShouldNotBeNull();
        (room.X + (room.Width / 2)).ShouldBeLessThanOrEqualTo(46, "a word does not touch the edge");
        east.Widest(90, half).ShouldBeNull("nothing is that high");
    }

    [Fact]
    public void A_hole_and_a_bay_give_no_room()
    {
        (int, int)[] outer = [(0, 0), (1000, 0), (1000, 300), (0, 300)];
        (int, int)[] hole = [(300, 10), (900, 10), (900, 290), (300, 290)];
        var room = new DrawnArea("ring", [outer, hole]).Widest(10, _pane).ShouldNotBeNull();
        (room.X, room.Width).ShouldBe((17, 26));
        new DrawnArea("all", [outer]).Widest(10, _pane)!.Width.ShouldBe(92);
    }

    private static DrawnArea Draw(string key) => _map.Draw(_pane, new HashSet<string> { key }).Single();

    /// <summary>The points of each ring of a path, as a browser reads it.</summary>
    private static List<List<(decimal X, decimal Y)>> Points(string path)
    {
        var rings = new List<List<(decimal X, decimal Y)>>();
        foreach (var ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Number().Matches(ring).Select(n => decimal.Parse(n.Value, CultureInfo.InvariantCulture)).ToList();
            var (x, y) = (0m, 0m);
            rings.Add([.. numbers.Chunk(2).Select(n => (x += n[0], y += n[1]))]);
        }

        return rings;
    }

    [GeneratedRegex(@"-?\d+(\.\d)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(M-?\d+(\.\d)?( |(?=-))-?\d+(\.\d)?l(-?\d+(\.\d)?( |(?=-))-?\d+(\.\d)? ?)+z)*$")]
    private static partial Regex Form();
}
