using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Flags;
using Jukwaa.Insights.Text.Language;
using Jukwaa.Insights.Text.Normal;
using Jukwaa.Insights.Text.Similar;

namespace Jukwaa.Insights.Tests.Text;

/// <summary>What anybody may send: pages without a blank, names by the hundred, broken letters. Everything answers, and none of it takes minutes.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts { get; } =
        new()
        {
            new string('a', 20_000),
            string.Concat(Enumerable.Repeat("polisihongo", 1_800)),
            string.Concat(Enumerable.Repeat("polisi hongo ", 1_500)),
            string.Concat(Enumerable.Repeat("Majengo, Kisumu. ", 1_100)),
            string.Concat(Enumerable.Repeat("huko Zanzeqi ", 1_500)),
            string.Concat(Enumerable.Repeat("huko Majengoo ", 1_400)),
            new string('\ud800', 5_000),
            string.Concat(Enumerable.Repeat("e\u0301\u0301\u0301 ", 4_000)),
            string.Concat(Enumerable.Repeat("2x2 ", 5_000)),
            string.Concat(Enumerable.Repeat("😀", 5_000)),
            "\0\u200b\u202e",
        };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Every_part_answers(string text)
    {
        Writing.Plain(text).ShouldNotBeNull();
        Languages.Of(text).ShouldNotBeNull();
        Measuring.Themes.Model.Read(text).ShouldNotBeNull();
        MessageFlags.Find(text).ShouldNotBeNull();
        Kenya.Gazetteer.Find(text, "KE-01").ShouldAllBe(m => m.End <= text.Length);
        SimilarIndex index = new();
        index.Add("a", text);
        index.Find(text).Count.ShouldBeLessThanOrEqualTo(1);
        index.Remove("a").ShouldBeTrue();
    }

    [Fact]
    public void A_name_repeated_a_thousand_times_is_found_a_thousand_times() =>
        Kenya.Gazetteer.Find(string.Concat(Enumerable.Repeat("huko Kisumu. ", 1_000))).Count.ShouldBe(1_000);

    [Fact]
    public void Of_many_misspelt_names_the_first_ones_are_looked_up() =>
        Kenya.Gazetteer.Find(string.Concat(Enumerable.Repeat("huko Loyangalni. ", 100))).Count.ShouldBeInRange(1, 99);
}
