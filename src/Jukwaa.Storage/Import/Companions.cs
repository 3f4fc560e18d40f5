using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>What editors worked out beside the record, by reading: files in data/record/.</summary>
/// <param name="Kiswahili">Working translations by English text.</param>
/// <param name="Register">Ids by series and English text: "mombasa-c\nJuvenile machete gangs ...".</param>
/// <param name="Voices">Stakeholder groups by the words for them.</param>
/// <param name="Places">Place codes by the words for them.</param>
internal sealed record Companions(
    IReadOnlyDictionary<string, string> Kiswahili,
    IReadOnlyDictionary<string, string> Register,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Voices,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Places,
    IReadOnlyList<AnswerDraft>? Links,
    IReadOnlyList<ProgressDraft> Progress
)
{
    /// <summary>English words, with their Kiswahili where the editors have it.</summary>
    public Said Both(string? english) => Said.Of("en", english, ("sw", english is null ? null : Kiswahili.GetValueOrDefault(english)));

    /// <summary>Reads the folder; a file that is not there is as if it were empty.</summary>
    public static Companions Load(string folder, Problems problems)
    {
        var texts = Rows(folder, "sw.csv", problems) ?? [];
        return new(
            ByWords(texts.Select(r => (r.Text("en"), r.Text("sw")))),
            ByWords(texts.Where(r => r.Text("field") == "summary").Select(r => (RegisterKey(r.Text("id"), r.Text("en")), r.Text("id")))),
            Lists(Rows(folder, "voices.csv", problems), "groups"),
            Lists(Rows(folder, "places.csv", problems), "place_codes"),
            Rows(folder, "links.csv", problems)?.Where(r => r.Text("concern") is not null).Select(Link).ToList(),
            [.. (Rows(folder, "progress.csv", problems) ?? []).Select(r => ReadProgress(r, problems)).OfType<ProgressDraft>()]
        );
    }

    private static List<CsvRow>? Rows(string folder, string name, Problems problems)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? CsvTable.Parse(File.ReadAllBytes(path), $"{name}: ", problems).Rows?.ToList() : null;
    }

    private static string? RegisterKey(string? id, string? english) =>
        id is null || english is null ? null : $"{id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')}\n{english}";

    private static Dictionary<string, string> ByWords(IEnumerable<(string? Key, string? Value)> pairs)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            if (key is not null && value is not null)
            {
                found.TryAdd(key, value);
            }
        }

        return found;
    }

    private static Dictionary<string, IReadOnlyList<string>> Lists(List<CsvRow>? rows, string column)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows ?? [])
        {
            if (row.Text("words", "Give the words that are explained here.") is { } words)
            {
                found.TryAdd(words, row.List(column));
            }
        }

        return found;
    }

    private static AnswerDraft Link(CsvRow row) =>
        new(
            row.Where,
            row.Text("commitment", "Give the id of the commitment.") ?? "",
            row.Text("concern") ?? "",
            Said.Of("en", row.Text("reason_en", "Say why this commitment answers this concern."), ("sw", row.Text("reason_sw")))
        );

    private static ProgressDraft? ReadProgress(CsvRow row, Problems problems)
    {
        var commitment = row.Text("commitment", "Give the id of the commitment.");
        var report = row.Text("report_en", "Say what was reported.");
        var source = row.Text("source", "Give the address of the report.") is { } text ? TextRules.Address(text, row.At("source"), problems) : null;
        if (!Period.TryParse(row.Text("on"), out var on) || on == Period.Unknown)
        {
            problems.Add(row.At("on"), "Give the date of the report: 2025-12-02, or 2025-12 where only the month is known.");
        }

        var claims = row.Text("claims_done");
        if (claims is not ("true" or "false"))
        {
            problems.Add(row.At("claims_done"), "Write true where the report says that the commitment is delivered, else false.");
        }

        return commitment is null || report is null || source is null
            ? null
            : new(row.Where, commitment, on, Said.Of("en", report, ("sw", row.Text("report_sw"))), source.Value, claims == "true");
    }
}
