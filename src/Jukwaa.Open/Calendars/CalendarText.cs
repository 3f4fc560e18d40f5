using System.Globalization;
using System.Text;

namespace Jukwaa.Open.Calendars;

/// <summary>Lines of iCalendar (RFC 5545): ended by CR LF, folded at 75 octets and never within a letter, texts escaped.</summary>
internal sealed class CalendarText
{
    internal const string Type = "text/calendar";

    private const int Longest = 75;

    private readonly StringBuilder _lines = new();

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
