using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Desk.Concerns;

namespace Jukwaa.Web.Desk.Papers;

/// <summary>Reads rows as what they will be, or says why not; nothing is recorded. What is chosen by its words is chosen by its words in either language.</summary>
internal sealed class PaperPlanning(
    Reference reference,
    CarefulThemes careful,
    Viewer viewer,
    Say say,
    DateOnly today,
    IEnumerable<Choice> themes,
    IEnumerable<Choice> groups
)
{
    private static readonly string[] _days = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];

    private readonly ILookup<string, string> _themes = ByWord(themes),
        _groups = ByWord(groups);

    private readonly ILookup<string, Place> _places = reference
        .Places.Values.Where(p => p.ValidTo is null && p.Level is "county" or "constituency" or "ward")
        .ToLookup(p => LeadingPlace.Folded(p.Name), StringComparer.Ordinal);

    internal PaperPlan Plan(IReadOnlyList<PaperLine> lines)
    {
        var columns = new PaperColumns(lines[0]);
        if (columns.Missing is { } missing)
        {
            return new([], [], missing);
        }

        var (rows, refused, seen) = (new List<PaperRow>(), new List<RefusedRow>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var line in lines.Skip(1))
        {
            var (row, why) = Read(line, columns);
            if (row is null)
            {
                refused.Add(new(line.Number, columns.Ordered(line), why!));
            }
            else if (!seen.TryAdd($"{row.Place.County}\n{row.Key}", line.Number))
            {
                refused.Add(new(line.Number, columns.Ordered(line), Twice(row, seen[$"{row.Place.County}\n{row.Key}"])));
            }
            else
            {
                rows.Add(row);
            }
        }

        return new(rows, refused);
    }

    private string Twice(PaperRow row, int before) =>
        say["paper.where", row.Line, PaperColumns.Name(row.Number is null ? "text" : "number", say.Language)]
        + " "
        + (row.Number is null ? say["paper.twice.row", before] : say["paper.twice.number", row.Number, before]);

    private (PaperRow?, string?) Read(PaperLine line, PaperColumns columns)
    {
        string? Of(string key) => columns.Of(line, key);
        (PaperRow?, string?) No(string column, string key, params object?[] values) =>
            (null, say["paper.where", line.Number, PaperColumns.Name(column, say.Language)] + " " + say[key, values]);

        if (Of("text") is not { } text)
        {
            return No("text", "paper.text.missing");
        }

        if (text.Length > Taking.Longest)
        {
            return No("text", "paper.too_long", Taking.Longest);
        }

        if (Of("proposal")?.Length > Taking.Longest)
        {
            return No("proposal", "paper.too_long", Taking.Longest);
        }

        if (Of("number")?.Length > 60)
        {
            return No("number", "paper.too_long", 60);
        }

        if (Day(Of("date")) is not { } on)
        {
            return No("date", Of("date") is null ? "paper.date.missing" : "paper.date.unreadable", Of("date"));
        }

        if (on > today || on.Year < 2013)
        {
            return No("date", "paper.date.wrong");
        }

        var (place, problem) = PlaceOf(Of("place"));
        if (place is null)
        {
            return No("place", problem!, Of("place"));
        }

        if (viewer.For(May.RecordConcern).FirstOrDefault(p => p.Reaches(place.Path)) is not { } post)
        {
            return No("place", "paper.place.beyond", place.Name);
        }

        var chosen = Of("theme") is { } typed ? One(_themes, typed) : Taking.Unsorted;
        if (chosen is null)
        {
            return No("theme", "paper.theme.unknown", Of("theme"));
        }

        var group = Of("group") is { } who ? One(_groups, who) : "not-reported";
        if (group is null)
        {
            return No("group", "paper.group.unknown", Of("group"));
        }

        var language = Of("language") is { } spoken ? LanguageOf(spoken) : Understanding.LanguageOf(text) ?? say.Language;
        if (language is null)
        {
            return No("language", "paper.language.unknown", Of("language"));
        }

        var theme = careful.Of(text + "\n" + Of("proposal"), chosen);
        var number = Of("number");
        var key = number is not null ? "number\n" + LeadingPlace.Folded(number) : "row\n" + string.Join('\n', columns.Ordered(line));
        return (new(line.Number, key, number, on, place, theme, theme != chosen, group, text, Of("proposal"), language, post.Office), null);
    }

    /// <summary>A code, a name, or a name with the county that it lies in behind a comma.</summary>
    private (Place?, string?) PlaceOf(string? typed)
    {
        if (typed is null)
        {
            return (null, "paper.place.missing");
        }

        if (reference.Places.GetValueOrDefault(typed.ToUpperInvariant()) is { ValidTo: null } coded)
        {
            return (coded, null);
        }

        var parts = typed.Split(',', StringSplitOptions.TrimEntries);
        var county = parts.Length > 1 ? LeadingPlace.Folded(parts[^1]) : null;
        var named = _places[LeadingPlace.Folded(parts[0])]
            .Where(p => county is null || (p.County is { } k && LeadingPlace.Folded(reference.Places[k].Name) == county))
            .ToList();
        // What somebody at this desk writes is first of all a place of this desk.
        var near = named.Where(p => viewer.For(May.RecordConcern).Any(h => h.Reaches(p.Path))).ToList();
        var highest = (near.Count > 0 ? near : named).GroupBy(p => p.Path.Split('/').Length).OrderBy(g => g.Key).FirstOrDefault()?.ToList();
        return highest switch
        {
            null => (null, "paper.place.unknown"),
            [var only] => (only, null),
            _ => (null, "paper.place.several"),
        };
    }

    private static DateOnly? Day(string? typed)
    {
        if (DateOnly.TryParseExact(typed, _days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        // A day whose cell a workbook does not show as one is a number there: 36526 is the first day of 2000.
        return double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 36_526 and < 73_050
            ? DateOnly.FromDateTime(new DateTime(1899, 12, 30).AddDays(Math.Floor(serial)))
            : null;
    }

    private static string? One(ILookup<string, string> known, string typed) => known[LeadingPlace.Folded(typed)].FirstOrDefault();

    private static string? LanguageOf(string typed) =>
        RecordModel.Languages.FirstOrDefault(l =>
            l.Equals(typed, StringComparison.OrdinalIgnoreCase)
            || Texts.Languages.Any(t => Texts.Get(t, "lang." + l).Equals(typed, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>By key and by word.</summary>
    private static ILookup<string, string> ByWord(IEnumerable<Choice> choices) =>
        choices
            .SelectMany(c =>
                (IEnumerable<(string Word, string Value)>)[(LeadingPlace.Folded(c.Value), c.Value), (LeadingPlace.Folded(c.Word), c.Value)]
            )
            .ToLookup(c => c.Word, c => c.Value, StringComparer.Ordinal);
}
