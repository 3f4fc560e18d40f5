using System.Globalization;
using System.Text;
using Jukwaa.Open;
using Jukwaa.Open.Calendars;
using Jukwaa.Web.Tests.Look;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>Octets, days and words of a calendar, to the letter.</summary>
public sealed class CalendarFoldTests
{
    private const string Site = "https://jukwaa.example.go.ke";

    private static readonly DateTimeOffset _born = new(2026, 1, 14, 9, 0, 0, TimeSpan.Zero);

    private static readonly Sitting _forum = new(
        "forum",
        "mombasa-2026",
        new("KE-01", "Mombasa", "mombasa", "county"),
        "Announced",
        new(2026, 2, 28),
        Bilingual.Same("Hall"),
        null,
        0,
        _born,
        _born
    );

    public static TheoryData<string, int, int[]> Folded =>
        new()
        {
            { "x", 67, [75, 0] },
            { "x", 68, [75, 2, 0] },
            { "x", 67 + 74, [75, 75, 0] },
            { "x", 67 + 74 + 1, [75, 75, 2, 0] },
            { "é", 200, [74, 75, 75, 75, 75, 39, 0] },
            { "😀", 100, [72, 73, 73, 73, 73, 49, 0] },
            { "ngʼombe ", 20, [75, 75, 40, 0] },
        };

    [Theory, MemberData(nameof(Folded))]
    public void A_line_has_at_most_75_octets_and_no_letter_is_torn(string word, int times, int[] octets)
    {
        var text = string.Concat(Enumerable.Repeat(word, times));
        var lines = Lines(new CalendarText().Text("SUMMARY", text));
        lines.Select(l => Encoding.UTF8.GetByteCount(l)).ShouldBe(octets);
        string.Concat(lines.Select((l, i) => i == 0 || l.Length == 0 ? l : l[1..])).ShouldBe("SUMMARY:" + text);
    }

    [Fact]
    public void A_letter_of_two_octets_that_does_not_fit_begins_the_next_line()
    {
        var lines = Lines(new CalendarText().Text("SUMMARY", "x" + string.Concat(Enumerable.Repeat("ngʼombe ", 20))));
        lines.Select(l => Encoding.UTF8.GetByteCount(l)).ShouldBe([74, 75, 42, 0]);
        lines[0].ShouldEndWith(" ng");
        lines[1].ShouldStartWith(" ʼombe");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a,b", @"a\,b")]
    [InlineData("a;b", @"a\;b")]
    [InlineData(@"C:\new", @"C:\\new")]
    [InlineData(@"\,", @"\\\,")]
    [InlineData("a\nb\n\nc", @"a\nb\n\nc")]
    [InlineData("a\r\nb", @"a\nb")]
    [InlineData("saa: 9 \"asubuhi\"", "saa: 9 \"asubuhi\"")]
    public void What_has_a_meaning_is_escaped_once(string text, string escaped) =>
        Lines(new CalendarText().Text("LOCATION", text)).ShouldBe(["LOCATION:" + escaped, ""]);

    [Fact]
    public void An_address_is_not_escaped() =>
        Lines(new CalendarText().Line("URL", "https://example.go.ke/?a=1,2;b")).ShouldBe(["URL:https://example.go.ke/?a=1,2;b", ""]);

    [Theory]
    [InlineData("2026-01-01T00:30:00+03:00", "20251231T213000Z")]
    [InlineData("2026-01-01T02:59:59.9+03:00", "20251231T235959Z")]
    [InlineData("2028-03-01T03:00:00+03:00", "20280301T000000Z")]
    [InlineData("2028-03-01T02:00:00+03:00", "20280229T230000Z")]
    public void A_moment_is_told_in_the_time_of_greenwich(string at, string told) =>
        Lines(new CalendarText().Instant("DTSTAMP", DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))).ShouldBe(["DTSTAMP:" + told, ""]);

    [Theory]
    [InlineData("2028-02-28", "20280228", "20280229")]
    [InlineData("2028-02-29", "20280229", "20280301")]
    [InlineData("2027-02-28", "20270228", "20270301")]
    [InlineData("2026-12-31", "20261231", "20270101")]
    [InlineData("2026-04-30", "20260430", "20260501")]
    public void A_whole_day_ends_where_the_next_begins(string day, string from, string to)
    {
        var seen = Event("en", _forum with { Day = DateOnly.Parse(day, CultureInfo.InvariantCulture) });
        (seen["DTSTART"].Value, seen["DTEND"].Value, seen["DTEND"].Parameters["VALUE"]).ShouldBe((from, to, "DATE"));
    }

