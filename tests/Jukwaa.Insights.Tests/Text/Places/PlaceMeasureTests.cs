using Jukwaa.Insights.Measuring;

namespace Jukwaa.Insights.Tests.Text.Places;

/// <summary>Holds how well places of messages are found and settled, without knowing where the sender is.</summary>
public sealed class PlaceMeasureTests
{
    [Fact]
    public void Places_of_new_writers_are_found_and_settled_as_often_as_before()
    {
        var (count, found, unit, county, precision) = Kenya.Measure(Message.Dev);
        count.ShouldBeGreaterThan(150);
        found.ShouldBeGreaterThanOrEqualTo(0.95);
        unit.ShouldBeGreaterThanOrEqualTo(0.92);
        county.ShouldBeGreaterThanOrEqualTo(0.96);
        precision.ShouldBeGreaterThanOrEqualTo(0.92);
    }

    [Fact]
    public void The_list_of_ordinary_words_is_what_its_recipe_makes() =>
        Kenya.Ordinary.ShouldBe(Checkout.Read(Kenya.OrdinaryFile), "run bench/run places, and commit");

    [Fact]
    public void A_message_coded_wrong_is_counted_as_wrong()
    {
        var message = Message.Dev.First(m => m.PlaceCode.Length > 0 && Kenya.Settled(m) == m.PlaceCode);
        Kenya.Measure([message]).Unit.ShouldBe(1);
        Kenya.Measure([message with { PlaceCode = "KE-W1450" }]).Unit.ShouldBe(0);
    }
}
