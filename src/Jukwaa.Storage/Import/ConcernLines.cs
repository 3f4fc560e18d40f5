using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage.Import;

/// <summary>Reads lines of concerns.</summary>
internal sealed class ConcernLines(Reference reference, Companions companions, Problems problems)
{
    /// <summary>All columns, each of them needed in the first line.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "ref", "county", "place", "theme", "voiced_by", "language", "summary", "translation_en", "translation_sw",
        "experience", "proposal", "raised_on", "forum", "sources", "public",
    ];

    private readonly LineReading _lines = new(reference, companions, problems);

    private readonly VoiceReading _voices = new(reference, companions, problems);

    public IReadOnlyList<ConcernDraft> Read(IReadOnlyList<CsvRow> rows) => [.. rows.Select(Read).OfType<ConcernDraft>()];

    private ConcernDraft? Read(CsvRow row)
    {
        var (county, reference_, theme) = (_lines.County(row), _lines.Ref(row), Theme(row));
        var summary = _lines.Words(row, "summary", "Write down what was said.");
        var groups = _voices.Read(row.Text("voiced_by"), row.At("voiced_by"));
        var raised = _lines.Date(row, "raised_on");
        var (sources, disclose) = (_lines.Sources(row), Public(row));
        if (county is null || reference_ is null || theme is null)
        {
            return null;
        }

        var series = $"{county.Slug}-c";
        var place = _lines.Place(row, "place", county).Code;
        var (experience, proposal) = (_lines.Further(row, "experience"), _lines.Further(row, "proposal"));
        return new(
            row.Where, series, $"{series}-{reference_}", row.Text("forum"), county.Code, place, _lines.PlaceWords(row, "place"),
            theme, summary, experience, proposal, groups, raised, sources, disclose
        );
    }

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
