using Jukwaa.Open;
using Jukwaa.Open.Commitments;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open;

public class ClausesTests
{
    [Fact]
    public void Nothing_asked_is_no_condition() => new CommitmentFilter().Clauses().Where.ShouldBe("");

    [Fact]
    public void Empty_texts_are_no_condition() => new CommitmentFilter("", "", "", "", "", "", "", " ", "").Clauses().Where.ShouldBe("");

    [Fact]
    public void What_is_asked_goes_in_as_a_value_and_never_as_text_of_the_query()
    {
        const string Bad = "x'; drop schema open; --";
        var clauses = new CommitmentFilter(Bad, Bad, Bad, Bad, Bad, null, Bad, Bad, Bad).Clauses();

        clauses.Where.ShouldNotContain("drop");
        clauses.Values.Get<string>("county").ShouldBe(Bad);
        new CommitmentFilter(Sort: Bad).Order.ShouldNotContain("drop");
    }

    [Fact]
    public void National_means_of_no_county() => new CommitmentFilter(County: "national").Clauses().Where.ShouldBe("where c.county is null");

    [Fact]
    public void None_means_that_no_body_is_named() =>
        new CommitmentFilter(Institution: "none").Clauses().Where.ShouldBe("where c.institution is null");

    [Theory]
    [InlineData("none", "c.due_on is null")]
    [InlineData("dated", "c.due_on is not null")]
    [InlineData("30d", "@today + 30")]
    [InlineData("90d", "@today + 90")]
    [InlineData("overdue", "@settled")]
    public void Each_word_about_the_date_has_its_condition(string due, string part) =>
        new CommitmentFilter(Due: due).Clauses().Where.ShouldContain(part);

    [Fact]
    public void Late_comes_first_unless_another_order_is_asked()
    {
        new CommitmentFilter().Order.ShouldBe(CommitmentRow.LateFirst);
        CommitmentFilter.Sorts.Where(s => s != "late").Select(s => new CommitmentFilter(Sort: s).Order).ShouldBeUnique();
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(int.MaxValue, Paging.Farthest)]
    public void No_address_reaches_past_the_bounds_of_a_list(int offset, int expected) => Paging.From(offset, 50).Offset.ShouldBe(expected);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10_000, Paging.Most)]
    public void No_address_asks_for_more_than_the_most(int limit, int expected) => Paging.From(0, limit).Limit.ShouldBe(expected);
}
