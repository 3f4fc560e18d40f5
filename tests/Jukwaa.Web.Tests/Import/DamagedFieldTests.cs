using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

/// <summary>Each field of a record damaged in each way: a problem at that place and nowhere else, or, where it may be left out, a sound plan.</summary>
public sealed class DamagedFieldTests
{
    private const string E = "editions[0]";

    private const string C = "editions[0].concerns[0]";

    private const string P = "editions[0].commitments[0]";

    private const string N = "national_report";

    /// <summary>Ways of damage that leave the file sound, by field; all others are told at the field.</summary>
    public static TheoryData<string, string> Fields =>
        new()
        {
            { $"{E}.county", "" },
            { $"{E}.county_code", "missing null" },
            { $"{E}.edition_no", "missing null number" },
            { $"{E}.date", "missing null empty" },
            { $"{E}.date_note", "missing null text empty" },
            { $"{E}.venue", "missing null text empty" },
            { $"{E}.note", "missing null text empty" },
            { $"{E}.officials[0].name", "text" },
            { $"{E}.officials[0].role", "text" },
            { $"{E}.follow_up[0].summary", "text" },
            { $"{E}.follow_up[0].source", "" },
            { $"{E}.sources[0]", "" },
            { $"{C}.category", "" },
            { $"{C}.summary", "text" },
            { $"{C}.voiced_by", "missing null empty" },
            { $"{C}.place", "missing null text empty" },
            { $"{C}.experience", "missing null text empty" },
            { $"{C}.proposal", "missing null text empty" },
            { $"{C}.id", "missing null empty" },
            { $"{C}.src[0]", "" },
            { $"{P}.summary", "text" },
            { $"{P}.speaker", "missing null text empty" },
            { $"{P}.responsible_institution", "missing null empty" },
            { $"{P}.deadline", "missing null text empty" },
            { $"{P}.number", "missing null text empty" },
            { $"{P}.scope", "missing null text empty" },
            { $"{P}.src[0]", "" },
            { $"{N}.name", "text" },
            { $"{N}.launched", "" },
            { $"{N}.place", "missing null text empty" },
            { $"{N}.period_covered", "missing null empty" },
            { $"{N}.directives_reported_total", "missing null number" },
            { $"{N}.leading_threats_by_region.Coast[0]", "" },
            { $"{N}.findings[0].summary", "text" },
            { $"{N}.findings[0].sources[0]", "" },
            { $"{N}.directives[0].summary", "text" },
            { $"{N}.directives[0].responsible_institution", "missing null empty" },
            { $"{N}.directives[0].deadline", "missing null text empty" },
            { $"{N}.sources[0]", "" },
        };

    [Fact]
    public void The_whole_small_record_is_sound_before_it_is_damaged() => new Shelf().Plan(Whole().ToJsonString()).Problems.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_damaged_field_is_told_at_its_place_and_nowhere_else(string path, string sound)
    {
        var item = path[^1] == ']';
        foreach (var damage in Damage.Values.Keys.Append("missing").Where(d => !(item && d == "missing")))
        {
            var plan = new Shelf().Plan(Damage.Apply(Whole(), path, damage));
            var expected = sound.Split(' ').Contains(damage) ? "" : path;
            // Inside a list or an object that should be a text nothing more is read, so the place is the field itself.
            string.Join(", ", plan.Problems.Select(p => p.Where).Distinct()).ShouldBe(expected, $"{path} {damage}");
            plan.Sound.ShouldBe(expected.Length == 0, $"{path} {damage}");
            plan.Commands.Any().ShouldBe(plan.Sound, $"{path} {damage}");
        }
    }

    [Theory]
    [InlineData($"{E}.county", "Name the county")]
    [InlineData($"{C}.summary", "Write down what was said")]
    [InlineData($"{P}.summary", "Write down what was promised")]
    [InlineData($"{N}.findings[0].summary", "Write down what was found")]
    public void A_text_that_is_too_long_is_not_also_called_missing(string path, string missing)
    {
        new Shelf().Plan(Damage.Apply(Whole(), path, "long")).Problems.ShouldHaveSingleItem().Sentence.ShouldContain("20,001 characters");
        new Shelf().Plan(Damage.Apply(Whole(), path, "empty")).Problems.ShouldHaveSingleItem().Sentence.ShouldStartWith(missing);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("number")]
    [InlineData("null")]
    public void A_damaged_source_does_not_move_the_citations_of_those_after_it(string damage)
    {
        var root = Whole();
        root.Edition("Kwale").Items("sources").Insert(0, "https://example.org/first");
        root.Edition("Kwale").Item("concerns", 0)["src"] = new JsonArray(1);
        new Shelf().Plan(Damage.Apply(root, $"{E}.sources[0]", damage)).Problems.ShouldHaveSingleItem().Where.ShouldBe($"{E}.sources[0]");
    }

    [Fact]
    public void An_edition_without_its_sources_is_told_so_where_they_are_cited()
    {
        var plan = new Shelf().Plan(Damage.Apply(Whole(), $"{E}.sources", "missing"));
        plan.Problems.Select(p => p.Where).ShouldBe([$"{C}.src[0]", $"{P}.src[0]"]);
        plan.Problems.ShouldAllBe(p => p.Sentence.StartsWith("This edition has no sources to cite", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"{E}.concerns")]
    [InlineData($"{E}.commitments")]
    [InlineData($"{E}.officials")]
    [InlineData($"{E}.follow_up")]
    [InlineData($"{N}.findings")]
    [InlineData($"{N}.directives")]
    public void What_should_be_a_list_of_objects_is_told_at_the_list_or_at_the_item(string path)
    {
        foreach (var damage in (string[])["number", "text", "empty", "object", "true"])
        {
            new Shelf().Plan(Damage.Apply(Whole(), path, damage)).Problems.ShouldHaveSingleItem().Where.ShouldBe(path, damage);
        }

        new Shelf().Plan(Damage.Apply(Whole(), path, "list")).Problems.ShouldHaveSingleItem().Where.ShouldBe($"{path}[0]");
        new Shelf().Plan(Damage.Apply(Whole(), path, "missing")).Sound.ShouldBeTrue();
    }

    /// <summary>One edition with every field, and a report of one finding and one directive.</summary>
    private static JsonObject Whole()
    {
        var root = JsonNode.Parse(Files.Small(_ => { }))!.AsObject();
        root.Edition("Kwale").Fill("""{ "edition_no": 2, "date_note": "n", "note": "n" }""");
        root.Edition("Kwale").Fill("""{ "officials": [{ "name": "A Name", "role": "Secretary" }] }""");
        root.Edition("Kwale").Fill("""{ "follow_up": [{ "summary": "2 August 2025: a post opened.", "source": "https://example.org/later" }] }""");
        root.Edition("Kwale").Item("concerns", 0).Fill("""{ "id": "kwale-c1", "place": "p", "experience": "e", "proposal": "p" }""");
        root.Edition("Kwale").Item("commitments", 0).Fill("""{ "speaker": "s", "scope": "s" }""");
        return root.Fill(
            """
            { "national_report": { "name": "Report", "launched": "2025-12-02", "place": "Nairobi", "period_covered": "2025-04-07 to 2025-10-02",
              "directives_reported_total": 1, "leading_threats_by_region": { "Coast": ["gangs"] }, "sources": ["https://example.org/r"],
              "findings": [{ "summary": "Gangs.", "sources": ["https://example.org/f"] }],
              "directives": [{ "summary": "Hire.", "responsible_institution": "National Police Service", "deadline": "one year" }] } }
            """
        );
    }
}
