namespace Jukwaa.Domain.Tests.Forums;

public class HallSupportTests
{
    private static readonly ItemSupport[] _items = [new(A.EntryId, 7), new("0a000000-0000-4000-8000-000000000001", 1)];

    [Theory]
    [InlineData(ForumPhase.InSession)]
    [InlineData(ForumPhase.Closed)]
    [InlineData(ForumPhase.FollowedUp)]
    public void How_many_supported_what_is_put_on_record_once_it_has_begun(ForumPhase phase) =>
        Given(A.ForumIn(phase)).When(Support(_items)).ThenAccepted().Supported.ShouldBe(_items);

    [Theory]
    [InlineData(ForumPhase.Planned)]
    [InlineData(ForumPhase.Announced)]
    [InlineData(ForumPhase.Cancelled)]
    public void Nothing_is_supported_before(ForumPhase phase) =>
        Given(A.ForumIn(phase)).When(Support(_items)).ThenRefused(RefusalKind.Conflict, "forum-not-begun");

    [Fact]
    public void A_forum_that_is_not_there_has_none() => GivenNothing<Forum>().When(Support(_items)).ThenRefused(RefusalKind.Missing, "forum-missing");

    [Fact]
    public void The_same_numbers_again_are_nothing_new_and_others_replace_them()
    {
        var supported = Given([.. A.ForumIn(ForumPhase.InSession), new HallSupported(_items)]);

        supported.When(Support([.. _items])).ThenNothing();
        supported.When(Support(new ItemSupport(A.EntryId, 8))).ThenAccepted().Supported.Single().Count.ShouldBe(8);
    }

    public static TheoryData<ItemSupport[]> Wrong =>
        new()
        {
            Array.Empty<ItemSupport>(),
            new[] { new ItemSupport(A.EntryId, 0) },
            new[] { new ItemSupport(A.EntryId, -1) },
            new[] { new ItemSupport(A.EntryId, EntryFields.MostCounted + 1) },
            new[] { new ItemSupport(A.EntryId, 1), new ItemSupport(A.EntryId, 2) },
            Enumerable.Range(0, HallSupported.MostItems + 1).Select(n => new ItemSupport($"e{n}", 1)).ToArray(),
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused(ItemSupport[] items) =>
        Given(A.ForumIn(ForumPhase.InSession)).When(Support(items)).ThenRefused(RefusalKind.Invalid, "count-malformed");

    [Fact]
    public void What_adds_to_something_names_it_by_its_id()
    {
        EntryFields.Check(EntryKind.Concern, EntryFields.Adds, new(A.EntryId, default), A.Setting().Reference).ShouldBeNull();
        EntryFields.Check(EntryKind.Concern, EntryFields.Adds, new("c1", default), A.Setting().Reference)!.Code.ShouldBe("field-value");
        EntryFields.Check(EntryKind.Commitment, EntryFields.Adds, new(A.EntryId, default), A.Setting().Reference)!.Code.ShouldBe("field-unknown");
    }

    private static RecordSupport Support(params ItemSupport[] items) => new(A.CommandId, A.ForumId, items);
}
