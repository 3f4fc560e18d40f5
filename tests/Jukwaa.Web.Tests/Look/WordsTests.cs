using System.Text.RegularExpressions;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Open.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

public sealed partial class WordsTests
{
    [Fact]
    public void English_and_Kiswahili_have_the_same_keys()
    {
        Texts.Keys("en").Count.ShouldBeGreaterThan(300, "there must be texts to compare");
        Texts.Keys("sw").Order(StringComparer.Ordinal).ShouldBe(Texts.Keys("en").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_use_the_same_values()
    {
        // "Show the one" needs no number where Kiswahili may or may not.
        var differing = Texts.Keys("en").Where(k => !k.EndsWith(".one", StringComparison.Ordinal) && Values("en", k) != Values("sw", k));
        differing.ShouldBeEmpty();
    }

    [Fact]
    public void No_text_is_empty() =>
        Texts.Languages.SelectMany(l => Texts.Keys(l).Where(k => string.IsNullOrWhiteSpace(Texts.Get(l, k)))).ShouldBeEmpty();

    [Fact]
    public void What_is_said_of_one_is_also_said_of_many()
    {
        var keys = Texts.Keys("en").ToHashSet();
        keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal)).Where(k => k.Contains("chart", StringComparison.Ordinal)).ShouldNotBeEmpty();
        keys.Where(k => keys.Contains(k + ".other")).ShouldAllBe(k => keys.Contains(k + ".one"));
    }

    [Fact]
    public void Every_standing_has_its_word_and_a_place_in_the_bars()
    {
        string[] standings = [.. Standings.OfCommitments, .. Standings.OfConcerns];
        standings.Where(s => !Texts.Has("sw", "standing." + s)).ShouldBeEmpty();
        standings.Where(s => Standing.Rank(s) < 0).ShouldBeEmpty();
    }

    /// <summary>Facts of which the public is told nothing: how a desk handles what is not public, and who holds which post.</summary>
    private static readonly string[] _inner =
    [
        "AccessRecovered",
        "BoxDelivered",
        "BoxGivenUp",
        "BoxRegistered",
        "ConcernClassified",
        "ConcernSealed",
        "DisclosureDelayed",
        "EntryEdited",
        "IssueSealed",
        "OfficerForgotten",
        "OfficerInvited",
        "PostEnded",
        "PostGiven",
        "SealBroken",
        "WorkingTextWritten",
    ];

    [Fact]
    public void Every_public_fact_of_the_domain_has_its_words_in_a_timeline()
    {
        var facts = typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract).Select(t => t.Name).ToList();
        facts.Count.ShouldBeGreaterThan(15, "there must be facts");
        facts.Except(_inner).Where(f => !Texts.Has("en", "event." + f)).ShouldBeEmpty();
        _inner.ShouldBeSubsetOf(facts);
    }

    [Fact]
    public void A_text_that_does_not_exist_is_a_bug_and_says_which() =>
        Should.Throw<KeyNotFoundException>(() => Texts.Get("sw", "home.nothing")).Message.ShouldContain("home.nothing");

    private static string Values(string language, string key) =>
        string.Join(' ', Places().Matches(Texts.Get(language, key)).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Places();
}
