using Jukwaa.Web.Channels.Open311;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>A form as programs send it.</summary>
public sealed class PostedTests
{
    [Fact]
    public void Attributes_are_read_in_each_way_in_which_programs_write_them()
    {
        var posted = Of(
            ("attribute[group]", "women"),
            ("attribute[hidden][]", "nps"),
            ("attribute[hidden][1]", "ngao"),
            ("attribute[empty]", ""),
            ("attribute", "x")
        );
        posted.Attributes["group"].ShouldBe(["women"]);
        posted.Attributes["hidden"].ShouldBe(["nps", "ngao"]);
        posted.Attributes.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("-4.05736", "39.69527", true)]
    [InlineData("-4,05736", "39,69527", false)]
    [InlineData("1e400", "39", false)]
    [InlineData("NaN", "39", false)]
    [InlineData("-90.1", "39", false)]
    [InlineData("-4", "180.1", false)]
    [InlineData("-4", "", false)]
    [InlineData(" -4 ", " 39 ", true)]
    public void A_point_has_two_numbers_of_degrees(string latitude, string longitude, bool there)
    {
        var posted = Of(("lat", latitude), ("long", longitude));
        posted.HasPoint.ShouldBeTrue("something was meant by it");
        (posted.Point is not null).ShouldBe(there);
    }

    [Fact]
    public void What_is_empty_was_not_given()
    {
        var posted = Of(("service_code", ""), ("lat", " "), ("long", ""), ("address_string", " \n"), ("email", ""), ("media_url", ""));
        posted.Service.ShouldBeNull();
        posted.HasPoint.ShouldBeFalse();
        posted.AddressText.ShouldBeNull();
        posted.IsPersonal.ShouldBeFalse();
        posted.HasMedia.ShouldBeFalse();
    }

    [Theory]
    [InlineData("email")]
    [InlineData("phone")]
    [InlineData("first_name")]
    [InlineData("last_name")]
    [InlineData("device_id")]
    [InlineData("account_id")]
    public void Whatever_tells_who_speaks_is_known_as_such(string field) => Of((field, "x")).IsPersonal.ShouldBeTrue();

    [Fact]
    public void The_whole_tells_forms_apart_and_not_the_order_of_their_fields()
    {
        var one = Of(("a", "1"), ("b", "2")).Whole;
        Of(("b", "2"), ("a", "1")).Whole.ShouldBe(one);
        foreach (
            var other in (Posted[])
                [
                    Of(("a", "1"), ("b", "3")),
                    Of(("a", "1")),
                    Of(("a", "12"), ("b", "")),
                    Of(("a", "1"), ("b", "2"), ("c", "")),
                    Of(("a", "1\n1 1 b=2")),
                ]
        )
        {
            other.Whole.ShouldNotBe(one);
        }
    }

    private static Posted Of(params IReadOnlyList<(string Name, string Value)> fields) =>
        new(new FormCollection(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value), StringComparer.Ordinal)));
}
