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

    /// <summary>A chain of items, each hash reckoned by sha256sum of coreutils over the hash before it, a line feed and the item.</summary>
    [Theory]
    [InlineData(
        "{}",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "5649d09ed68c17156095d175eef152856c5b1a81c117c409c1e00f096aa6838e"
    )]
    [InlineData(
        "{\"n\":1}",
        "5649d09ed68c17156095d175eef152856c5b1a81c117c409c1e00f096aa6838e",
        "d65a005327be444d13e4906ca3c9ef9c15a0cb2dafd3fe111739985feeef6397"
    )]
    [InlineData(
        "Wezi usiku.",
        "d65a005327be444d13e4906ca3c9ef9c15a0cb2dafd3fe111739985feeef6397",
        "4c0eac82be6c5c2139cd9a14016fdc18cdee7ee6442f039b42bf949f6d8c0d55"
    )]
    [InlineData(
        "Daraja limevunjika – tangu jana.",
        "4c0eac82be6c5c2139cd9a14016fdc18cdee7ee6442f039b42bf949f6d8c0d55",
        "1a589be4d472f08dfb95a4e6a296b27cfd5b3a9b6958e1846921b2faf02aaa0f"
    )]
    [InlineData(
        "habari ya asubuhi",
        "1a589be4d472f08dfb95a4e6a296b27cfd5b3a9b6958e1846921b2faf02aaa0f",
        "0db5787266a679fc39785236da9d8898fe158517b9f7488e747077ac558773d3"
    )]
    [InlineData(
        "\"quoted\"",
        "0db5787266a679fc39785236da9d8898fe158517b9f7488e747077ac558773d3",
        "c765f54258cd2969afebb6b4d206efd271d30f3e6f1c8cf33dd5d1223e8d78b4"
    )]
    [InlineData(
        "tab\there",
        "c765f54258cd2969afebb6b4d206efd271d30f3e6f1c8cf33dd5d1223e8d78b4",
        "a1f2d3e5d6701c26b6c24bc30c2730c94174e9de7d960a42528a980d14f9624c"
    )]
    [InlineData(
        "éàü",
        "a1f2d3e5d6701c26b6c24bc30c2730c94174e9de7d960a42528a980d14f9624c",
        "075b583088ce9dccd30b803d9bf04c8de1f85a36aafcc5dfe5f0a11a2513776a"
    )]
    [InlineData(
        "ngʼombe",
        "075b583088ce9dccd30b803d9bf04c8de1f85a36aafcc5dfe5f0a11a2513776a",
        "9cbfdb74a5b3cac9d2c924011a9d494a8836fa07593b63c031f3d691ee7e3c04"
    )]
    [InlineData(
        "KE-W0018",
        "9cbfdb74a5b3cac9d2c924011a9d494a8836fa07593b63c031f3d691ee7e3c04",
        "4d23f21786c48e62cffd72a620d4d00bf65f27b394b6fec072aeebacd5970b8e"
    )]
    [InlineData(
        "gangs,police_resources",
        "4d23f21786c48e62cffd72a620d4d00bf65f27b394b6fec072aeebacd5970b8e",
        "82c12cb8aba63aae7226350d12c0418216d23f338a18e5408e2cb4ff57802a1e"
    )]
    [InlineData(
        "-",
        "82c12cb8aba63aae7226350d12c0418216d23f338a18e5408e2cb4ff57802a1e",
        "e2b68f1500047f6e92f0c612610a54c36f1ebf0793485ee786c9f6f8b053f910"
    )]
    [InlineData(
        "2026-03-01",
        "e2b68f1500047f6e92f0c612610a54c36f1ebf0793485ee786c9f6f8b053f910",
        "a7c6c06f313b586864d6d3e1a57cfac8859fd80fe62eea4a4d99c9e0d4c09df9"
    )]
    [InlineData(
        "a",
        "a7c6c06f313b586864d6d3e1a57cfac8859fd80fe62eea4a4d99c9e0d4c09df9",
        "b6a8a3de9a09d155f03e0c44b582df5aef6cc697fae4ebf6d8396e3feecffada"
    )]
    [InlineData(
        "ab",
        "b6a8a3de9a09d155f03e0c44b582df5aef6cc697fae4ebf6d8396e3feecffada",
        "5c239bc6dfc8bf6d2ed3a6e1ba68ec7f8f59374c4bfee853a1a2df6b3cf2ed10"
    )]
    [InlineData(
        "abc",
        "5c239bc6dfc8bf6d2ed3a6e1ba68ec7f8f59374c4bfee853a1a2df6b3cf2ed10",
        "169063a6df085b4b9547b15eb8ac6b94ff67314ab57a613056114b55828cf25a"
    )]
    [InlineData(
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "169063a6df085b4b9547b15eb8ac6b94ff67314ab57a613056114b55828cf25a",
        "98f63066c15ceeff02192db6fc441580e96787469f9c1563321e76003eb60608"
    )]
    [InlineData(
        "{\"type\":\"EntryEdited\"}",
        "98f63066c15ceeff02192db6fc441580e96787469f9c1563321e76003eb60608",
        "2ae9fe8a881b2b74fbfa609983efec2c998f33982f865d8283d5e3a3dfc848f6"
    )]
    [InlineData(
        "{\"type\":\"ForumClosed\"}",
        "2ae9fe8a881b2b74fbfa609983efec2c998f33982f865d8283d5e3a3dfc848f6",
        "30ffe12e4f498d3af7416c90f50312a86859d19e8f5ba76e88d9bfc3404641e1"
    )]
    [InlineData(
        "{\"type\":\"ForumStarted\"}",
        "30ffe12e4f498d3af7416c90f50312a86859d19e8f5ba76e88d9bfc3404641e1",
        "40a27bcb3f72be0749472a5caf128e56dd9e97720cf0bdf9996bdad10b6a1765"
    )]
    [InlineData(
        "neno",
        "40a27bcb3f72be0749472a5caf128e56dd9e97720cf0bdf9996bdad10b6a1765",
        "e2b32fa08e653f8a2c440d6e30b282a738c9da2f77729c8f22d7c76f047d3ef4"
    )]
    [InlineData(
        "maneno mengi",
        "e2b32fa08e653f8a2c440d6e30b282a738c9da2f77729c8f22d7c76f047d3ef4",
        "d549ad21d5da9d7f2377805ea09a0e4b80def4a3f784b781d3ed9369f4055961"
    )]
    [InlineData(
        "mwisho",
        "d549ad21d5da9d7f2377805ea09a0e4b80def4a3f784b781d3ed9369f4055961",
        "096022f83f6b9c6546a3d5f9030d2815fe67db6b52f853f9fb3524f3e85175f3"
    )]
    [InlineData(
        "tamati",
        "096022f83f6b9c6546a3d5f9030d2815fe67db6b52f853f9fb3524f3e85175f3",
        "1c11869008dbe75fb5e0d357954079524990a140403da881a80918f108fddfcf"
    )]
    [InlineData(
        "karibu",
        "1c11869008dbe75fb5e0d357954079524990a140403da881a80918f108fddfcf",
        "e61cb4c103f8ba040a86fdbb576ff74a5e7c610555690fb4c23791518e4b41f8"
    )]
    [InlineData(
        "asante",
        "e61cb4c103f8ba040a86fdbb576ff74a5e7c610555690fb4c23791518e4b41f8",
        "406db64bab1cc340c8c668095831d7f0cf3650d39f17d7fd7dd3f61616920e07"
    )]
    [InlineData(
        "sauti",
        "406db64bab1cc340c8c668095831d7f0cf3650d39f17d7fd7dd3f61616920e07",
        "fe966eb971a2e30880e6d8bcb9da84dbd98e0d09e9d25de333e871a2776937a3"
    )]
    [InlineData(
        "ahadi",
        "fe966eb971a2e30880e6d8bcb9da84dbd98e0d09e9d25de333e871a2776937a3",
        "2083522769bc59d4e8db0e070543a4510ab29b16952939dca588c5cc8829e0f7"
    )]
    [InlineData(
        "ukumbi",
        "2083522769bc59d4e8db0e070543a4510ab29b16952939dca588c5cc8829e0f7",
        "189629baa2cea27239503864e48b24fda581d8f76b8c030d762b2345878fdd3b"
    )]
    [InlineData(
        "sanduku",
        "189629baa2cea27239503864e48b24fda581d8f76b8c030d762b2345878fdd3b",
        "6aa663cec324ff848cb01a68f2780c2360c58205e487dcb6e57c4e2b4b950e18"
    )]
    [InlineData(
        "simu",
        "6aa663cec324ff848cb01a68f2780c2360c58205e487dcb6e57c4e2b4b950e18",
        "62ce96427bd18accb356357bd401f4d51836c11f2563120fbfb6b2ae3a4696a5"
    )]
    [InlineData(
        "jambo",
        "62ce96427bd18accb356357bd401f4d51836c11f2563120fbfb6b2ae3a4696a5",
        "47f14d29efd51b21f7751900f4dd2ca97309863f4d3f4d554ff391bc9d5fad8b"
    )]
    [InlineData(
        "kero",
        "47f14d29efd51b21f7751900f4dd2ca97309863f4d3f4d554ff391bc9d5fad8b",
        "6f09c6dac4d3ab317ad261e240e3e59a1c59c33bf75b624b28f2d2274ef6e08b"
    )]
    [InlineData(
        "kikao",
        "6f09c6dac4d3ab317ad261e240e3e59a1c59c33bf75b624b28f2d2274ef6e08b",
        "12e22b4fc1245c724b1b693df7688b35a6fec03914033b392d77e3245f2a94e8"
    )]
    [InlineData(
        "mji",
        "12e22b4fc1245c724b1b693df7688b35a6fec03914033b392d77e3245f2a94e8",
        "d287cbe615f314149457cbb723f78a0c0f96af91aa2d687628b0d45628c1ff94"
    )]
    [InlineData(
        "kata",
        "d287cbe615f314149457cbb723f78a0c0f96af91aa2d687628b0d45628c1ff94",
        "628351ee1a380c4945fc3f47e6bf429118ebcfbbc26a1578eb8ee78a4bd689ba"
    )]
    public void Each_link_is_that_of_sha256sum(string item, string before, string after) => BoxChain.Next(before, item).ShouldBe(after);
}
