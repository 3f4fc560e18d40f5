using Jukwaa.Web.Channels.Open311;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>Numbers, names and files of a form at the borders of what is read.</summary>
public sealed class PostedValueTests
{
    [Theory]
    [InlineData("90", "180", 90, 180)]
    [InlineData("-90", "-180", -90, -180)]
    [InlineData("0", "-0", 0, 0)]
    [InlineData("1e1", "-.5", 10, -0.5)]
    [InlineData("+4.5", "4.", 4.5, 4)]
    [InlineData("\t-4.05736\n", " 39.69527", -4.05736, 39.69527)]
    public void A_point_is_read_as_programs_write_numbers(string latitude, string longitude, double north, double east)
    {
        var (latitudeRead, longitudeRead) = Of(("lat", latitude), ("long", longitude)).Point!.Value;
        latitudeRead.ShouldBe(north);
        longitudeRead.ShouldBe(east);
    }

    [Theory]
    [InlineData("90.0000001")]
    [InlineData("-1e3")]
    [InlineData("Infinity")]
    [InlineData("-∞")]
    [InlineData("0x1F")]
    [InlineData("4°")]
    [InlineData("4 S")]
    [InlineData("1 0")]
    [InlineData("--4")]
    [InlineData("(4)")]
    [InlineData("４")]
    public void What_is_no_latitude_is_no_point_though_one_was_meant(string latitude)
    {
        var posted = Of(("lat", latitude), ("long", "39.7"));
        posted.Point.ShouldBeNull();
        posted.HasPoint.ShouldBeTrue();
    }

    [Fact]
    public void One_of_two_latitudes_is_not_chosen_for_somebody()
    {
        var posted = new Posted(new FormCollection(new() { ["lat"] = new StringValues((string[])["1", "2"]), ["long"] = "39" }));
        posted.HasPoint.ShouldBeTrue();
        posted.Point.ShouldBeNull();
    }

    [Theory]
    [InlineData("attribute[]")]
    [InlineData("attribute[a")]
    [InlineData("attribute[a]x")]
    [InlineData("attribute[a][b]")]
    [InlineData("attribute[a][0][1]")]
    [InlineData("attribute[[a]]")]
    [InlineData("xattribute[a]")]
    [InlineData("Attribute[a]")]
    [InlineData("attribute.a")]
    public void What_is_only_like_an_attribute_is_none(string field) => Of((field, "x")).Attributes.Count.ShouldBe(0);

    [Fact]
    public void Codes_of_attributes_are_told_apart_by_the_case_of_their_letters()
    {
        var attributes = Of(("attribute[group]", "women"), ("attribute[Group]", "youth"), ("attribute[GROUP][7]", "chiefs")).Attributes;
        attributes["group"].ShouldBe(["women"]);
        attributes["Group"].ShouldBe(["youth"]);
        attributes["GROUP"].ShouldBe(["chiefs"]);
        attributes["other"].ShouldBeEmpty();
    }

    [Fact]
    public void Several_values_of_one_field_are_several_attributes()
    {
        var values = new StringValues((string[])["nps", "", "ngao"]);
        new Posted(new FormCollection(new() { ["attribute[hidden]"] = values })).Attributes["hidden"].ShouldBe(["nps", "ngao"]);
    }

    [Fact]
    public void A_picture_is_known_by_its_address_or_by_its_file()
    {
        Of(("description", "Maji")).HasMedia.ShouldBeFalse();
        Of(("media_url", "https://example.org/a.jpg")).HasMedia.ShouldBeTrue();
        FormFileCollection files = [new FormFile(Stream.Null, 0, 0, "media", "a.jpg")];
        new Posted(new FormCollection(new(), files)).HasMedia.ShouldBeTrue();
    }

    [Fact]
    public void The_whole_has_every_field_with_its_lengths_in_the_order_of_names()
    {
        Of(("b", "22"), ("a", ""), ("B", "\u0129")).Whole.ShouldBe("1 1 B=\u0129\n1 0 a=\n1 2 b=22\n");
        new Posted(new FormCollection(new() { ["a"] = new StringValues((string[])["1", "2"]) })).Whole.ShouldBe("1 1 a=1\n1 1 a=2\n");
        Of(("a", "1,2")).Whole.ShouldBe("1 3 a=1,2\n", "two values are not one with a comma");
    }

    [Fact]
    public void Words_lose_the_space_around_them_and_nothing_within()
    {
        var posted = Of(("service_code", " gangs "), ("description", "\n Wezi\n  usiku \t"), ("address_id", " KE-01"));
        (posted.Service, posted.Description, posted.AddressId).ShouldBe(("gangs", "Wezi\n  usiku", "KE-01"));
    }

    private static Posted Of(params IReadOnlyList<(string Name, string Value)> fields) =>
        new(new FormCollection(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value), StringComparer.Ordinal)));
}
