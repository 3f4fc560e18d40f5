using System.Text.Json;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>A JSON object with its path. What it does not hold as asked becomes a problem, and reading goes on.</summary>
internal sealed class Node(JsonElement element, string path, Problems problems)
{
    public string Path => path;

    public string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public bool Has(string name) => Member(name) is not null;

    /// <summary>A text without the space around it; null when it is missing, empty or not a text.</summary>
    public string? Text(string name, string? needed = null)
    {
        var text = Member(name) is { } value ? TextOf(value, At(name)) : null;
        // A text that is there and cannot be kept has its own problem already.
        if (needed is not null && text is null && (Member(name) is null || (Quiet(name) is { } blank && string.IsNullOrWhiteSpace(blank))))
        {
            problems.Add(At(name), needed);
        }

        return text;
    }

    /// <summary>A text if there is one; anything else is no problem here, because it is read again elsewhere.</summary>
    public string? Quiet(string name) => Member(name) is { ValueKind: JsonValueKind.String } value ? Unescaped(value) : null;

    public int? Number(string name)
    {
        if (Member(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        problems.Add(At(name), "Give a whole number here.");
        return null;
    }

    /// <summary>A day or month; missing is Unknown.</summary>
    public Period Date(string name)
    {
        if (Period.TryParse(Text(name), out var period))
        {
            return period;
        }

        problems.Add(At(name), $"'{Text(name)}' is not a date: write 2025-04-07, or 2025-04 where only the month is known.");
        return Period.Unknown;
    }

    /// <summary>The objects of a list, each with its own path.</summary>
    public IReadOnlyList<Node> Items(string name, bool needed = false) =>
        [
            .. List(name, needed)
                .Select((item, i) => (item, At: $"{At(name)}[{i}]"))
                .Where(x => IsObject(x.item, x.At))
                .Select(x => new Node(x.item, x.At, problems)),
        ];

    /// <summary>Whether something stands where a list should, which is then told when it is read.</summary>
    public bool NoList(string name) => Member(name) is { ValueKind: not JsonValueKind.Array };

    /// <summary>The texts of a list, each at its position, because others cite them by it; null where one is told as a problem.</summary>
    public IReadOnlyList<(string Path, string? Text)> Texts(string name) =>
        [.. List(name, false).Select((item, i) => (Path: $"{At(name)}[{i}]", Item: item)).Select(x => (x.Path, Filled(x.Item, x.Path)))];

    public IReadOnlyList<(string Path, int? Number)> Numbers(string name) =>
        [
            .. List(name, false)
                .Select((item, i) => ($"{At(name)}[{i}]", item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var n) ? n : (int?)null)),
        ];

    public Node? Object(string name) => Member(name) is { } value && IsObject(value, At(name)) ? new(value, At(name), problems) : null;

    /// <summary>Names of its members, in order.</summary>
    public IEnumerable<string> Names => element.EnumerateObject().Select(p => p.Name);

    private JsonElement? Member(string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private IReadOnlyList<JsonElement> List(string name, bool needed)
    {
        var value = Member(name);
        if (value is { ValueKind: JsonValueKind.Array })
        {
            return [.. value.Value.EnumerateArray()];
        }

        if (needed || value is not null)
        {
            problems.Add(At(name), "Give a list here, in square brackets; an empty one where there is nothing to tell.");
        }

        return [];
    }

    private bool IsObject(JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(at, "Give an object here, in curly brackets.");
        }

        return value.ValueKind == JsonValueKind.Object;
    }

    private string? Filled(JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.String && Unescaped(value) is { } text && string.IsNullOrWhiteSpace(text))
        {
            problems.Add(at, "Nothing stands here: write the text, or take this item out.");
        }

        return TextOf(value, at);
    }

    private string? TextOf(JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            problems.Add(at, "Give a text here, in double quotes.");
            return null;
        }

        return Unescaped(value) is { } text ? TextRules.Check(text, at, problems) : Unreadable(at);
    }

    private string? Unreadable(string at)
    {
        problems.Add(at, "This text holds half of a character; write it again.");
        return null;
    }

    private static string? Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
