using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

public sealed class PairingTests
{
    [Fact]
    public void The_same_words_are_the_same_item_wherever_they_stand() =>
        Ids([Item("b", "gangs"), Item("a", "gangs")], [On(1, "a", "gangs"), On(2, "b", "gangs")]).ShouldBe(["kwale-c2", "kwale-c1"]);

    [Fact]
    public void Of_the_same_words_twice_the_theme_tells_them_apart() =>
        Ids([Item("a", "land_disputes"), Item("a", "gangs")], [On(1, "a", "gangs"), On(2, "a", "land_disputes")]).ShouldBe(["kwale-c2", "kwale-c1"]);

    [Theory]
    [InlineData("gangs rob people at night", "kwale-c1")]
    [InlineData("Gangs rob people, at the ferry!", "kwale-c1")]
    [InlineData("gangs sell land that is not theirs", "kwale-c2")]
    public void Words_with_half_in_common_are_versions_of_one_item(string words, string id) =>
        Ids([Item(words, "gangs")], [On(1, "gangs rob people at the ferry", "land_disputes")]).ShouldBe([id]);

    [Fact]
    public void The_most_alike_go_together() =>
        Ids(
                [Item("gangs rob people at the market", "gangs"), Item("gangs rob people at the new ferry", "gangs")],
                [On(1, "gangs rob people at the ferry", "gangs"), On(2, "gangs rob people at the old market", "gangs")]
            )
            .ShouldBe(["kwale-c2", "kwale-c1"]);

    [Fact]
    public void An_item_of_the_same_theme_is_taken_for_the_one_on_record() =>
        Ids([Item("all other words", "gangs")], [On(1, "gangs rob people", "gangs")]).ShouldBe(["kwale-c1"]);

    [Fact]
    public void An_item_like_none_takes_the_number_after_the_highest() =>
        Ids([Item("floods", "disaster_climate")], [On(4, "gangs rob people", "gangs")]).ShouldBe(["kwale-c5"]);

    [Fact]
    public void Words_known_from_the_register_bring_their_id_back() =>
        Ids([Item("b", "gangs"), Item("new", "refugees")], [new("kwale-c1", ["a"], null), new("kwale-c2", ["b"], null)])
            .ShouldBe(["kwale-c2", "kwale-c3"]);

    [Fact]
    public void Erased_words_are_not_found_again_by_theme_alone() =>
        Ids([Item("anything", "gangs")], [new("kwale-c1", [], null)]).ShouldBe(["kwale-c2"]);

    [Fact]
    public void An_id_that_is_given_is_not_given_to_another() =>
        Ids([Item("a", "gangs", "kwale-c1"), Item("a", "gangs")], [On(1, "a", "gangs")]).ShouldBe(["kwale-c1", "kwale-c2"]);

    [Fact]
    public void Whatever_a_file_holds_each_item_gets_an_id_of_its_own_and_the_same_each_time() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Wordings().ToArbitrary(),
                Wordings().ToArbitrary(),
                (inFile, onRecord) =>
                {
                    var items = inFile.Select((w, i) => Item(w, i % 2 == 0 ? "gangs" : "refugees")).ToList();
                    var candidates = onRecord.Select((w, i) => On(i + 1, w, i % 3 == 0 ? "gangs" : "refugees")).ToList();
                    var ids = Ids(items, candidates);
                    return ids.Distinct().Count() == items.Count && ids.SequenceEqual(Ids(items, candidates));
                }
            )
        );

    private static Gen<string[]> Wordings() =>
        Gen.Elements("gangs", "rob", "people", "at", "night").ArrayOf().Select(w => string.Join(' ', w)).ArrayOf();

    private static IReadOnlyList<string> Ids(IReadOnlyList<ItemDraft> items, IReadOnlyList<Candidate> candidates) =>
        Pairing.Ids("kwale-c", items, candidates);

    private static Candidate On(int number, string words, string theme) => new($"kwale-c{number}", [words], theme);

    private static ConcernDraft Item(string words, string theme, string? id = null) =>
        new(
            "here",
            "kwale-c",
            id,
            "kwale-2025",
            "KE-02",
            "KE-02",
            Said.Nothing,
            theme,
            Said.Of("en", words),
            Said.Nothing,
            Said.Nothing,
            ["residents"],
            Period.Unknown,
            [],
            true
        );
}
