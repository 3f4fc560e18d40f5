using Jukwaa.Open;
using Jukwaa.Open.Institutions;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open;

public class RowTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void A_late_promise_counts_its_days_from_the_date_given() =>
        Rows.Commitment("lamu-p1", "late", Today.AddDays(-501)).DaysLate(Today).ShouldBe(501);

    [Theory]
    [InlineData("kept")]
    [InlineData("disputed")]
    [InlineData("promised")]
    public void A_promise_that_is_not_late_counts_no_days(string standing) =>
        Rows.Commitment("lamu-p1", standing, Today.AddDays(-10)).DaysLate(Today).ShouldBeNull();

    [Fact]
    public void A_promise_without_a_date_counts_no_days() => Rows.Commitment("lamu-p1", "late").DaysLate(Today).ShouldBeNull();

    [Fact]
    public void A_concern_is_answered_by_a_commitment_or_by_a_response_and_else_not()
    {
        Rows.Concern("lamu-c1", commitments: 1).Answered.ShouldBeTrue();
        Rows.Concern("lamu-c1", response: "Refused").Answered.ShouldBeTrue();
        Rows.Concern("lamu-c1").Answered.ShouldBeFalse();
    }

    [Fact]
    public void Each_row_knows_its_page_in_both_languages()
    {
        Rows.Commitment("lamu-p1").Url.ShouldBe("/commitments/lamu-p1");
        Rows.Commitment("lamu-p1").UrlSw.ShouldBe("/sw/commitments/lamu-p1");
        Rows.Concern("lamu-c1").Url.ShouldBe("/concerns/lamu-c1");
        Rows.Concern("lamu-c1").UrlSw.ShouldBe("/sw/concerns/lamu-c1");
    }

    [Fact]
    public void Only_a_county_has_a_page_among_places()
    {
        Rows.Lamu.Url.ShouldBe("/counties/lamu");
        (Rows.Lamu with { Level = "ward" }).Url.ShouldBeNull();
    }

    [Theory]
    [InlineData("forum", "lamu-2025", "/forums/lamu-2025")]
    [InlineData("concern", "lamu-c1", "/concerns/lamu-c1")]
    [InlineData("issue", "lamu-gangs", "/issues/lamu-gangs")]
    [InlineData("commitment", "lamu-p1", "/commitments/lamu-p1")]
    [InlineData("report", "national-2025", "/national")]
    public void Each_fact_leads_to_the_page_of_its_subject(string kind, string id, string address) => Rows.Event(kind, id).Url.ShouldBe(address);

    [Fact]
    public void What_a_county_raised_is_counted_by_theme_most_first_and_then_by_key()
    {
        var county = Rows.County([Rows.Concern("c1", "land"), Rows.Concern("c2", "gbv"), Rows.Concern("c3", "drugs"), Rows.Concern("c4", "gbv")], []);

        county.ByTheme.Select(t => (t.Term.Key, t.Count)).ShouldBe([("gbv", 2), ("drugs", 1), ("land", 1)]);
    }

    [Fact]
    public void A_concern_of_two_groups_counts_under_both()
    {
        var county = Rows.County([Rows.Concern("c1", groups: ["elders", "women"]), Rows.Concern("c2", groups: ["women"])], []);

        county.ByGroup.Select(t => (t.Term.Key, t.Count)).ShouldBe([("women", 2), ("elders", 1)]);
    }

    [Fact]
    public void A_publication_behind_a_county_page_is_named_once()
    {
        var county = Rows.County(
            [Rows.Concern("c1", hosts: ["one.example", "two.example"])],
            [Rows.Commitment("p1", hosts: ["two.example", "three.example"])]
        );

        county.Sources.Select(s => s.Publisher).ShouldBe(["one.example", "two.example", "three.example"]);
    }

    [Fact]
    public void Promises_of_an_institution_stand_by_urgency()
    {
        var institution = new Institution(
            "nps",
            Bilingual.Same("NPS"),
            "NPS",
            null,
            "police",
            Bilingual.Same("IG"),
            null,
            null,
            3,
            1,
            0,
            1,
            0,
            0,
            0,
            0
        );
        var page = new InstitutionPage(
            institution,
            [],
            [],
            [Rows.Commitment("p1", "kept"), Rows.Commitment("p2", "late"), Rows.Commitment("p3")],
            [],
            [],
            []
        );

        page.ByStanding.Select(g => g.Key).ShouldBe(["late", "promised", "kept"]);
    }

    [Theory]
    [InlineData(0, 50, 120, 50, 1, 3)]
    [InlineData(50, 50, 120, 100, 2, 3)]
    public void A_page_knows_where_it_stands(int offset, int limit, int total, int next, int number, int pages)
    {
        var page = new Page<int>([.. Enumerable.Range(0, limit)], total, offset, limit);

        (page.NextOffset, page.Number, page.Pages).ShouldBe(((int?)next, number, pages));
    }

    [Fact]
    public void An_empty_list_has_one_page_and_nothing_after_it()
    {
        var page = new Page<int>([], 0, 0, 50);

        (page.NextOffset, page.Pages).ShouldBe(((int?)null, 1));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 100)]
    [InlineData(0, 0)]
    [InlineData(int.MaxValue, Paging.Farthest)]
    public void Pages_are_counted_from_one_and_bounded(int number, int offset) => Paging.OfPage(number).Offset.ShouldBe(offset);
}
