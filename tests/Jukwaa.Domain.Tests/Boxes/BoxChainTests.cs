using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Domain.Boxes;

namespace Jukwaa.Domain.Tests.Boxes;

public class BoxChainTests
{
    [Fact]
    public void Before_the_first_item_stand_64_zeros() => BoxChain.Start.ShouldBe("0000000000000000000000000000000000000000000000000000000000000000");

    // printf '%s\n%s' 000…0 '{"n":1}' | sha256sum
    [Fact]
    public void The_hash_is_sha_256_over_the_hash_before_a_line_feed_and_the_item() =>
        BoxChain.Next(BoxChain.Start, """{"n":1}""").ShouldBe("bad665c38a61c1ef00dd9dc15e77b0099ac6e73233027efbc233ebbc6fd6f4ef");

    [Fact]
    public void Each_hash_covers_all_before_it()
    {
        var head = BoxChain.After(BoxChain.Start, ["a", "b", "c"]);

        head.ShouldBe(BoxChain.Next(BoxChain.Next(BoxChain.Next(BoxChain.Start, "a"), "b"), "c"));
        head.ShouldNotBe(BoxChain.After(BoxChain.Start, ["b", "a", "c"]));
        head.ShouldNotBe(BoxChain.After(BoxChain.Start, ["a", "b"]));
        BoxChain.After(head, []).ShouldBe(head);
    }

    [Fact]
    public void It_goes_on_from_wherever_it_stood() =>
        Always.Holds(
            Gen.Choose(0, 9).SelectMany(split => Gen.Choose(split, 12).Select(upto => (split, upto))),
            at => BoxChain.After(A.Head(at.split), A.Items(at.split + 1, at.upto)).ShouldBe(A.Head(at.upto))
        );
}
