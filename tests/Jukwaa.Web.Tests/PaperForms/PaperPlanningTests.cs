using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Desk.Papers;
using Jukwaa.Web.Suggestions;
using Jukwaa.Web.Tests.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>How a row of a table is read: its day, its place, and whether it is there twice. Nothing of it needs a database.</summary>
public sealed class PaperPlanningTests
{
    private static readonly Reference _reference = new(
        [
            Of("KE", "Kenya", "country", "KE"),
            Of("KE-01", "Mombasa", "county", "KE/KE-300/KE-01"),
            Of("KE-02", "Kwale", "county", "KE/KE-300/KE-02"),
            Of("KE-C003", "Likoni", "constituency", "KE/KE-300/KE-01/KE-C003"),
            Of("KE-W0021", "Likoni", "ward", "KE/KE-300/KE-01/KE-C003/KE-W0021"),
            Of("KE-W0022", "Township", "ward", "KE/KE-300/KE-01/KE-C003/KE-W0022"),
            Of("KE-W0023", "Bamburi", "ward", "KE/KE-300/KE-01/KE-C003/KE-W0023"),
            Of("KE-W0024", "Bamburi", "ward", "KE/KE-300/KE-01/KE-C004/KE-W0024"),
            Of("KE-W0051", "Township", "ward", "KE/KE-300/KE-02/KE-C009/KE-W0051"),
            Of("KE-W0099", "Pwani", "ward", "KE/KE-300/KE-01/KE-C003/KE-W0099") with
            {
                ValidTo = new(2020, 1, 1),
            },
        ],
        [new("other", "other", "public"), new("gangs", "crime", "public")],
        [],
        [],
        [],
        [],
        []
    );

    private static readonly Viewer _viewer = new(
        Guid.Empty,
        [new("p1", Role.Rapporteur, new("ngao", "KE-01"), "KE/KE-300/KE-01", "Mombasa", Clearance.Ordinary)]
    );

    static PaperPlanningTests() => Texts.Take(typeof(PaperPlan).Assembly);

