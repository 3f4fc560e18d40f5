using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>How many phones in the hall said "me too" to what stood on the screen.</summary>
/// <param name="Item">Id of the entry: a voice or a promise.</param>
/// <param name="Count">Phones, each once.</param>
public sealed record ItemSupport(string Item, int Count);

/// <summary>
/// Puts on record how many in the hall supported each voice and promise. Who did is kept nowhere: while the forum is under way each phone is a random mark, and the marks
/// are erased when it is closed.
/// </summary>
public sealed record RecordSupport(Guid CommandId, string Id, IReadOnlyList<ItemSupport> Items) : Command<Forum>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Forum state, Setting setting) =>
        !state.Exists ? ForumRules.NotThere(Id)
        : state.Phase is not (ForumPhase.InSession or ForumPhase.Closed or ForumPhase.FollowedUp)
            ? Refusal.Conflict("forum-not-begun", "Nobody can support anything before the forum has begun.")
        : HallSupported.Check(Items) is { } malformed ? malformed
        : state.Supported.SequenceEqual(Items) ? Decision.Nothing
        : new HallSupported(Items);
}

/// <summary>How many in the hall supported each voice and promise, in numbers. Recorded again it replaces what stood before.</summary>
public sealed record HallSupported(IReadOnlyList<ItemSupport> Items) : Fact<Forum>
{
    /// <summary>Most voices and promises of one forum.</summary>
    public const int MostItems = 6_000;

    /// <summary>Null, or count-malformed.</summary>
    public static Refusal? Check(IReadOnlyList<ItemSupport> items) =>
        items.Count is 0 or > MostItems || items.Any(i => i.Count is <= 0 or > EntryFields.MostCounted)
            ? ForumRules.MalformedCount("a number out of range")
        : items.DistinctBy(i => i.Item).Count() < items.Count ? ForumRules.MalformedCount("one item twice")
        : null;

    public override Forum Apply(Forum state) => state with { Supported = Items };
}
