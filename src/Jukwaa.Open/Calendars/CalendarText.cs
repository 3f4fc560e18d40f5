using System.Globalization;
using System.Text;

namespace Jukwaa.Open.Calendars;

/// <summary>Lines of iCalendar (RFC 5545): ended by CR LF, folded at 75 octets and never within a letter, texts escaped.</summary>
internal sealed class CalendarText
{
    internal const string Type = "text/calendar";

    private const int Longest = 75;

    private readonly StringBuilder _lines = new();

    /// <summary>The head of a calendar of ours.</summary>
    /// <param name="source">Where it is found.</param>
    internal static CalendarText Begin(string language, string name, string source)
    {
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Jukwaa//Forums//" + language.ToUpperInvariant());
        text.Line("CALSCALE", "GREGORIAN").Line("METHOD", "PUBLISH");
        text.Text("NAME", name).Text("X-WR-CALNAME", name).Line("X-WR-TIMEZONE", "Africa/Nairobi");
        text.Line("SOURCE;VALUE=URI", source);
        text.Line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H").Line("X-PUBLISHED-TTL", "PT6H");
        // A calendar without any component is none; where there is no forum yet, this is the one.
        text.Line("BEGIN", "VTIMEZONE").Line("TZID", "Africa/Nairobi").Line("BEGIN", "STANDARD").Line("DTSTART", "19700101T000000");
        return text.Line("TZOFFSETFROM", "+0300").Line("TZOFFSETTO", "+0300").Line("TZNAME", "EAT").Line("END", "STANDARD").Line("END", "VTIMEZONE");
    }

    /// <summary>The head of something on a whole day.</summary>
    /// <param name="sequence">How often it changed.</param>
    internal CalendarText Event(Guid id, DateTimeOffset born, DateTimeOffset changed, int sequence, string status, DateOnly day)
    {
        Line("BEGIN", "VEVENT").Line("UID", id.ToString());
        Instant("DTSTAMP", changed).Instant("LAST-MODIFIED", changed).Instant("CREATED", born);
        Line("SEQUENCE", sequence.ToString(CultureInfo.InvariantCulture)).Line("STATUS", status);
        return Day("DTSTART", day).Day("DTEND", day.AddDays(1)).Line("TRANSP", "TRANSPARENT");
    }

    /// <summary>A property whose value is written as it is: a date, an address, a word of the standard.</summary>
    internal CalendarText Line(string name, string value)
    {
        var line = $"{name}:{Plain(value)}";
        for (var (at, room) = (0, Longest); ; room = Longest - 1)
        {
            var end = Fit(line, at, room);
            _lines.Append(at == 0 ? "" : " ").Append(line, at, end - at).Append("\r\n");
            if ((at = end) == line.Length)
            {
                return this;
            }
        }
    }

    /// <summary>A property that people read.</summary>
    internal CalendarText Text(string name, string text) =>
        Line(
            name,
            text.Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace(@"\", @"\\", StringComparison.Ordinal)
                .Replace(";", @"\;", StringComparison.Ordinal)
                .Replace(",", @"\,", StringComparison.Ordinal)
                .Replace("\n", @"\n", StringComparison.Ordinal)
        );

    internal CalendarText Day(string name, DateOnly day) => Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    internal CalendarText Instant(string name, DateTimeOffset at) =>
        Line(name, at.ToUniversalTime().ToString("yyyyMMddTHHmmssZ", CultureInfo.InvariantCulture));

    internal byte[] Bytes() => Encoding.UTF8.GetBytes(_lines.ToString());

    /// <summary>Where the part from <paramref name="at"/> ends that takes at most <paramref name="room"/> octets.</summary>
    private static int Fit(string line, int at, int room)
    {
        while (at < line.Length)
        {
            var rune = Rune.GetRuneAt(line, at);
            if ((room -= rune.Utf8SequenceLength) < 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    // A control character would end the line or the reading of it; half a letter is none.
    private static string Plain(string value)
    {
        var kept = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                kept.Append(' ');
            }
            else if (!Rune.IsControl(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}
