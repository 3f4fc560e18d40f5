using Jukwaa.Web.Channels.Raise;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>What a browser sends for a tap.</summary>
public sealed class PlaceTapTests
{
    [Theory]
    [InlineData(288)]
    [InlineData(576)]
    public void The_name_of_the_button_says_which_map_was_tapped_and_how_wide_it_was(int width)
    {
        var name = PlaceTap.NameOf("KE-C005", width);
        Of((name + ".x", "12"), (name + ".y", "250"), ("Text", "maji")).ShouldBe(new PlaceTap("KE-C005", width, 12, 250));
        Of((name + ".y", "250"), (name + ".x", "12")).ShouldBe(new PlaceTap("KE-C005", width, 12, 250));
    }

    [Fact]
    public void A_form_that_was_sent_by_another_button_has_no_tap() =>
        Of(("Go", "next"), ("Text", "Tap.KE.288.x"), ("County", "KE-01")).ShouldBeNull();

    [Theory]
    [InlineData("Tap.KE.300.x", "5")]
    [InlineData("Tap.KE.0.x", "5")]
    [InlineData("Tap.KE.-288.x", "5")]
    [InlineData("Tap.KE.x", "5")]
    [InlineData("Tap.KE.288.y", "5")]
    [InlineData("Tap.KE.288.1.x", "5")]
    [InlineData("tap.KE.288.x", "5")]
    [InlineData("Trap.KE.288.x", "5")]
    public void A_name_that_no_map_has_is_no_tap(string name, string value) => Of((name, value)).ShouldBeNull();

    [Theory]
    [InlineData("", "5")]
    [InlineData("5", "")]
    [InlineData("-5", "5")]
    [InlineData("5.5", "5")]
    [InlineData("5", "99999999999")]
    [InlineData("mpaka", "5")]
    public void Numbers_that_no_browser_sends_are_a_tap_that_meets_nothing(string x, string y) =>
        Of(("Tap.KE.288.x", x), ("Tap.KE.288.y", y)).ShouldNotBeNull().IsNowhere.ShouldBeTrue();

    [Fact]
    public void A_button_that_was_pressed_with_a_key_says_the_corner_and_that_is_nowhere()
    {
        Of(("Tap.KE.288.x", "0"), ("Tap.KE.288.y", "0"))!.IsNowhere.ShouldBeTrue();
        Of(("Tap.KE.288.x", "0"), ("Tap.KE.288.y", "1"))!.IsNowhere.ShouldBeFalse();
        Of(("Tap.KE.288.x", "1"), ("Tap.KE.288.y", "0"))!.IsNowhere.ShouldBeFalse();
    }

    [Fact]
    public void A_tap_without_its_other_half_meets_nothing() => Of(("Tap.KE.288.x", "7"))!.IsNowhere.ShouldBeTrue();

    private static PlaceTap? Of(params (string Name, string Value)[] fields) =>
        PlaceTap.In(new FormCollection(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value))));
}
