using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Domain.Boxes;

namespace Jukwaa.Domain.Tests.Boxes;

public class BoxRulesTests
{
    private static readonly Box _knows4 = A.BoxOf(A.BoxRegistered(), A.Delivered(4));

    [Theory]
    [InlineData(5, 7, 0)]
    [InlineData(4, 7, 1)]
    [InlineData(1, 7, 4)]
    [InlineData(1, 4, 4)]
    [InlineData(2, 3, 2)]
    public void Of_a_delivery_the_part_is_new_that_was_not_decided_before(int from, int upto, int known) =>
        BoxRules.Fresh(_knows4, from, A.Head(from - 1), A.Items(from, upto)).ShouldBe((known, null));

    [Theory]
    [InlineData(6)]
    [InlineData(0)]
    [InlineData(-3)]
    public void Nothing_before_it_may_be_missing(int from) =>
        BoxRules.Fresh(_knows4, from, BoxChain.Start, A.Items(7, 8)).Refusal!.Code.ShouldBe("box-gap");

    [Fact]
    public void The_refusal_says_which_number_comes_next() =>
        BoxRules.Fresh(_knows4, 9, BoxChain.Start, A.Items(9, 9)).Refusal!.Message.ShouldContain("5");

    [Fact]
    public void A_box_that_was_put_back_to_an_earlier_day_is_noticed()
    {
        var other = A.Items(1, 4).Append("something else");

        BoxRules.Fresh(_knows4, 5, BoxChain.Start, ["something else"]).Refusal.ShouldBe(BoxRules.Forked);
        BoxRules.Fresh(_knows4, 1, BoxChain.Start, [.. other]).Refusal.ShouldBeNull("what was decided before is what it says");
        BoxRules.Fresh(_knows4, 1, BoxChain.Start, [.. A.Items(1, 3), "changed", "item 5"]).Refusal.ShouldBe(BoxRules.Forked);
    }

    [Fact]
    public void Whatever_part_is_sent_again_nothing_is_decided_twice_or_left_out() =>
        Always.Holds(
            Gen.Choose(1, 5).SelectMany(from => Gen.Choose(from, 9).Select(upto => (from, upto))),
            sent =>
            {
                var (known, refusal) = BoxRules.Fresh(_knows4, sent.from, A.Head(sent.from - 1), A.Items(sent.from, sent.upto));

                refusal.ShouldBeNull();
                A.Items(sent.from, sent.upto).Skip(known).ShouldBe(A.Items(5, Math.Max(4, sent.upto)));
            }
        );
}
