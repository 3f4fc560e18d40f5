using System.Text;
using System.Text.Json;
using CsvHelper;
using Shouldly;
using Xunit;

namespace Jukwaa.House.Tests;

/// <summary>The editors' files are whole: each item of the record is matched, each name is known, each text stands in both languages.</summary>
public sealed class RecordTests
{
    private static readonly JsonElement _record = JsonDocument.Parse(Checkout.Read("data/record/editions.json")).RootElement;

    [Fact]
    public void The_record_has_its_47_forums_174_concerns_109_commitments_and_12_directives()
    {
        Ids("concerns", "c").Count.ShouldBe(174);
        Ids("commitments", "p").Count.ShouldBe(109);
        _record.GetProperty("editions").GetArrayLength().ShouldBe(47);
        Directives.Count.ShouldBe(12);
    }

    [Fact]
    public void Every_commitment_and_directive_is_matched_with_concerns_or_said_to_answer_none()
    {
        var links = Rows("data/record/links.csv");
        links.Select(l => l["commitment"]).Distinct().ShouldBe(Ids("commitments", "p").Concat(Directives), ignoreOrder: true);
        links.Select(l => l["concern"]).Where(c => c.Length > 0).Distinct().ShouldBeSubsetOf(Ids("concerns", "c"));
        links.ShouldAllBe(l => l["reason_en"].Length > 0 && l["reason_sw"].Length > 0);
        links.Select(l => (l["commitment"], l["concern"])).ShouldBeUnique();
        links
            .Where(l => l["concern"].Length == 0)
            .Select(l => l["commitment"])
            .Intersect(links.Where(l => l["concern"].Length > 0).Select(l => l["commitment"]))
            .ShouldBeEmpty("a commitment cannot answer some concern and none");
    }

    [Fact]
    public void Every_text_of_the_record_has_its_Kiswahili()
    {
        var translated = Rows("data/record/sw.csv").Select(r => (r["id"], r["field"])).ToHashSet();
        Ids("concerns", "c").Concat(Ids("commitments", "p")).Concat(Directives).Where(id => !translated.Contains((id, "summary"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("data/institutions/institutions.csv", "name_en", "name_sw")]
    [InlineData("data/institutions/institutions.csv", "head_en", "head_sw")]
    [InlineData("data/institutions/routing.csv", "why_en", "why_sw")]
    [InlineData("data/institutions/ladder.csv", "title_en", "title_sw")]
    [InlineData("data/institutions/overseers.csv", "why_en", "why_sw")]
    [InlineData("data/themes.csv", "label_en", "label_sw")]
    [InlineData("data/groups.csv", "label_en", "label_sw")]
    [InlineData("data/holidays.csv", "name_en", "name_sw")]
    [InlineData("data/record/progress.csv", "report_en", "report_sw")]
    public void Both_languages_are_filled(string file, string english, string kiswahili)
    {
        var rows = Rows(file);
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(r => r[english].Length > 0 && r[kiswahili].Length > 0);
    }

    [Fact]
    public void Routing_covers_every_theme_and_knows_every_institution()
    {
        var known = Rows("data/institutions/institutions.csv").Select(i => i["key"]).Append("none").ToHashSet();
        var routing = Rows("data/institutions/routing.csv");
        routing.Select(r => r["theme"]).ShouldBe(Rows("data/themes.csv").Select(t => t["key"]), ignoreOrder: true);
        routing.ShouldAllBe(r => known.Contains(r["institution"]));
        Rows("data/institutions/aliases.csv").SelectMany(a => a["institutions"].Split(';')).Distinct().ShouldBeSubsetOf(known);
    }

    [Fact]
    public void Every_step_and_every_overseer_is_a_known_body_and_each_overseer_oversees_others()
    {
        var kinds = Rows("data/institutions/institutions.csv").ToDictionary(i => i["key"], i => i["kind"]);
        var (ladder, overseers) = (Rows("data/institutions/ladder.csv"), Rows("data/institutions/overseers.csv"));
        ladder.ShouldAllBe(r => kinds.ContainsKey(r["institution"]) && r["title_en"].Contains("{place}") && r["title_sw"].Contains("{place}"));
        ladder.Select(r => (r["institution"], r["level"])).ShouldBeUnique();
        overseers.ShouldAllBe(o => kinds.ContainsKey(o["over"]) && kinds[o["body"]] == "oversight" && o["over"] != o["body"]);
        overseers.Select(o => o["body"]).ShouldBeSubsetOf(overseers.Select(o => o["over"]).Append("eacc"), "an overseer has its own overseer");
    }

    [Fact]
    public void Every_deadline_has_its_days_and_its_basis() =>
        Rows("data/institutions/deadlines.csv")
            .ShouldAllBe(d => int.Parse(d["days"], System.Globalization.CultureInfo.InvariantCulture) > 0 && d["basis"].Length > 10);

    [Fact]
    public void Concerns_about_police_and_administrators_go_to_oversight_and_never_to_the_accused()
    {
        var kinds = Rows("data/institutions/institutions.csv").ToDictionary(i => i["key"], i => i["kind"]);
        var accusing = Rows("data/themes.csv").Where(t => t["sensitivity"] == "oversight").Select(t => t["key"]).ToList();
        accusing.ShouldContain("police_conduct_corruption");
        Rows("data/institutions/routing.csv").Where(r => accusing.Contains(r["theme"])).ShouldAllBe(r => kinds[r["institution"]] == "oversight");
    }

    private static List<string> Directives =>
        [.. _record.GetProperty("national_report").GetProperty("directives").EnumerateArray().Select((_, n) => $"national-p{n + 1}")];

    private static List<string> Ids(string member, string letter) =>
        [
            .. _record
                .GetProperty("editions")
                .EnumerateArray()
                .SelectMany(e =>
                    e.GetProperty(member).EnumerateArray().Select((_, n) => $"{Slug(e.GetProperty("county").GetString()!)}-{letter}{n + 1}")
                ),
        ];

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var sign in name.ToLowerInvariant().Where(s => s != '\''))
        {
            slug.Append(char.IsAsciiLetter(sign) ? sign : '-');
        }

        return slug.ToString();
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var text = Checkout.Read(file);
        var columns = text[..text.IndexOf('\n', StringComparison.Ordinal)].Split(',');
        var rows = new List<Dictionary<string, string>>();
        using var csv = CsvReader.FromText(text);
        foreach (var _ in csv)
        {
            rows.Add(columns.ToDictionary(c => c, c => csv.GetString(csv.GetFieldIndex(c))));
        }

        return rows;
    }
}
