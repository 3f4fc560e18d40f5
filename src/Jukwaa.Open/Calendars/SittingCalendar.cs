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
        var text = CalendarText.Begin(say.Language, name, site + say.To(address));
        foreach (var sitting in sittings)
        {
            Event(text, say, site, sitting);
        }

        return text.Line("END", "VCALENDAR").Bytes();
    }

    private static void Event(CalendarText text, Say say, string site, Sitting sitting)
    {
        var language = ";LANGUAGE=" + say.Language;
        var id = StableId.Of($"{sitting.Kind}/{sitting.Id}", sitting.Born);
        text.Event(id, sitting.Born, sitting.ChangedAt, sitting.Changes, sitting.Status, sitting.Day);
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
