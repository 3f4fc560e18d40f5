using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Domain.Boxes;

namespace Jukwaa.Domain.Tests.Boxes;

public class DeliverFromBoxTests
{
    private static readonly Setting _box = A.Setting(A.TheBox);

    [Fact]
    public void The_next_items_are_noted()
    {
        var box = Given(A.BoxRegistered(), A.Delivered(2)).When(A.Deliver(3, 5), _box).Then(A.Delivered(5));

        (box.Upto, box.Head).ShouldBe((5L, A.Head(5)));
    }

    [Fact]
    public void What_was_noted_before_is_noted_once() => Given(A.BoxRegistered(), A.Delivered(5)).When(A.Deliver(3, 5), _box).ThenNothing();

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Nothing_is_left_out_and_nothing_comes_twice(int from) =>
        Given(A.BoxRegistered(), A.Delivered(3)).When(A.Deliver(from, 6), _box).ThenRefused(RefusalKind.Conflict, "box-gap");

    [Fact]
    public void Another_story_is_not_taken() =>
        Given(A.BoxRegistered(), A.Delivered(3))
            .When(A.Deliver(4, 6) with { Before = BoxChain.Start }, _box)
            .ThenRefused(RefusalKind.Conflict, "box-forked");

    [Fact]
    public void A_box_that_is_not_known_brings_nothing() =>
        GivenNothing<Box>().When(A.Deliver(1, 1), _box).ThenRefused(RefusalKind.Missing, "box-missing");

    [Theory]
    [InlineData("editors")]
    [InlineData("system")]
    [InlineData("box:000000000000")]
    public void Only_the_box_itself_brings(string actor) =>
        Given(A.BoxRegistered()).When(A.Deliver(1, 1), A.Setting(new Actor(actor))).ThenRefused(RefusalKind.Forbidden, "not-allowed");

    [Fact]
    public void What_was_refused_stands_with_its_reason()
    {
        var refused = A.RefusedItem(2);
        var box = Given(A.BoxRegistered()).When(A.Deliver(1, 2) with { Refused = [refused] }, _box).ThenAccepted();

        box.Refused.ShouldBe([refused]);
    }

    [Fact]
    public void What_was_refused_and_is_accepted_later_stands_no_more()
    {
        var box = Given(A.BoxRegistered(), A.Delivered(2, A.RefusedItem(1), A.RefusedItem(2)))
            .When(A.Deliver(3, 3) with { Taken = [A.EditId(1), A.EditId(9)] }, _box)
            .Then(A.Delivered(3) with { Mended = [A.EditId(1)] });

        box.Refused.ShouldBe([A.RefusedItem(2)]);
    }

    [Fact]
    public void What_is_refused_again_stands_once_with_its_latest_reason()
    {
        var again = A.RefusedItem(1, "entry-full") with { Item = 3 };
        var box = Given(A.BoxRegistered(), A.Delivered(2, A.RefusedItem(1))).When(A.Deliver(3, 3) with { Refused = [again] }, _box).ThenAccepted();

        box.Refused.ShouldBe([again]);
    }

    [Fact]
    public void The_last_word_on_a_forum_is_kept_and_a_later_one_replaces_it()
    {
        var later = A.LastWord() with { Confirmed = ["residents", "women"] };
        var first = Given(A.BoxRegistered("mombasa", "likoni")).When(A.Deliver(1, 1) with { LastWords = [A.LastWord()] }, _box).ThenAccepted();
        var box = new Scene<Box>(first).When(A.Deliver(2, 2) with { LastWords = [later] }, _box).ThenAccepted();

        first.IsDone("mombasa").ShouldBeTrue();
        first.IsDone("likoni").ShouldBeFalse("it is another forum");
        box.LastWords.ShouldBe([later]);
    }

    [Fact]
    public void It_has_no_word_on_forums_of_others() =>
        Given(A.BoxRegistered("likoni"))
            .When(A.Deliver(1, 1) with { LastWords = [A.LastWord("mombasa")] }, _box)
            .ThenRefused(RefusalKind.Forbidden, "box-forum");

    [Fact]
    public void However_it_is_cut_the_same_is_noted() =>
        Always.Holds(
            Gen.Choose(1, 4).ArrayOf(6),
            sizes =>
            {
                var (box, upto) = (A.BoxOf(A.BoxRegistered()), 0);
                foreach (var size in sizes)
                {
                    box = new Scene<Box>(box).When(A.Deliver(upto + 1, upto + size), _box).ThenAccepted();
                    upto += size;
                }

                (box.Upto, box.Head).ShouldBe((upto, A.Head(upto)));
            }
        );
}
