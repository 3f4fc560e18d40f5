using Jukwaa.Domain.Boxes;

namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string BoxId = "3f2a9c0d1e4b";

    /// <summary>Has the shape of a public key; who signs with it is no matter of the rules.</summary>
    public static readonly string BoxKey = new('a', 182);

    public static readonly Actor TheBox = Actor.Bringing(BoxId);

    public static RegisterBox RegisterBox(params string[] forums) =>
        new(CommandId, BoxId, BoxKey, "KE-01", forums.Length > 0 ? forums : [ForumId], [Officer]);

    public static BoxRegistered BoxRegistered(params string[] forums) => new(BoxKey, "KE-01", forums.Length > 0 ? forums : [ForumId], [Officer]);

    /// <summary>Items of a box as lines: "item 1", "item 2" …</summary>
    public static string[] Items(int from, int upto) => [.. Enumerable.Range(from, upto - from + 1).Select(n => $"item {n}")];

    /// <summary>The chain after so many of these.</summary>
    public static string Head(int upto) => BoxChain.After(BoxChain.Start, Items(1, upto));

    /// <summary>That a box brought its items up to a number.</summary>
    public static BoxDelivered Delivered(int upto, params RefusedItem[] refused) => new(upto, Head(upto), refused, [], []);

    /// <summary>The next items of a box, all accepted.</summary>
    public static BoxCount BoxCount() => Domain.Boxes.BoxCount.Of(ForumId, new HallSupported([new("0196a7c0-0000-7000-8000-0000000000e1", 7)]));

    public static DeliverFromBox Deliver(int from, int upto) => new(CommandId, BoxId, from, Head(from - 1), upto, Head(upto), [], [], []);

    public static RefusedItem RefusedItem(int n, string code = "box-person") => new(n, EditId(n), code);

    public static LastWord LastWord(string forum = ForumId) => new(forum, Today, ["residents", "women"], ["women"], Officer);

    public static Box BoxOf(params Fact<Box>[] facts) => History.Of(facts);
}
