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

    [Theory]
    [InlineData("2026-01-14T10:00:00.7Z", "2026-01-14T10:00:00Z")]
    [InlineData("2026-01-13T20:59:59Z", "2026-01-13T21:00:00Z")]
    [InlineData("2020-01-01T00:00:00Z", "2026-01-13T21:00:00Z")]
    public void What_is_shown_changed_with_the_last_fact_or_at_midnight_in_Kenya(string asOf, string changed)
    {
        static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Freshness.ChangedAt(At(asOf), new(2026, 1, 14)).ShouldBe(At(changed));
    }
}
