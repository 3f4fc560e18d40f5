using System.Text.RegularExpressions;
using Jukwaa.Open.Look;
using Jukwaa.Open.Record;
using Jukwaa.Open.Search;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

/// <summary>Every code that the schema says a column can hold has its words in both languages. The lists are read from the schema itself.</summary>
public sealed partial class CodesTests
{
    [Theory]
    [InlineData("phase", "phase.", 5)]
    [InlineData("finding", "finding.", 4)]
    [InlineData("finding", "detail.", 4)]
    [InlineData("response", "response.", 4)]
    [InlineData("response", "detail.", 4)]
    [InlineData("routed_by", "routed.", 3)]
    [InlineData("matched_by", "answer.", 3)]
    [InlineData("owner_basis", "owner.words.", 3)]
    [InlineData("level", "level.", 6)]
    [InlineData("kind", "search.kind.", 8)]
    public void Each_code_of_a_column_has_its_words(string column, string prefix, int codes)
    {
        var held = Column(column);

        held.Count.ShouldBe(codes, string.Join(' ', held));
        Texts.Languages.SelectMany(l => held.Where(c => !Texts.Has(l, prefix + c)).Select(c => $"{l} {prefix}{c}")).ShouldBeEmpty();
    }

    [Fact]
    public void Each_kind_found_by_search_has_its_place_on_the_page() => SearchQuery.Kinds.ShouldBe(Column("kind"), ignoreOrder: true);

    [Fact]
    public void The_lists_of_standings_are_those_of_the_schema()
    {
        Standings.OfConcerns.ShouldBe(Standing("concern, issue"), ignoreOrder: true);
        Standings.OfCommitments.ShouldBe(Standing("commitment"), ignoreOrder: true);
        Standings.Settled.Except(Standings.OfCommitments).ShouldBeEmpty();
    }

    [Fact]
    public void Every_standing_has_a_sign_of_the_sprite_and_a_tone_of_the_stylesheet()
    {
        var all = Standing("concern, issue").Union(Standing("commitment")).ToList();

        all.ShouldBe(Jukwaa.Open.Look.Standing.All.Select(s => s.Key), ignoreOrder: true);
        Jukwaa.Open.Look.Standing.All.Where(s => !Spoken.Icons.Contains(s.Icon)).ShouldBeEmpty();
        Jukwaa.Open.Look.Standing.All.Where(s => !Spoken.Css.Contains($".s-{s.Tone}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public void A_status_is_its_sign_and_its_word_in_its_tone(string language)
    {
        foreach (var standing in Jukwaa.Open.Look.Standing.All)
        {
            var output = Output();
            new Status(Spoken.In(language)) { Of = standing.Key }.Process(Context(), output);

            output.TagName.ShouldBe("span");
            output.Attributes["class"].Value.ShouldBe("status s-" + standing.Tone);
            var html = output.Content.GetContent();
            html.ShouldContain($"#{standing.Icon}\"");
            html.ShouldEndWith("</svg>" + Texts.Get(language, "standing." + standing.Key));
        }
    }

    [Fact]
    public void A_status_that_does_not_exist_is_a_bug_and_not_an_empty_word() =>
        Should.Throw<KeyNotFoundException>(() => new Status(Spoken.In("sw")) { Of = "lost" }.Process(Context(), Output()));

    [Fact]
    public void Each_silence_has_its_mark_in_both_languages()
    {
        var silences = Texts.Keys("en").Where(k => k.StartsWith("silence.", StringComparison.Ordinal)).ToList();
        silences.Count.ShouldBeGreaterThan(10);
        foreach (var (key, language) in silences.SelectMany(k => Texts.Languages.Select(l => (k, l))))
        {
            var output = Output();
            new Silence(Spoken.In(language)) { Of = key[8..] }.Process(Context(), output);

            var sign = Sign().Match(output.Content.GetContent()).Groups[1].Value;
            Spoken.Icons.ShouldContain(sign, key);
        }
    }

    [Theory]
    [InlineData("en", "day", "2025-04-08", "8 April 2025")]
    [InlineData("en", "month", "2025-04", "April 2025")]
    [InlineData("sw", "day", "2025-04-08", "8 Aprili 2025")]
    [InlineData("sw", "month", "2025-04", "Aprili 2025")]
    public void A_date_is_never_more_exact_than_the_source(string language, string precision, string machine, string words)
    {
        var output = Output();
        new Dated(Spoken.In(language)) { On = new(2025, 4, 8), Precision = precision }.Process(Context(), output);

        output.Attributes["datetime"].Value.ShouldBe(machine);
        output.Content.GetContent().ShouldBe(words);
    }

    // The codes stand in the comment of the column: '-- Planned | Announced | …', each perhaps with a note in brackets.
    private static List<string> Column(string name) =>
        [
            .. Regex
                .Matches(Spoken.Schema, $@"^\s+(?:.*,\s)?{name}\s+text[^\n]*?--\s([^\n]*\|[^\n]*)", RegexOptions.Multiline)
                .Concat(Regex.Matches(Spoken.SchemaSince, $@"^comment on column open\.\w+\.{name} is '([^'\n]*)'", RegexOptions.Multiline))
                .Select(m => Codes(m.Groups[1].Value))
                .Last(),
        ];

    private static List<string> Standing(string of) =>
        Codes(Regex.Match(Spoken.Schema, $@"^--   {of}:\s+(.*)$", RegexOptions.Multiline).Groups[1].Value);

    private static List<string> Codes(string text) => [.. text.Split('|').Select(c => Word().Match(c).Value).Where(c => c.Length > 0)];

    private static TagHelperContext Context() => new([], new Dictionary<object, object>(), "x");

    private static TagHelperOutput Output() => new("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

    [GeneratedRegex("#([a-z-]+)\"")]
    private static partial Regex Sign();

    [GeneratedRegex("[A-Za-z_]+")]
    private static partial Regex Word();
}
