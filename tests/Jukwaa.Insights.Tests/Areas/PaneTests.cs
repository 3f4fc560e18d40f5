using Jukwaa.Insights.Areas;

namespace Jukwaa.Insights.Tests.Areas;

/// <summary>Where a point is drawn, and which point is drawn somewhere.</summary>
public sealed class PaneTests
{
    private static readonly Box _nairobi = new(36.66, -1.45, 37.1, -1.16);

    [Theory]
    [InlineData(0, 0, 50, 40)]
    [InlineData(1, 0, 50, 30)]
    [InlineData(0, 1, 60, 40)]
    [InlineData(-4, -5, 0, 80)]
    [InlineData(20, 30, 350, -160)]
    public void North_is_up_and_the_middle_is_in_the_middle(double latitude, double longitude, double x, double y)
    {
        var pane = new Pane(7, 9, 100, 80, 0, 0, 10);
        pane.Draw(latitude, longitude).ShouldBe((x, y));
    }

    [Fact]
    public void A_degree_of_longitude_is_drawn_as_short_as_it_is_in_the_middle_of_the_window()
    {
        var pane = new Pane(0, 0, 100, 100, 60, 10, 10);
        (pane.Draw(60, 11).X - pane.Draw(60, 10).X).ShouldBe(5, 1e-9);
        (pane.Draw(60, 10).Y - pane.Draw(61, 10).Y).ShouldBe(10, 1e-9);
        pane.Window.East.ShouldBe(20, 1e-9);
        pane.Window.North.ShouldBe(65, 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(404, 610)]
    public void What_is_drawn_somewhere_is_found_there_again_wherever_the_pane_lies_on_its_sheet(double left, double top)
    {
        var pane = new Pane(left, top, 172, 110, -4.03, 39.66, 260);
        for (var latitude = -4.2; latitude < -3.9; latitude += 0.037)
        {
            for (var longitude = 39.4; longitude < 39.9; longitude += 0.041)
            {
                var (x, y) = pane.Draw(latitude, longitude);
                var found = pane.PointAt(left + x, top + y);
                found.Latitude.ShouldBe(latitude, 1e-9);
                found.Longitude.ShouldBe(longitude, 1e-9);
            }
        }
    }

    [Fact]
    public void A_rectangle_is_shown_whole_with_a_margin_as_wide_as_there_is_room()
    {
        var pane = Pane.Of(_nairobi, 576, 12, 240, 720);
        pane.Draw(_nairobi.North, _nairobi.West).X.ShouldBe(12, 1e-6);
        pane.Draw(_nairobi.South, _nairobi.East).X.ShouldBe(564, 1e-6);
        pane.Draw(_nairobi.North, _nairobi.West).Y.ShouldBe(12, 1);
        (pane.Height % 2).ShouldBe(0, "half of it is whole pixels too");
        pane.Height.ShouldBeInRange(380, 400);
    }

    [Theory]
    [InlineData(0.1, 3, 720)]
    [InlineData(3, 0.1, 240)]
    [InlineData(1, 1, 578)]
    public void A_long_one_is_neither_too_high_nor_too_flat(double wide, double high, double height)
    {
        var box = new Box(37, 0, 37 + wide, high);
        var pane = Pane.Of(box, 576, 12, 240, 720);
        pane.Height.ShouldBe(height);
        var ((left, top), (right, bottom)) = (pane.Draw(box.North, box.West), pane.Draw(box.South, box.East));
        left.ShouldBeGreaterThan(11.99);
        right.ShouldBeLessThan(564.01);
        top.ShouldBeGreaterThan(11.99);
        bottom.ShouldBeLessThan(height - 11.99);
        (left + right).ShouldBe(576, 1e-6, "it stands in the middle");
        (top + bottom).ShouldBe(height, 1e-6);
    }

    [Fact]
    public void Units_are_kilometres_by_its_scale() => new Pane(0, 0, 10, 10, 0, 0, 50).Kilometres(100).ShouldBe(222.39, 0.01);

    [Theory]
    [InlineData(10, 20, true)]
    [InlineData(109.9, 69.9, true)]
    [InlineData(110, 69, false)]
    [InlineData(109, 70, false)]
    [InlineData(9.9, 30, false)]
    [InlineData(30, 19.9, false)]
    public void It_holds_what_is_within_its_rectangle_of_the_sheet(double x, double y, bool holds) =>
        new Pane(10, 20, 100, 50, 0, 0, 1).Holds(x, y).ShouldBe(holds);

    [Fact]
    public void Rectangles_grow_join_and_meet()
    {
        var one = new Box(0, 0, 2, 1);
        one.With(new(1, -3, 5, 0.5)).ShouldBe(new(0, -3, 5, 1));
        one.Wider(0.5).ShouldBe(new(-1, -0.5, 3, 1.5));
        one.Meets(new(2, 1, 3, 3)).ShouldBeTrue("a corner is enough");
        one.Meets(new(2.1, 0, 3, 3)).ShouldBeFalse();
        one.Meets(new(0, 1.1, 3, 3)).ShouldBeFalse();
        one.Meets(new(-3, -3, -0.1, 3)).ShouldBeFalse();
        one.Meets(new(-3, -3, 9, -0.1)).ShouldBeFalse();
        new Box(-9, -9, 9, 9).Meets(one).ShouldBeTrue();
    }
}
