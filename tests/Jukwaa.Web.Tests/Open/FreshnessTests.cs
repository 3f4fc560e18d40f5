using Jukwaa.Open.Api;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open;

public class FreshnessTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly string Tag = Freshness.TagOf(823, Day, "/api/v1/concerns?theme=gangs");

    [Fact]
    public void The_tag_stays_while_nothing_changes() => Freshness.TagOf(823, Day, "/api/v1/concerns?theme=gangs").ShouldBe(Tag);

    [Fact]
    public void A_new_fact_changes_the_tag() => Freshness.TagOf(824, Day, "/api/v1/concerns?theme=gangs").ShouldNotBe(Tag);

    [Fact]
    public void A_new_day_changes_the_tag_because_promises_become_late() =>
        Freshness.TagOf(823, Day.AddDays(1), "/api/v1/concerns?theme=gangs").ShouldNotBe(Tag);

    [Fact]
    public void Another_address_has_another_tag() => Freshness.TagOf(823, Day, "/api/v1/concerns?theme=gbv").ShouldNotBe(Tag);

    [Fact]
    public void The_tag_is_found_alone_in_a_list_and_in_its_strong_form()
    {
        Freshness.Matches(Tag, Tag).ShouldBeTrue();
        Freshness.Matches("\"other\", " + Tag, Tag).ShouldBeTrue();
        Freshness.Matches(Tag[2..], Tag).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\"other\"")]
    [InlineData("not a tag")]
    [InlineData("*")]
    public void Nothing_else_counts_as_the_tag(string? ifNoneMatch) => Freshness.Matches(ifNoneMatch, Tag).ShouldBeFalse();
}
