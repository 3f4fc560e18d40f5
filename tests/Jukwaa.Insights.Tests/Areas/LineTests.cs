using Jukwaa.Insights.Areas;

namespace Jukwaa.Insights.Tests.Areas;

/// <summary>A line with fewer points is still the same line to the eye.</summary>
public sealed class LineTests
{
    [Fact]
    public void Points_on_a_straight_line_go_and_corners_stay() =>
        Line.Simple(Of((0, 0), (1, 0.1), (2, -0.1), (3, 0), (3, 1), (3.1, 2), (3, 3)), 0.2).ShouldBe(Of((0, 0), (3, 0), (3, 3)));

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(8)]
    public void No_point_that_is_left_out_is_farther_away_than_was_allowed(double tolerance)
    {
        var wild = Enumerable.Range(0, 400).Select(i => new Spot(i * 0.7, (20 * Math.Sin(i * 0.21)) + (3 * Math.Cos(i * i * 0.37)))).ToList();
        var simple = Line.Simple(wild, tolerance);
        simple.Count.ShouldBeLessThan(wild.Count);
        simple[0].ShouldBe(wild[0]);
        simple[^1].ShouldBe(wild[^1]);
        foreach (var point in wild)
        {
            simple.Zip(simple.Skip(1)).Min(s => Line.Far(point, s.First, s.Second)).ShouldBeLessThanOrEqualTo(tolerance + 1e-9);
        }
    }

    [Fact]
    public void An_island_keeps_its_shape_though_it_ends_where_it_began()
    {
        var circle = Enumerable.Range(0, 101).Select(i => i % 100 * Math.PI / 50).Select(a => new Spot(50 * Math.Cos(a), 50 * Math.Sin(a))).ToList();
        var simple = Line.Simple(circle, 1);
        simple.Count.ShouldBeInRange(9, 30);
        simple[0].ShouldBe(simple[^1]);
        simple.Min(p => p.X).ShouldBeLessThan(-49);
        simple.Max(p => p.Y).ShouldBeGreaterThan(49);
    }

    [Fact]
    public void What_is_not_seen_becomes_a_straight_line_and_what_is_seen_does_not()
    {
        var points = Of((0, 0), (1, 5), (2, 0), (3, 5), (4, 0), (5, 5), (6, 0));
        Line.Simple(points, 1, (_, _) => true).ShouldBe(Of((0, 0), (6, 0)));
        var half = Line.Simple(points, 1, (from, to) => Enumerable.Range(from, to - from + 1).All(n => points[n].X > 2.5));
        half.Take(3).ShouldBe(points.Take(3));
        half.Count.ShouldBeLessThan(points.Count);
    }

    [Fact]
    public void Two_points_and_one_and_none_stay()
    {
        Line.Simple(Of((0, 0), (0, 0)), 9).Count.ShouldBe(2);
        Line.Simple(Of((4, 4)), 9).ShouldBe(Of((4, 4)));
        Line.Simple([], 9).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(-3, 4, 5)]
    [InlineData(13, -4, 5)]
    [InlineData(7, 0, 0)]
    public void The_distance_is_to_what_lies_between_two_points(double x, double y, double far) =>
        Line.Far(new(x, y), new(0, 0), new(10, 0)).ShouldBe(far, 1e-9);

    [Fact]
    public void Between_a_point_and_itself_there_is_only_that_point() => Line.Far(new(3, 4), new(0, 0), new(0, 0)).ShouldBe(5, 1e-9);

    private static List<Spot> Of(params (double X, double Y)[] points) => [.. points.Select(p => new Spot(p.X, p.Y))];
}
