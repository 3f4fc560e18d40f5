using System.Text.Json;
using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Measuring;

/// <summary>The record of 2025: what was raised, in both languages, with its theme; and how the themes are described.</summary>
internal static class RecordOf2025
{
    private static readonly JsonElement _record = JsonDocument.Parse(Checkout.Read("data", "record", "editions.json")).RootElement;

    /// <summary>Texts that stand in both languages.</summary>
    public static IReadOnlyList<(string English, string Kiswahili)> Texts { get; } =
    [.. Csv.Rows(Checkout.Read("data", "record", "sw.csv")).Select(r => (r["en"], r["sw"]))];

    /// <summary>Concerns with their themes, and the descriptions of the themes: what a first model may learn from beside messages.</summary>
    public static IReadOnlyList<Example> Examples { get; } = [.. Concerns(), .. Themes()];

    private static IEnumerable<Example> Concerns()
    {
        var kiswahili = Texts.GroupBy(t => t.English).ToDictionary(t => t.Key, t => t.First().Kiswahili);
        foreach (var edition in _record.GetProperty("editions").EnumerateArray())
        {
            foreach (var concern in edition.GetProperty("concerns").EnumerateArray())
            {
                var (text, theme) = (concern.GetProperty("summary").GetString()!, concern.GetProperty("category").GetString()!);
                yield return new(text, theme, Group: "record");
                if (kiswahili.TryGetValue(text, out var other))
                {
                    yield return new(other, theme, Group: "record");
                }
            }
        }
    }

    private static IEnumerable<Example> Themes() =>
        from theme in Csv.Rows(Checkout.Read("data", "themes.csv"))
        from language in new[] { "en", "sw" }
        select new Example($"{theme[$"label_{language}"]}. {theme[$"note_{language}"]}", theme["key"], Group: "themes");
}
