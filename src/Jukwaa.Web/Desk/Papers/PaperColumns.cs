using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Desk.Papers;

/// <summary>The columns of a table of paper forms, in the order of the template; each is known by its key and by its name in either language.</summary>
internal sealed class PaperColumns
{
    internal static readonly IReadOnlyList<string> Keys = ["number", "date", "place", "theme", "group", "text", "proposal", "language"];

    private readonly Dictionary<string, int> _at;

    /// <param name="head">The first line.</param>
    internal PaperColumns(PaperLine head)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (n, name) in head.Cells.Index())
        {
            if (Keys.FirstOrDefault(k => Names(k).Contains(LeadingPlace.Folded(name))) is { } key)
            {
                at.TryAdd(key, n);
            }
        }

        _at = at;
    }

    /// <summary>The first column that is missing of those without which nothing can be recorded.</summary>
    internal string? Missing => ((string[])["text", "place", "date"]).FirstOrDefault(k => !_at.ContainsKey(k));

    /// <summary>The cell; null when it is empty or its column is not there.</summary>
    internal string? Of(PaperLine line, string key) =>
        _at.TryGetValue(key, out var n) && Taking.Clean(line.Cells.ElementAtOrDefault(n)) is { } text ? text : null;

    /// <summary>The cells in the order of the template.</summary>
    internal IReadOnlyList<string> Ordered(PaperLine line) => [.. Keys.Select(k => Of(line, k) ?? "")];

    internal static string Name(string key, string language) => Texts.Get(language, "paper.column." + key);

    private static IEnumerable<string> Names(string key) => Texts.Languages.Select(l => LeadingPlace.Folded(Name(key, l))).Append(key);
}