    [Theory]
    [InlineData("forum", "en", "Security forum in Mombasa")]
    [InlineData("forum", "sw", "Kikao cha usalama Mombasa")]
    [InlineData("review", "en", "Review session in Mombasa: what became of the promises")]
    [InlineData("review", "sw", "Kikao cha tathmini Mombasa: ahadi zimefikia wapi")]
    public void A_day_is_named_by_what_is_held_on_it(string kind, string language, string name)
    {
        var seen = Event(language, _forum with { Kind = kind, Phase = "Closed" });
        (seen["SUMMARY"].Text, seen["SUMMARY"].Parameters["LANGUAGE"]).ShouldBe((name, language));
    }

    [Theory]
    [InlineData("forum", "Announced", "Announced.", "Kimetangazwa.")]
    [InlineData("forum", "Cancelled", "Cancelled.", "Kimefutwa.")]
    [InlineData("forum", "InSession", "In session.", "Kinaendelea.")]
    [InlineData("forum", "Closed", "Held.", "Kimefanyika.")]
    [InlineData("forum", "FollowedUp", "Held and followed up.", "Kimefanyika na kufuatiliwa.")]
    [InlineData("review", "Planned", "Planned.", "Kimepangwa.")]
    [InlineData("review", "Overdue", "Overdue.", "Kimepitiliza siku yake.")]
    [InlineData("review", "Closed", "Held and closed.", "Kilifanyika na kufungwa.")]
    [InlineData("review", "CalledOff", "Called off.", "Kimefutwa.")]
    public void How_far_it_is_stands_first_in_both_languages(string kind, string phase, string english, string kiswahili)
    {
        var sitting = _forum with { Kind = kind, Phase = phase };
        Event("en", sitting)["DESCRIPTION"].Text.ShouldBe($"{english}\n{Site}/{kind}s/mombasa-2026");
        Event("sw", sitting)["DESCRIPTION"].Text.ShouldBe($"{kiswahili}\n{Site}/sw/{kind}s/mombasa-2026");
    }

    [Fact]
    public void All_that_is_known_is_said_in_its_order()
    {
        var sitting = _forum with { Kind = "review", Phase = "CalledOff", Venue = null, Changes = 2, Reason = new("Floods.", "Mafuriko.") };
        Event("en", sitting)["DESCRIPTION"]
            .Text.ShouldBe($"Called off. What is known of it was changed 2 times. Floods.\n{Site}/reviews/mombasa-2026");
        Event("sw", _forum with { Venue = null, Changes = 1 })["DESCRIPTION"]
            .Text.ShouldBe($"Kimetangazwa. Maelezo yake yamebadilishwa mara 1. Ukumbi haukutajwa.\n{Site}/sw/forums/mombasa-2026");
    }

    [Theory]
    [InlineData("en", null, "-//Jukwaa//Forums//EN", "/forums/calendar.ics")]
    [InlineData("sw", "kwale", "-//Jukwaa//Forums//SW", "/sw/counties/kwale/calendar.ics")]
    public void A_calendar_without_a_forum_still_says_what_it_is(string language, string? county, string product, string source)
    {
        var whole = Ics.Read(SittingCalendar.Of(Spoken.In(language), Site, "Kwale, Lamu; \\ all", Addresses.Calendar(county), []));
        (whole["PRODID"].Value, whole["SOURCE"].Value, whole["METHOD"].Value).ShouldBe((product, Site + source, "PUBLISH"));
        (whole["NAME"].Text, whole["X-WR-CALNAME"].Text).ShouldBe(("Kwale, Lamu; \\ all", "Kwale, Lamu; \\ all"));
        (whole["REFRESH-INTERVAL"].Value, whole["X-PUBLISHED-TTL"].Value).ShouldBe(("PT6H", "PT6H"));
        whole.Events.ShouldBeEmpty();
        var standard = whole.Parts.ShouldHaveSingleItem().Parts.ShouldHaveSingleItem();
        (standard["TZOFFSETFROM"].Value, standard["TZOFFSETTO"].Value, standard["TZNAME"].Value).ShouldBe(("+0300", "+0300", "EAT"));
    }

    private static string[] Lines(CalendarText text) => Encoding.UTF8.GetString(text.Bytes()).Split("\r\n");

    private static Ics Event(string language, Sitting sitting) =>
        Ics.Read(SittingCalendar.Of(Spoken.In(language), Site, "Jukwaa", Addresses.Calendar(null), [sitting])).Events.ShouldHaveSingleItem();
}
