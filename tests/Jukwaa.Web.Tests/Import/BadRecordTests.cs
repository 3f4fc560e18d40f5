using System.Text;
using System.Text.Json.Nodes;
using Jukwaa.Storage.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

public sealed class BadRecordTests
{
    [Fact]
    public void The_small_record_is_sound_so_that_each_change_below_is_what_breaks_it() =>
        new Shelf().Plan(Files.Small(_ => { })).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("editions[0].county", "Mombassa", "'Mombassa' is not a county of Kenya")]
    [InlineData("editions[0].county_code", 1, "Kwale has the code 02, not 1")]
    [InlineData("editions[0].county_code", "two", "whole number")]
    [InlineData("editions[0].date", "8 April 2025", "is not a date")]
    [InlineData("editions[0].date", "2025-02-30", "is not a date")]
    [InlineData("editions[0].venue", 7, "Give a text here")]
    [InlineData("editions[0].concerns", "none", "Give a list here")]
    [InlineData("editions[0].concerns[0].category", "cattle", "'cattle' is not a theme")]
    [InlineData("editions[0].concerns[0].summary", "  ", "Write down what was said")]
    [InlineData("editions[0].concerns[0].summary", null, "Write down what was said")]
    [InlineData("editions[0].concerns[0].summary", true, "Give a text here")]
    [InlineData("editions[0].concerns[0].summary", "bell\u0007", "control character")]
    [InlineData("editions[0].concerns[0].voiced_by", "aliens", "which group 'aliens' is")]
    [InlineData("editions[0].concerns[0].src[0]", 1, "a source of this edition, 0 to 0")]
    [InlineData("editions[0].concerns[0].src[0]", -1, "a source of this edition")]
    [InlineData("editions[0].concerns[0].src[0]", "0", "a source of this edition")]
    [InlineData("editions[0].concerns[0].id", "mombasa-c1", "begin with 'kwale-c'")]
    [InlineData("editions[0].concerns[0].id", "kwale-c", "begin with 'kwale-c'")]
    [InlineData("editions[0].commitments[0].summary", "", "Write down what was promised")]
    [InlineData("editions[0].commitments[0].responsible_institution", "Ministry of Magic", "aliases.csv")]
    [InlineData("editions[0].commitments[0].src[0]", 9, "a source of this edition")]
    [InlineData("editions[0].sources[0]", "see the papers", "is not a web address")]
    [InlineData("editions[0].sources[0]", "javascript:alert(1)", "is not a web address")]
    public void A_mistake_is_told_with_its_path_and_what_to_do(string path, object? value, string sentence)
    {
        var plan = new Shelf().Plan(Files.Small(root => Set(root, path, value)));
        plan.Problems.ShouldContain(p => p.Where == path && p.Sentence.Contains(sentence, StringComparison.Ordinal));
        plan.Commands.ShouldBeEmpty();
        plan.Sound.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t ", "empty")]
    [InlineData("{", "This is not JSON from here on")]
    [InlineData("{\"editions\": [}", "This is not JSON from here on")]
    [InlineData("[]", "list named 'editions'")]
    [InlineData("{\"edition\": []}", "list named 'editions'")]
    [InlineData("{\"editions\": {}}", "Give a list here")]
    [InlineData("{\"editions\": [1]}", "Give an object here")]
    [InlineData("{\"editions\": [], \"editions\": []}", "stands twice")]
    [InlineData("{\"editions\": [{\"county\": \"\\ud800\", \"date\": \"2025-04-08\"}]}", "half of a character")]
    public void A_file_that_is_no_record_is_refused_in_one_sentence(string file, string sentence) =>
        new Shelf().Plan(file).Problems.ShouldContain(p => p.Sentence.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        new Shelf().Plan([.. "{\"editions\": [\""u8, 0xFF, 0xFE, .. "\"]}"u8]).Problems.ShouldNotBeEmpty();

    [Fact]
    public void A_file_nested_too_deep_is_refused() =>
        new Shelf().Plan($"{{\"editions\": {new string('[', 5_000)}").Problems.ShouldHaveSingleItem().Sentence.ShouldContain("not JSON");

    [Fact]
    public void Every_problem_is_told_not_only_the_first()
    {
        var plan = new Shelf().Plan(
            Files.Small(root =>
            {
                Set(root, "editions[0].concerns[0].category", "cattle");
                Set(root, "editions[0].concerns[0].voiced_by", "aliens");
                Set(root, "editions[0].commitments[0].summary", null);
            })
        );
        plan.Problems.Select(p => p.Where)
            .ShouldBe(
                ["editions[0].concerns[0].category", "editions[0].concerns[0].voiced_by", "editions[0].commitments[0].summary"],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_thousand_problems_are_listed_and_the_rest_counted()
    {
        var plan = new Shelf().Plan(
            Files.Small(root =>
            {
                var concerns = root["editions"]![0]!["concerns"]!.AsArray();
                for (var i = 0; i < 1_500; i++)
                {
                    concerns.Add(new JsonObject { ["category"] = "cattle", ["summary"] = $"Number {i}" });
                }
            })
        );
        plan.Problems.Count.ShouldBe(1_000);
        plan.ProblemCount.ShouldBe(1_500);
    }

    [Fact]
    public void An_edition_of_more_items_than_can_be_paired_is_refused()
    {
        var plan = new Shelf().Plan(
            Files.Small(root =>
            {
                var concerns = root["editions"]![0]!["concerns"]!.AsArray();
                for (var i = 0; i < 2_000; i++)
                {
                    concerns.Add(new JsonObject { ["category"] = "gangs", ["summary"] = $"Number {i}" });
                }
            })
        );
        plan.Problems.ShouldContain(p => p.Where == "editions[0].concerns" && p.Sentence.Contains("2,000", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_county_twice_is_refused() =>
        new Shelf()
            .Plan(Files.Small(root => root["editions"]!.AsArray().Add(root["editions"]![0]!.DeepClone())))
            .Problems.ShouldContain(p =>
                p.Where == "editions[1]" && p.Sentence.Contains("'kwale-2025' is in this file twice", StringComparison.Ordinal)
            );

    [Fact]
    public void The_same_id_twice_is_refused()
    {
        var plan = new Shelf().Plan(
            Files.Small(root =>
            {
                Set(root, "editions[0].concerns[0].id", "kwale-c7");
                root["editions"]![0]!["concerns"]!.AsArray().Add(root["editions"]![0]!["concerns"]![0]!.DeepClone());
            })
        );
        plan.Problems.ShouldHaveSingleItem()
            .ShouldBe(new("editions[0].concerns[1].id", "The id 'kwale-c7' stands in this file twice: give each item its own, or none."));
    }

    [Fact]
    public void A_forum_in_the_future_cannot_have_heard_anything() =>
        new Shelf()
            .Plan(Files.Small(root => Set(root, "editions[0].date", "2031-04-08")))
            .Problems.ShouldContain(p => p.Where == "editions[0].concerns[0]" && p.Sentence.Contains("future", StringComparison.Ordinal));

    [Fact]
    public void A_text_longer_than_a_long_speech_is_refused() =>
        new Shelf()
            .Plan(Files.Small(root => Set(root, "editions[0].concerns[0].summary", new string('a', 20_001))))
            .Problems.ShouldContain(p => p.Sentence.Contains("20,001 characters", StringComparison.Ordinal));

    [Fact]
    public void A_record_without_any_date_has_no_year_and_is_refused() =>
        new Shelf().Plan(Files.Small(root => Set(root, "editions[0].date", null))).Problems.ShouldHaveSingleItem().Where.ShouldBe("editions");

    [Theory]
    [InlineData("national_report.launched", "December", "is not a date")]
    [InlineData("national_report.launched", "2025-12", "the day on which the report was launched")]
    [InlineData("national_report.period_covered", "2025", "two dates")]
    [InlineData("national_report.leading_threats_by_region.Coast[0]", "weather", "'weather' is not a theme")]
    [InlineData("national_report.directives[2].summary", "", "Write down what was promised")]
    [InlineData("national_report.findings[1].sources[0]", "a newspaper", "is not a web address")]
    public void A_mistake_in_the_national_report_is_told_with_its_path(string path, string value, string sentence) =>
        new Shelf()
            .Plan(Files.Record(root => Set(root, path, value)))
            .Problems.ShouldContain(p => p.Where == path && p.Sentence.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void A_region_that_does_not_exist_is_told() =>
        new Shelf()
            .Plan(Files.Record(root => root["national_report"]!["leading_threats_by_region"]!["Midlands"] = new JsonArray("gangs")))
            .Problems.ShouldHaveSingleItem()
            .Sentence.ShouldStartWith("'Midlands' is not a region");

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        new Shelf().Plan([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Files.Small(_ => { }))]).Problems.ShouldBeEmpty();

    private static void Set(JsonNode root, string path, object? value)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var node = root;
        foreach (var step in steps[..^1])
        {
            node = step[0] == '[' ? node[int.Parse(step[1..^1], null)]! : node[step]!;
        }

        var leaf = value switch
        {
            null => null,
            string text => JsonValue.Create(text),
            int number => JsonValue.Create(number),
            _ => (JsonNode)JsonValue.Create((bool)value),
        };
        if (steps[^1][0] == '[')
        {
            node[int.Parse(steps[^1][1..^1], null)] = leaf;
        }
        else
        {
            node[steps[^1]] = leaf;
        }
    }
}
