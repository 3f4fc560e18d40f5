using Jukwaa.Domain.Places;
using Jukwaa.Web.Channels.Intake;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

public sealed class NamedTests
{
    private static readonly Place[] _places =
    [
        .. "Nairobi|Nakuru|Nandi|Narok|Nyamira|Nyandarua|Nyeri|Tana River|Taita Taveta|Kisii|Kisumu".Split('|').Select(Of),
    ];

    [Theory]
    [InlineData("Nakuru", "Nakuru")]
    [InlineData("nakuru ", "Nakuru")]
    [InlineData("nakur", "Nakuru")]
    [InlineData("nakutu", "Nakuru")]
    [InlineData("naukru", "Nakuru")]
    [InlineData("river", "Tana River")]
    [InlineData("taveta", "Taita Taveta")]
    [InlineData("TAITA-TAVETA", "Taita Taveta")]
    [InlineData("nyandarwa", "Nyandarua")]
    [InlineData("nyadarua", "Nyandarua")]
    public void One_place_is_known_by_its_name_however_it_is_typed(string typed, string name) =>
        Named.Among(_places, typed).ShouldHaveSingleItem().Name.ShouldBe(name);

    [Theory]
    [InlineData("kis", "Kisii Kisumu")]
    [InlineData("ny", "Nyamira Nyandarua Nyeri")]
    [InlineData("t", "Taita Taveta Tana River")]
    public void A_beginning_of_several_offers_them_by_name(string typed, string names) =>
        string.Join(' ', Named.Among(_places, typed).Select(p => p.Name)).ShouldBe(names);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*")]
    [InlineData("Atlantis")]
    [InlineData("nax")]
    [InlineData("Kisumukisumu")]
    public void What_is_no_place_is_none(string typed) => Named.Among(_places, typed).ShouldBeEmpty();

    [Fact]
    public void No_more_are_offered_than_fit_a_screen() => Named.Among(_places, "n").Count.ShouldBe(Named.Most);

    [Fact]
    public void The_whole_name_comes_before_longer_ones() =>
        Named.Among([Of("Kisii Central"), Of("Kisii")], "kisii").ShouldHaveSingleItem().Name.ShouldBe("Kisii");

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("kisumu", "kiusmu", 1)]
    public void Letters_to_change_are_counted(string a, string b, int distance)
    {
        Named.Distance(a, b, most: 5).ShouldBe(distance);
        Named.Distance(b, a, most: 5).ShouldBe(distance, "from either side");
    }

    [Fact]
    public void Far_apart_is_told_as_one_more_than_asked_for()
    {
        Named.Distance("abc", "abcdefgh", most: 2).ShouldBe(3);
        Named.Distance("abcdefgh", "hgfedcba", most: 2).ShouldBe(3);
    }

    private static Place Of(string name) =>
        new($"KE-{name}", name, name.ToLowerInvariant(), "county", "KE", $"KE/KE-1/KE-{name}", new(2013, 3, 4), null);
}
