using System.Text.Json;
using Jukwaa.Storage.Import;
using Jukwaa.Web.Tests.Host;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>A concern, promise or forum as data/record/ has it, read by the test itself.</summary>
/// <param name="Id">mombasa-c1, mombasa-p1, national-p1, mombasa-2025.</param>
/// <param name="County">Slug; null for directives.</param>
/// <param name="Json">The item.</param>
/// <param name="Sources">The addresses it is said to come from.</param>
internal sealed record Item(string Id, string? County, JsonElement Json, IReadOnlyList<string> Sources)
{
    /// <summary>A text of the item; null when it has none.</summary>
    public string? this[string field] => Json.TryGetProperty(field, out var value) ? value.ToString() : null;

    public string Words => this["summary"]!;
}

/// <summary>One line of a companion table.</summary>
internal sealed record Link(string Commitment, string? Concern, string En, string Sw)
{
    public string In(string language) => language == "sw" ? Sw : En;
}

/// <summary>The national record as the files in data/record/ have it: what the pages are held against.</summary>
internal static class NationalWords
{
    private static readonly JsonElement _record = Read();
    private static readonly Dictionary<string, string> _kiswahili = Table("sw.csv")
        .ToDictionary(row => $"{row.Text("id")} {row.Text("field")}", row => row.Text("sw")!, StringComparer.Ordinal);

    public static IReadOnlyList<Item> Concerns { get; } = [.. Editions().SelectMany(e => Parts(e, "concerns", "c"))];

    public static IReadOnlyList<Item> Promises { get; } = [.. Editions().SelectMany(e => Parts(e, "commitments", "p"))];

    public static IReadOnlyList<Item> Directives { get; } =
        [.. _record.GetProperty("national_report").GetProperty("directives").EnumerateArray().Select((d, i) => new Item($"national-p{i + 1}", null, d, Texts(d.GetProperty("sources"))))];

    public static IReadOnlyList<Item> Commitments { get; } = [.. Promises, .. Directives];

    public static IReadOnlyList<Item> Forums { get; } =
        [.. Editions().Select(e => new Item(Slug(e) + "-2025", Slug(e), e, Texts(e.GetProperty("sources"))))];

    public static IReadOnlyList<Link> Links { get; } =
        [.. Table("links.csv").Select(row => new Link(row.Text("commitment")!, row.Text("concern"), row.Text("reason_en")!, row.Text("reason_sw")!))];

    /// <summary>A text of an item in a language, as sw.csv translates it.</summary>
    public static string In(this Item item, string language, string field) =>
        language == "en" ? item[field]! : _kiswahili[$"{item.Id} {field}"];

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(In("editions.json")));
        return document.RootElement.Clone();
    }

    private static IReadOnlyList<CsvRow> Table(string name) => CsvTable.Parse(File.ReadAllBytes(In(name)), name, new Problems()).Rows!;

    private static string In(string name) => Path.Combine(Checkout.Root, "data", "record", name);

    private static IEnumerable<JsonElement> Editions() => _record.GetProperty("editions").EnumerateArray();

    private static IEnumerable<Item> Parts(JsonElement edition, string field, string letter)
    {
        var sources = Texts(edition.GetProperty("sources"));
        return edition.GetProperty(field).EnumerateArray().Select((part, i) => new Item(
            $"{Slug(edition)}-{letter}{i + 1}", Slug(edition), part, [.. part.GetProperty("src").EnumerateArray().Select(n => sources[n.GetInt32()])]));
    }

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    // As data/record/README.md says: lower case, apostrophes dropped, any other run of non-letters one hyphen.
    private static string Slug(JsonElement edition) =>
        string.Join('-', edition.GetProperty("county").GetString()!.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries));
}
