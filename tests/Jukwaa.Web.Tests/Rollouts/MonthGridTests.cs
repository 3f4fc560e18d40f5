using Jukwaa.Open.Rollouts;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>Months as grids, and stops on the map of Kenya.</summary>
public sealed class MonthGridTests
{
    [Theory]
    [InlineData(2027, 2, 4, 1, 28)] // begins on a Monday and fills four weeks
    [InlineData(2027, 3, 5, 1, 31)]
    [InlineData(2027, 8, 6, 7, 31)] // begins on a Sunday
    [InlineData(2028, 2, 5, 2, 29)]
    public void A_month_has_all_its_days_in_weeks_from_Monday(int year, int month, int weeks, int place, int days)
    {
        var grid = MonthGrid.Of([new(year, month, 15)]).ShouldHaveSingleItem();

        grid.Weeks.Count.ShouldBe(weeks);
        grid.Weeks.ShouldAllBe(w => w.Count == 7);
        grid.Weeks[0].ToList().FindIndex(d => d is not null).ShouldBe(place - 1);
        grid.Weeks.SelectMany(w => w).OfType<DateOnly>().Select(d => d.Day).ShouldBe(Enumerable.Range(1, days));
        grid.Weeks.SelectMany(w => w.Index()).Where(d => d.Item is not null).ShouldAllBe(d => ((int)d.Item!.Value.DayOfWeek + 6) % 7 == d.Index);
    }

    [Fact]
    public void Months_with_a_stop_are_drawn_each_once_in_order_and_not_without_end()
    {
        MonthGrid.Of([new(2027, 3, 1), new(2027, 1, 9), new(2027, 3, 30)]).Select(m => m.First).ShouldBe([new(2027, 1, 1), new(2027, 3, 1)]);
        MonthGrid.Of(Enumerable.Range(0, 60).Select(n => new DateOnly(2027, 1, 1).AddMonths(n))).Count.ShouldBe(36);
    }

    /// <summary>The labels of data/kenya/county-map.csv lie in the shapes: Mombasa 426,689, Nairobi 224,490.</summary>
    [Theory]
    [InlineData(-4.05, 39.66, 426, 689)]
    [InlineData(-1.29, 36.87, 224, 490)]
    public void A_stop_lies_where_its_county_is_drawn(double lat, double lon, double x, double y)
    {
        RolloutMap.X(lon).ShouldBe(x, 6);
        RolloutMap.Y(lat).ShouldBe(y, 6);
    }

    [Fact]
    public void The_window_holds_all_stops_and_is_never_too_small_to_see_where_it_is()
    {
        var legs = Leg.Of([At("a", -4, 39.6, 1), At("b", -4.1, 39.7, 2), At("c", -3, 40, 3)], []);
        var map = RolloutMap.Of(legs, []).ShouldNotBeNull();

        map.Pins.ShouldAllBe(p => p.X > map.Left && p.X < map.Left + map.Width && p.Y > map.Top && p.Y < map.Top + map.Height);
        map.Ways.ShouldHaveSingleItem().Split(' ').Length.ShouldBe(3);
        RolloutMap.Of(Leg.Of([At("a", -4, 39.6, 1)], []), [])!.Width.ShouldBe(40);
        RolloutMap.Of(Leg.Of([At("a", null, null, 1)], []), []).ShouldBeNull();
    }

    [Fact]
    public void Where_there_are_many_each_tenth_has_room_for_its_number()
    {
        var many = Leg.Of(Enumerable.Range(1, 290).Select(n => At($"p{n:000}", -4 + (n / 100.0), 36, n)), []);

        RolloutMap.Of(many, [])!.Pins.Where(p => p.Told).Select(p => p.Leg.Position).ShouldBe([1, .. Enumerable.Range(1, 29).Select(n => n * 10)]);
        RolloutMap.Of([.. many.Take(60)], [])!.Pins.ShouldAllBe(p => p.Told);
    }

    private static Stop At(string place, double? lat, double? lon, int day) =>
        new(place, place, null, new DateOnly(2027, 3, 1).AddDays(day), 1, false, null, null, null, null, null, null, lat, lon, null, null);
}