    [Theory]
    [InlineData("2026-01-14", "2026-01-14")]
    [InlineData("14/1/2026", "2026-01-14")]
    [InlineData("14/01/2026", "2026-01-14")]
    [InlineData("1.2.2025", "2025-02-01")]
    [InlineData("1-2-2025", "2025-02-01")]
    [InlineData(" 29/2/2024 ", "2024-02-29")]
    [InlineData("2013-01-01", "2013-01-01")]
    [InlineData("46036", "2026-01-14")]
    [InlineData("46035.99", "2026-01-13")]
    public void A_day_is_read_as_people_and_workbooks_write_it_the_day_first(string typed, string day) =>
        Plan(["Likoni", typed, "Maji", ""]).Rows.ShouldHaveSingleItem().On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);

    [Theory]
    [InlineData("", "the day is missing.")]
    [InlineData("2026-01-15", "this day lies ahead, or before the counties were made.")]
    [InlineData("46037", "this day lies ahead, or before the counties were made.")]
    [InlineData("31/12/2012", "this day lies ahead, or before the counties were made.")]
    [InlineData("31/2/2025", "\"31/2/2025\" is no day; write 2026-01-14 or 14/1/2026.")]
    [InlineData("1/14/2026", "\"1/14/2026\" is no day; write 2026-01-14 or 14/1/2026.")]
    [InlineData("14/1/26", "\"14/1/26\" is no day; write 2026-01-14 or 14/1/2026.")]
    [InlineData("20260114", "\"20260114\" is no day; write 2026-01-14 or 14/1/2026.")]
    [InlineData("-46036", "\"-46036\" is no day; write 2026-01-14 or 14/1/2026.")]
    [InlineData("4.6036e4", "\"4.6036e4\" is no day; write 2026-01-14 or 14/1/2026.")]
    public void What_is_no_day_on_which_it_can_have_been_written_is_said(string typed, string why)
    {
        var plan = Plan(["Likoni", typed, "Maji", ""]);
        plan.Rows.ShouldBeEmpty();
        plan.Refused.ShouldHaveSingleItem().Why.ShouldBe("Row 2, date: " + why);
    }

    [Theory]
    [InlineData("KE-W0021", "KE-W0021")]
    [InlineData("ke-w0021", "KE-W0021")]
    [InlineData("Likoni", "KE-C003")]
    [InlineData("LIKONI , mombasa", "KE-C003")]
    [InlineData("Township", "KE-W0022")]
    [InlineData("township,Mombasa", "KE-W0022")]
    [InlineData("Mombasa", "KE-01")]
    public void A_place_is_first_of_all_one_of_this_desk_and_the_highest_of_its_name(string typed, string code) =>
        Plan([typed, "2026-01-12", "Maji", ""]).Rows.ShouldHaveSingleItem().Place.Code.ShouldBe(code);

    [Theory]
    [InlineData("", "the place is missing.")]
    [InlineData("Atlantis", "no county, constituency or ward is called \"Atlantis\".")]
    [InlineData("Likoni, Kwale", "no county, constituency or ward is called \"Likoni, Kwale\".")]
    [InlineData("KE-W0099", "no county, constituency or ward is called \"KE-W0099\".")]
    [InlineData("Pwani", "no county, constituency or ward is called \"Pwani\".")]
    [InlineData("Bamburi", "several places are called \"Bamburi\"; write the county behind it, after a comma, or its code.")]
    [InlineData("Township, Kwale", "Township lies outside your area.")]
    [InlineData("KE", "Kenya lies outside your area.")]
    public void A_place_that_is_none_or_several_or_beyond_this_desk_is_said(string typed, string why)
    {
        var refused = Plan([typed, "2026-01-12", "Maji", ""]).Refused.ShouldHaveSingleItem();
        refused.Why.ShouldBe("Row 2, place: " + why);
        refused.Cells.ShouldBe(["", "2026-01-12", typed, "", "", "Maji", "", ""]);
    }

    [Theory]
    [InlineData("No. 17", "no 17", "Row 3, form number: no 17 stands in row 2 already.")]
    [InlineData("A/17", "a-17", "Row 3, form number: a-17 stands in row 2 already.")]
    [InlineData("", "", "Row 3, text: is the same as row 2; if two people wrote it, give each a form number.")]
    public void One_form_is_taken_once(string first, string second, string why)
    {
        var plan = Plan(["Likoni", "2026-01-12", "Maji", first], ["Likoni", "2026-01-12", "Maji", second]);
        plan.Rows.Select(r => r.Line).ShouldBe([2]);
        plan.Refused.ShouldHaveSingleItem().Why.ShouldBe(why);
    }

    [Theory]
    [InlineData("Maji", "17", "Maji", "18")]
    [InlineData("Maji", "17", "Maji", "")]
    [InlineData("Maji", "", "Maji!", "")]
    public void Two_forms_are_two(string text, string number, string otherText, string otherNumber) =>
        Plan(["Likoni", "2026-01-12", text, number], ["Likoni", "2026-01-12", otherText, otherNumber]).Rows.Count.ShouldBe(2);

    [Fact]
    public void A_row_that_says_no_more_waits_unsorted_under_the_post_that_reaches_it()
    {
        var row = Plan(["Likoni", "2026-01-12", " Maji\u0007 ", ""]).Rows.ShouldHaveSingleItem();
        (row.Theme, row.Careful, row.Group, row.Text, row.Proposal, row.Number).ShouldBe(("other", false, "not-reported", "Maji", null, null));
        row.By.Id.ShouldBe("ngao@KE-01");
        row.ToString().ShouldBe("line 2", "no log tells what was said");
    }

    private static PaperPlan Plan(params string[][] rows) =>
        new PaperPlanning(_reference, new(_reference, new Learning(null!, [])), _viewer, Spoken.In("en"), new(2026, 1, 14), [], []).Plan([
            new(1, ["Mahali", "DATE", "text", "Namba ya fomu"]),
            .. rows.Select((r, n) => new PaperLine(n + 2, r)),
        ]);

    private static Place Of(string code, string name, string level, string path) =>
        new(code, name, name.ToLowerInvariant(), level, null, path, new(2013, 3, 4), null);
}
