using Jukwaa.Domain.Boxes;

namespace Jukwaa.Domain.Tests.Boxes;

public class GiveUpBoxTests
{
    private static readonly GiveUpBox _lost = new(A.CommandId, A.BoxId, A.Reason);

    [Fact]
    public void Nothing_more_is_awaited_from_a_box_that_was_lost()
    {
        var box = Given(A.BoxRegistered("mombasa", "likoni")).When(_lost).Then(new BoxGivenUp(A.Reason.Ref));

        box.IsDone("mombasa").ShouldBeTrue();
        box.IsDone("likoni").ShouldBeTrue();
    }

    [Fact]
    public void What_it_brings_all_the_same_is_taken() =>
        Given(A.BoxRegistered(), new BoxGivenUp(A.Reason.Ref)).When(A.Deliver(1, 2), A.Setting(A.TheBox)).Then(A.Delivered(2));

    [Fact]
    public void It_needs_a_reason() =>
        Given(A.BoxRegistered()).When(_lost with { Reason = new([]) }).ThenRefused(RefusalKind.Invalid, "reason-missing");

    [Fact]
    public void Said_twice_it_is_said_once() => Given(A.BoxRegistered(), new BoxGivenUp(A.Reason.Ref)).When(_lost).ThenNothing();

    [Fact]
    public void A_box_that_is_not_known_cannot_be_given_up() => GivenNothing<Box>().When(_lost).ThenRefused(RefusalKind.Missing, "box-missing");

    [Fact]
    public void Whoever_says_so_runs_forums() => _lost.Needs.ShouldBe(May.RunForum);
}
