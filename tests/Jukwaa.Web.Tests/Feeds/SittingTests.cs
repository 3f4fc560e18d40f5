using Jukwaa.Open;
using Jukwaa.Open.Calendars;
using Jukwaa.Web.Tests.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>What a calendar says of one forum or session.</summary>
public sealed class SittingTests
{
    private static readonly DateTimeOffset _born = new(2026, 1, 14, 9, 0, 0, TimeSpan.Zero);

    private static readonly Sitting _forum = new(
        "forum",
        "mombasa-2026",
        new("KE-01", "Mombasa", "mombasa", "county"),
        "Announced",
        new(2026, 2, 28),
        new("Hall; the big one, upstairs", "Ukumbi mkubwa"),
        null,
        0,
        _born,
        _born.AddDays(1)
    );

    [Theory]
    [InlineData("forum", "Cancelled", "CANCELLED")]
    [InlineData("forum", "Announced", "CONFIRMED")]
    [InlineData("forum", "InSession", "CONFIRMED")]
    [InlineData("forum", "FollowedUp", "CONFIRMED")]
    [InlineData("review", "Planned", "CONFIRMED")]
    [InlineData("review", "Closed", "CONFIRMED")]
    [InlineData("review", "CalledOff", "CANCELLED")]
    public void How_sure_it_is_follows_from_its_phase(string kind, string phase, string status) =>
        Read("en", _forum with { Kind = kind, Phase = phase })["STATUS"].Value.ShouldBe(status);

    [Fact]
    public void A_whole_day_ends_on_the_next_across_the_end_of_a_month()
    {
        var seen = Read("en", _forum);
        (seen["DTSTART"].Value, seen["DTEND"].Value).ShouldBe(("20260228", "20260301"));
        (seen["CREATED"].Value, seen["LAST-MODIFIED"].Value, seen["DTSTAMP"].Value).ShouldBe(
            ("20260114T090000Z", "20260115T090000Z", "20260115T090000Z")
        );
        seen["TRANSP"].Value.ShouldBe("TRANSPARENT", "nobody is busy because a forum is held");
    }

    [Theory]
    [InlineData("en", "Hall; the big one, upstairs", "Announced.\nhttps://jukwaa.example.go.ke/forums/mombasa-2026")]
    [InlineData("sw", "Ukumbi mkubwa", "Kimetangazwa.\nhttps://jukwaa.example.go.ke/sw/forums/mombasa-2026")]
    public void Its_venue_and_its_page_are_in_the_language_of_the_calendar(string language, string venue, string description)
    {
        var seen = Read(language, _forum);
        (seen["LOCATION"].Text, seen["DESCRIPTION"].Text).ShouldBe((venue, description));
        seen["DESCRIPTION"].Parameters["LANGUAGE"].ShouldBe(language);
    }

    [Theory]
    [InlineData("en", 1, "What is known of it was changed 1 time.", "No venue was named.")]
    [InlineData("sw", 3, "Maelezo yake yamebadilishwa mara 3.", "Ukumbi haukutajwa.")]
    public void What_changed_and_what_is_missing_is_said(string language, int changes, string changed, string missing)
    {
        var seen = Read(language, _forum with { Changes = changes, Venue = null });
        seen.Has("LOCATION").ShouldBeFalse();
        seen["DESCRIPTION"].Text.ShouldContain(changed);
        seen["DESCRIPTION"].Text.ShouldContain(missing);
        seen["SEQUENCE"].Value.ShouldBe($"{changes}");
    }

    [Fact]
    public void A_session_leads_to_its_own_page_with_the_reason_why_it_was_called_off()
    {
        var seen = Read("sw", _forum with { Kind = "review", Id = "r-1", Phase = "CalledOff", Venue = null, Reason = new("Floods.", "Mafuriko.") });
        seen["URL"].Value.ShouldBe("https://jukwaa.example.go.ke/sw/reviews/r-1");
        seen["DESCRIPTION"].Text.ShouldContain("Mafuriko.");
        seen["DESCRIPTION"].Text.ShouldNotContain("Ukumbi", Case.Sensitive, "sessions have no venue on record");
    }

    [Fact]
    public void An_id_is_of_one_forum_and_stays_when_all_else_changes()
    {
        string Id(Sitting sitting) => Read("en", sitting)["UID"].Value;
        Id(_forum with { Day = new(2026, 3, 7), Changes = 4, Phase = "Closed", ChangedAt = _born.AddDays(9) }).ShouldBe(Id(_forum));
        Id(_forum with { Id = "kwale-2026" }).ShouldNotBe(Id(_forum));
        Id(_forum with { Kind = "review", Phase = "Closed" }).ShouldNotBe(Id(_forum));
    }

    private static Ics Read(string language, Sitting sitting) =>
        Ics.Read(SittingCalendar.Of(Spoken.In(language), "https://jukwaa.example.go.ke", "Jukwaa", Addresses.Calendar(null), [sitting]))
            .Events.ShouldHaveSingleItem();
}
