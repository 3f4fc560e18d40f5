using System.Globalization;
using Jukwaa.Open.Feeds;
using Jukwaa.Open.Look;

namespace Jukwaa.Open.Calendars;

/// <summary>
/// Forums and review sessions as a calendar. The record knows days and no hours, so each is a whole day. What was moved keeps its id with a higher sequence; what was
/// called off stays, cancelled.
/// </summary>
internal static class SittingCalendar
{
    /// <param name="name">Of the calendar.</param>
    /// <param name="site">What stands before our addresses.</param>
    internal static byte[] Of(Say say, string site, string name, string address, IReadOnlyList<Sitting> sittings)
    {
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Jukwaa//Forums//" + say.Language.ToUpperInvariant());
        text.Line("CALSCALE", "GREGORIAN").Line("METHOD", "PUBLISH");
        text.Text("NAME", name).Text("X-WR-CALNAME", name).Line("X-WR-TIMEZONE", "Africa/Nairobi");
        text.Line("SOURCE;VALUE=URI", site + say.To(address));
        text.Line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H").Line("X-PUBLISHED-TTL", "PT6H");
        // A calendar without any component is none; where there is no forum yet, this is the one.
        text.Line("BEGIN", "VTIMEZONE").Line("TZID", "Africa/Nairobi").Line("BEGIN", "STANDARD").Line("DTSTART", "19700101T000000");
        text.Line("TZOFFSETFROM", "+0300").Line("TZOFFSETTO", "+0300").Line("TZNAME", "EAT").Line("END", "STANDARD").Line("END", "VTIMEZONE");
        foreach (var sitting in sittings)
        {
            Event(text, say, site, sitting);
        }

        return text.Line("END", "VCALENDAR").Bytes();
    }

    private static void Event(CalendarText text, Say say, string site, Sitting sitting)
    {
        var language = ";LANGUAGE=" + say.Language;
        text.Line("BEGIN", "VEVENT").Line("UID", StableId.Of($"{sitting.Kind}/{sitting.Id}", sitting.Born).ToString());
        text.Instant("DTSTAMP", sitting.ChangedAt).Instant("LAST-MODIFIED", sitting.ChangedAt).Instant("CREATED", sitting.Born);
        text.Line("SEQUENCE", sitting.Changes.ToString(CultureInfo.InvariantCulture)).Line("STATUS", sitting.Status);
        text.Day("DTSTART", sitting.Day).Day("DTEND", sitting.Day.AddDays(1)).Line("TRANSP", "TRANSPARENT");
        text.Text("SUMMARY" + language, say["calendar." + sitting.Kind, sitting.Place.Name]);
        if (sitting.Venue is { } venue)
        {
            text.Text("LOCATION" + language, say.Of(venue));
        }

        text.Text("DESCRIPTION" + language, Description(say, sitting) + "\n" + site + say.To(sitting.Url));
        text.Line("URL", site + say.To(sitting.Url)).Line("END", "VEVENT");
    }

    private static string Description(Say say, Sitting sitting)
    {
        string?[] all =
        [
            say[(sitting.Kind == "forum" ? "calendar.phase." : "reviews.phase.") + sitting.Phase] + ".",
            sitting.Changes > 0 ? say.Count("calendar.changed", sitting.Changes) : null,
            sitting.Kind == "forum" && sitting.Venue is null ? say["calendar.no_venue"] : null,
            sitting.Reason is { } reason ? say.Of(reason) : null,
        ];
        return string.Join(' ', all.OfType<string>());
    }
}
