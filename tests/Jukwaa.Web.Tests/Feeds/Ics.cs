using System.Text;
using Shouldly;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>A property of a calendar: SUMMARY;LANGUAGE=sw:Kikao.</summary>
internal sealed record IcsLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>A text as it was before it was escaped.</summary>
    public string Text =>
        System.Text.RegularExpressions.Regex.Replace(Value, @"\\(.)", m => m.Groups[1].Value is "n" or "N" ? "\n" : m.Groups[1].Value);
}

/// <summary>A calendar as a reader sees it that follows RFC 5545 to the letter: what is not allowed is a fault.</summary>
internal sealed class Ics
{
    private Ics(string name) => Name = name;

    public string Name { get; }

    public List<IcsLine> Lines { get; } = [];

    public List<Ics> Parts { get; } = [];

    public IReadOnlyList<Ics> Events => [.. Parts.Where(p => p.Name == "VEVENT")];

    public IcsLine this[string name] => Lines.Where(l => l.Name == name).ShouldHaveSingleItem($"{name} in {Name}");

    public bool Has(string name) => Lines.Any(l => l.Name == name);

    public static Ics Read(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        text.ShouldEndWith("\r\n");
        var raw = text[..^2].Split("\r\n");
        raw.ShouldAllBe(l => l.Length > 0 && !l.Contains('\n') && !l.Contains('\r'));
        raw.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        // Folds are taken out of the octets: each part must be whole letters for itself.
        raw.ShouldAllBe(l => !l.Contains('\uFFFD'));
        var open = new Stack<Ics>();
        Ics? whole = null;
        foreach (var line in Unfolded(raw).Select(Parsed))
        {
            switch (line.Name)
            {
                case "BEGIN":
                    var part = new Ics(line.Value);
                    (open.TryPeek(out var parent) ? parent.Parts : []).Add(part);
                    open.Push(part);
                    break;
                case "END":
                    whole = open.Pop();
                    whole.Name.ShouldBe(line.Value);
                    break;
                default:
                    open.Peek().Lines.Add(line);
                    break;
            }
        }

        open.ShouldBeEmpty();
        return Checked(whole.ShouldNotBeNull());
    }

    private static Ics Checked(Ics calendar)
    {
        (calendar.Name, calendar["VERSION"].Value).ShouldBe(("VCALENDAR", "2.0"));
        calendar["PRODID"].Value.ShouldNotBeEmpty();
        calendar.Parts.ShouldNotBeEmpty("a calendar without a component is none");
        foreach (var one in calendar.Events)
        {
            one["UID"].Value.ShouldNotBeEmpty();
            one["DTSTAMP"].Value.ShouldMatch(@"^\d{8}T\d{6}Z$");
            one["DTSTART"].Parameters["VALUE"].ShouldBe("DATE");
            one["STATUS"].Value.ShouldBeOneOf("TENTATIVE", "CONFIRMED", "CANCELLED");
            int.Parse(one["SEQUENCE"].Value, null).ShouldBeGreaterThanOrEqualTo(0);
            DayOf(one["DTEND"]).ShouldBe(DayOf(one["DTSTART"]).AddDays(1));
        }

        calendar.Events.Select(e => e["UID"].Value).ShouldBeUnique();
        return calendar;
    }

    public static DateOnly DayOf(IcsLine line) => DateOnly.ParseExact(line.Value, "yyyyMMdd", null);

    private static List<string> Unfolded(IEnumerable<string> raw)
    {
        var lines = new List<string>();
        foreach (var line in raw)
        {
            if (line[0] is ' ' or '\t')
            {
                lines[^1] += line[1..];
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static IcsLine Parsed(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        colon.ShouldBeGreaterThan(0, line);
        var head = line[..colon].Split(';');
        head[0].ShouldMatch("^[A-Z-]+$");
        return new(head[0], head.Skip(1).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]), line[(colon + 1)..]);
    }
}
