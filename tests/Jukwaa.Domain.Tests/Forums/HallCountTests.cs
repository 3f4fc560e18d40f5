namespace Jukwaa.Domain.Tests.Forums;

public class HallCountTests
{
    private static readonly HallCount _hall = A.HallCount();

    [Theory]
    [InlineData(ForumPhase.InSession)]
    [InlineData(ForumPhase.Closed)]
    [InlineData(ForumPhase.FollowedUp)]
    public void Who_came_is_put_on_record_once_it_has_begun(ForumPhase phase) =>
        Given(A.ForumIn(phase)).When(Count(_hall)).ThenAccepted().Hall.ShouldBe(_hall);

    [Theory]
    [InlineData(ForumPhase.Planned)]
    [InlineData(ForumPhase.Announced)]
    public void Nobody_is_counted_before(ForumPhase phase) =>
        Given(A.ForumIn(phase)).When(Count(_hall)).ThenRefused(RefusalKind.Conflict, "forum-not-begun");

    [Fact]
    public void A_forum_that_is_not_there_has_no_hall() => GivenNothing<Forum>().When(Count(_hall)).ThenRefused(RefusalKind.Missing, "forum-missing");

    [Fact]
    public void The_same_numbers_again_are_nothing_new_and_others_replace_them()
    {
        var counted = Given([.. A.ForumIn(ForumPhase.InSession), new ForumCounted(A.HallCount())]);

        counted.When(Count(A.HallCount())).ThenNothing();
        counted.When(Count(_hall with { Apart = 4 })).ThenAccepted().Hall!.Apart.ShouldBe(4);
    }

    public static TheoryData<HallCount, string> Wrong =>
        new()
        {
            { _hall with { Came = [Cell(), Cell() with { Count = 2 }] }, "count-malformed" },
            { _hall with { Heard = [new("gangs", 1), new("gangs", 2)] }, "count-malformed" },
            { _hall with { Came = [Cell() with { Count = 0 }] }, "count-malformed" },
            { _hall with { Came = [Cell() with { Count = -1 }] }, "count-malformed" },
            { _hall with { Came = [Cell() with { Count = EntryFields.MostCounted + 1 }] }, "count-malformed" },
            { _hall with { Heard = [new("gangs", 0)] }, "count-malformed" },
            { _hall with { Apart = -1 }, "count-malformed" },
            { _hall with { Came = [Cell() with { Sex = "w" }] }, "count-malformed" },
            { _hall with { Came = [Cell() with { Age = "old" }] }, "count-malformed" },
            { _hall with { Came = [Cell() with { Disability = "perhaps" }] }, "count-malformed" },
            { _hall with { Heard = [.. Enumerable.Range(0, HallCount.MostCells + 1).Select(n => new HeardCount($"t{n}", 1))] }, "count-malformed" },
            { _hall with { Heard = [new("weather", 1)] }, "unknown-theme" },
            { _hall with { Came = [Cell() with { Group = "martians" }] }, "unknown-group" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused(HallCount hall, string code) =>
        Given(A.ForumIn(ForumPhase.InSession)).When(Count(hall)).ThenRefused(RefusalKind.Invalid, code);

    [Fact]
    public void What_nobody_said_is_empty_and_no_mistake() =>
        Given(A.ForumIn(ForumPhase.InSession))
            .When(Count(_hall with { Came = [new("women", "", "", "", 7)] }))
            .ThenAccepted()
            .Hall!.Heads()
            .ShouldBe(7);

    [Fact]
    public void Two_counts_are_one_when_every_number_is()
    {
        _hall.ShouldBe(A.HallCount());
        _hall.GetHashCode().ShouldBe(A.HallCount().GetHashCode());
        _hall.ShouldNotBe(_hall with { Came = [] });
        _hall.ShouldNotBe(_hall with { Heard = [] });
        _hall.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void Closing_keeps_who_had_been_invited_and_who_confirmed()
    {
        var invited = A.ForumToCome() with { Groups = ["women", "youth"] };
        Fact<Forum>[] before = [new ForumPlanned(invited), new ForumAnnounced(A.Today), new ForumStarted(A.Today)];
        var closed = Given(before).When(new CloseForum(A.CommandId, A.ForumId, A.Today, ["women"], ["women"])).ThenAccepted();

        closed.Invited.ShouldBe(["women", "youth"]);
        closed.Details!.Groups.ShouldBe(["women"]);
        closed.Confirmed.ShouldBe(["women"]);
        History.Of(before).Invited.ShouldBeEmpty();
    }

    private static Headcount Cell() => new("women", "f", "18-34", "no", 3);

    private static CountForum Count(HallCount hall) => new(A.CommandId, A.ForumId, hall);
}
