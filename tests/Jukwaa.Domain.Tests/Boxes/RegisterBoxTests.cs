using Jukwaa.Domain.Boxes;

namespace Jukwaa.Domain.Tests.Boxes;

public class RegisterBoxTests
{
    [Fact]
    public void A_box_is_made_ready_for_forums_of_a_county() =>
        GivenNothing<Box>()
            .When(A.RegisterBox("mombasa", "likoni"))
            .Then(A.BoxRegistered("mombasa", "likoni"))
            .Forums.ShouldBe(["mombasa", "likoni"]);

    [Fact]
    public void The_same_again_changes_nothing() => Given(A.BoxRegistered()).When(A.RegisterBox()).ThenNothing();

    [Fact]
    public void It_is_not_made_ready_for_other_forums_under_its_name() =>
        Given(A.BoxRegistered()).When(A.RegisterBox("likoni")).ThenRefused(RefusalKind.Conflict, "box-exists");

    [Fact]
    public void Nor_for_other_people_whose_words_would_be_refused_afterwards()
    {
        var registered = A.BoxRegistered();
        Given(registered)
            .When(A.RegisterBox() with { People = [.. registered.People, A.EditId(77)] })
            .ThenRefused(RefusalKind.Conflict, "box-exists");
        Given(registered).When(A.RegisterBox() with { People = [.. registered.People.Reverse()] }).ThenNothing();
    }

    [Fact]
    public void Another_laptop_does_not_take_its_name() =>
        Given(A.BoxRegistered()).When(A.RegisterBox() with { Key = new('b', 182) }).ThenRefused(RefusalKind.Conflict, "box-exists");

    [Theory]
    [InlineData("")]
    [InlineData("aabb")]
    [InlineData("A")]
    [InlineData("z")]
    public void A_key_has_the_shape_of_one(string digits)
    {
        var key = digits.Length == 1 ? new string(digits[0], 182) : digits;

        GivenNothing<Box>().When(A.RegisterBox() with { Key = key }).ThenRefused(RefusalKind.Invalid, "box-key");
    }

    [Fact]
    public void It_has_a_forum_and_each_once()
    {
        GivenNothing<Box>().When(A.RegisterBox() with { Forums = [] }).ThenRefused(RefusalKind.Invalid, "box-forums");
        GivenNothing<Box>().When(A.RegisterBox("mombasa", "mombasa")).ThenRefused(RefusalKind.Invalid, "box-forums");
    }

    [Fact]
    public void It_has_as_many_forums_as_a_journey_and_no_more()
    {
        string[] most = [.. Enumerable.Range(1, Box.MostForums).Select(n => $"forum-{n}")];

        GivenNothing<Box>().When(A.RegisterBox(most)).ThenAccepted();
        GivenNothing<Box>().When(A.RegisterBox([.. most, "one-more"])).ThenRefused(RefusalKind.Invalid, "box-forums");
    }

    [Fact]
    public void It_has_people_and_each_once()
    {
        GivenNothing<Box>().When(A.RegisterBox() with { People = [] }).ThenRefused(RefusalKind.Invalid, "box-people");
        GivenNothing<Box>().When(A.RegisterBox() with { People = [A.Officer, A.Officer] }).ThenRefused(RefusalKind.Invalid, "box-people");
        GivenNothing<Box>()
            .When(A.RegisterBox() with { People = [.. Enumerable.Range(0, Box.MostPeople + 1).Select(A.EditId)] })
            .ThenRefused(RefusalKind.Invalid, "box-people");
    }

    [Theory]
    [InlineData("KE")]
    [InlineData("KE-W0001")]
    [InlineData("XX-99")]
    public void Its_place_is_a_county(string place) =>
        GivenNothing<Box>().When(A.RegisterBox() with { Place = place }).ThenRefused(RefusalKind.Invalid, "forum-county");

    [Fact]
    public void Whoever_asks_runs_forums_there()
    {
        var asked = A.RegisterBox("mombasa", "likoni");

        asked.Needs.ShouldBe(May.RunForum);
        asked.Within.ShouldBe("KE-01");
        asked.Others.ShouldBe(["forum/mombasa", "forum/likoni"]);
    }
}
