using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage.Import;

/// <summary>Reads lines of concerns.</summary>
internal sealed class ConcernLines(Reference reference, Companions companions, Problems problems)
{
    /// <summary>All columns, each of them needed in the first line.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "ref",
        "county",
        "place",
        "theme",
        "voiced_by",
        "language",
        "summary",
        "translation_en",
        "translation_sw",
        "experience",
        "proposal",
        "raised_on",
        "forum",
        "sources",
        "public",
    ];

    private readonly LineReading _lines = new(reference, companions, problems);

    private readonly VoiceReading _voices = new(reference, companions, problems);

    public IReadOnlyList<ConcernDraft> Read(IReadOnlyList<CsvRow> rows) => [.. rows.Select(Read).OfType<ConcernDraft>()];

    private ConcernDraft? Read(CsvRow row)
    {
        // Every cell is read, so that every problem is told, before a line that cannot be kept is dropped.
        var (county, key, theme) = (_lines.County(row), _lines.Ref(row), Theme(row));
        var draft = Draft(row, county?.Slug, theme ?? "");
        return county is null || key is null || theme is null
            ? null
            : draft with
            {
                Id = $"{draft.Series}-{key}",
                County = county.Code,
                Place = _lines.Place(row, "place", county).Code,
            };
    }

    private ConcernDraft Draft(CsvRow row, string? slug, string theme) =>
        new(
            row.Where,
            $"{slug}-c",
            null,
            row.Text("forum"),
            "",
            "",
            _lines.PlaceWords(row, "place"),
            theme,
            _lines.Words(row, "summary", "Write down what was said."),
            _lines.Further(row, "experience"),
            _lines.Further(row, "proposal"),
            _voices.Read(row.Text("voiced_by"), row.At("voiced_by")),
            _lines.Date(row, "raised_on"),
            _lines.Sources(row),
            Public(row)
        );

    private string? Theme(CsvRow row)
    {
        var theme = row.Text("theme", "Give the theme, by its key in data/themes.csv.");
        if (theme is null || reference.Themes.ContainsKey(theme))
        {
            return theme;
        }

        problems.Add(row.At("theme"), $"'{TextRules.Short(theme)}' is not a theme: use a key of data/themes.csv, such as 'gangs'.");
        return null;
    }

    /// <summary>What nobody has cleared for the public stays private.</summary>
    private bool Public(CsvRow row)
    {
        var text = row.Text("public");
        if (text is not (null or "yes" or "no"))
        {
            problems.Add(row.At("public"), "Write yes where everybody may read this concern, else no; an empty cell is no.");
        }

        return text == "yes";
    }
}
