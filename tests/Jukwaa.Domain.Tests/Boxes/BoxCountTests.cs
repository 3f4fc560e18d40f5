using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Domain.Boxes;

namespace Jukwaa.Domain.Tests.Boxes;

/// <summary>What phones said on a box, in numbers.</summary>
public class BoxCountTests
{
    private static readonly Setting _box = A.Setting(A.TheBox);

    private static readonly BoxCount _supported = BoxCount.Of("mombasa", new HallSupported([new("e-1", 7)]));

    private static readonly BoxCount _before = BoxCount.Of("mombasa", new TrustMeasured(TrustMoment.Before, [Count(20, 5, 6)]));

    [Fact]
    public void They_stand_in_the_history_of_the_box()
    {
        var box = Given(A.BoxRegistered()).When(A.Deliver(1, 2) with { Counts = [_supported, _before] }, _box).ThenAccepted();

        box.Counts.ShouldBe([_supported, _before]);
    }

    [Fact]
    public void Counted_again_they_take_the_place_of_what_stood_for_the_same_forum_and_moment()
    {
        var (more, after) = (
            BoxCount.Of("mombasa", new HallSupported([new("e-1", 9)])),
            BoxCount.Of("mombasa", new TrustMeasured(TrustMoment.After, [Count(25, 5, 1)]))
        );
        var first = Given(A.BoxRegistered()).When(A.Deliver(1, 1) with { Counts = [_supported, _before] }, _box).ThenAccepted();
        var box = new Scene<Box>(first).When(A.Deliver(2, 2) with { Counts = [more, after] }, _box).ThenAccepted();

        box.Counts.ShouldBe([_before, more, after]);
    }

    [Fact]
    public void What_was_noted_before_boxes_counted_says_nothing_of_it()
    {
        var box = Given(A.BoxRegistered()).When(A.Deliver(1, 1) with { Counts = [] }, _box).Then(A.Delivered(1));

        box.Counts.ShouldBeEmpty();
        A.Delivered(1).Counts.ShouldBeNull();
    }

    [Fact]
    public void A_box_counts_in_its_own_forums_alone() =>
        Given(A.BoxRegistered("likoni")).When(A.Deliver(1, 1) with { Counts = [_supported] }, _box).ThenRefused(RefusalKind.Forbidden, "box-forum");

    public static TheoryData<BoxCount> Impossible =>
        [
            new BoxCount("mombasa", [], null, []),
            new BoxCount("mombasa", [new("e-1", 0)], null, []),
            new BoxCount("mombasa", [new("e-1", EntryFields.MostCounted + 1)], null, []),
            new BoxCount("mombasa", [new("e-1", 5), new("e-1", 6)], null, []),
            new BoxCount("mombasa", [], TrustMoment.Before, []),
            new BoxCount("mombasa", [], TrustMoment.Before, [Count(-1, 2, 3)]),
            new BoxCount("mombasa", [], TrustMoment.After, [Count(1, 2, 3), Count(3, 2, 1)]),
            new BoxCount("mombasa", [], (TrustMoment)9, [Count(1, 2, 3)]),
            new BoxCount("mombasa", [], TrustMoment.Later, [Count(1, 2, 3) with { Way = TrustWay.Message }]),
        ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_number_that_cannot_be_is_not_noted(BoxCount count) =>
        Given(A.BoxRegistered()).When(A.Deliver(1, 1) with { Counts = [count] }, _box).ThenRefused(RefusalKind.Invalid, "count-malformed");

    [Fact]
    public void Numbers_that_can_be_are_not_refused()
    {
        _supported.Check().ShouldBeNull();
        _before.Check().ShouldBeNull();
    }

    [Fact]
    public void Together_answers_are_added_up_by_question_and_way()
    {
        var hands = Count(3, 0, 1) with { Way = TrustWay.Hands };
        var other = Count(9, 9, 9) with { Question = TrustQuestion.Acted };

        BoxCount.Together([Count(1, 2, 3), hands, other, Count(10, 20, 30)]).ShouldBe([Count(11, 22, 33), hands, other]);
    }

    [Fact]
    public void However_many_answered_the_sum_can_be_recorded()
    {
        var most = Count(EntryFields.MostCounted, 1, 0);

        BoxCount.Together([most, most]).ShouldBe([Count(EntryFields.MostCounted, 2, 0)]);
        TrustMeasured.Check(TrustMoment.Before, BoxCount.Together([most, most])).ShouldBeNull();
    }

    [Fact]
    public void Together_the_order_plays_no_part() =>
        Always.Holds(
            Gen.Choose(0, 40).ArrayOf(12),
            numbers =>
            {
                List<TrustCount> counts =
                [
                    .. numbers.Chunk(3).Select((n, at) => Count(n[0], n[1], n[2] + 1) with { Question = (TrustQuestion)(at % 2) }),
                ];
                var together = BoxCount.Together(counts);

                BoxCount.Together(counts.AsEnumerable().Reverse()).ShouldBe(together);
                together.Sum(c => c.All()).ShouldBe(counts.Sum(c => c.All()));
            }
        );

    private static TrustCount Count(int yes, int partly, int no) => new(TrustQuestion.Safe, TrustWay.Page, yes, partly, no);
}
