using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Jukwaa.Open.Look;

/// <summary>
/// The words of every page, from <c>Texts/*.en.json</c> and <c>Texts/*.sw.json</c>, embedded. Both languages carry the same keys:
/// a key missing in one is a bug that a test finds, so asking for it throws.
/// </summary>
public static class Texts
{
    /// <summary>The languages of the site, by their codes; the first is the one without a prefix in its addresses.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "sw"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> All = Languages.ToFrozenDictionary(language => language, Read);

    /// <summary>Every key of one language.</summary>
    public static IReadOnlyCollection<string> Keys(string language) => All[language].Keys;

    /// <summary>The text of a key as written, its places for values (<c>{0}</c>) unfilled.</summary>
    /// <exception cref="KeyNotFoundException">No such key in that language.</exception>
    public static string Get(string language, string key) =>
        All[language].TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in '{language}'.");

    /// <summary>Whether a text exists.</summary>
    public static bool Has(string language, string key) => All[language].ContainsKey(key);

    private static FrozenDictionary<string, string> Read(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith("texts/", StringComparison.Ordinal) && name.EndsWith($".{language}.json", StringComparison.Ordinal))
            .SelectMany(name => JsonSerializer.Deserialize<Dictionary<string, string>>(assembly.GetManifestResourceStream(name)!)!)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
