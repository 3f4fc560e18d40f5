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

    private static readonly Lock Door = new();
    private static IReadOnlyList<Assembly> taken = [Assembly.GetExecutingAssembly()];
    private static volatile FrozenDictionary<string, FrozenDictionary<string, string>> all = ReadAll();

    /// <summary>Adds the texts of a host: its embedded resources named <c>texts/NAME.en.json</c> and <c>texts/NAME.sw.json</c>. Twice is once.</summary>
    /// <exception cref="InvalidOperationException">A key is taken already.</exception>
    public static void Take(Assembly assembly)
    {
        lock (Door)
        {
            if (!taken.Contains(assembly))
            {
                taken = [.. taken, assembly];
                all = ReadAll();
            }
        }
    }

    /// <summary>Every key of one language.</summary>
    public static IReadOnlyCollection<string> Keys(string language) => all[language].Keys;

    /// <summary>The text of a key as written, its places for values (<c>{0}</c>) unfilled.</summary>
    /// <exception cref="KeyNotFoundException">No such key in that language.</exception>
    public static string Get(string language, string key) =>
        all[language].TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in '{language}'.");

    /// <summary>Whether a text exists.</summary>
    public static bool Has(string language, string key) => all[language].ContainsKey(key);

    private static FrozenDictionary<string, FrozenDictionary<string, string>> ReadAll() => Languages.ToFrozenDictionary(language => language, Read);

    private static FrozenDictionary<string, string> Read(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in taken.SelectMany(assembly => Read(assembly, language)))
        {
            if (!texts.TryAdd(key, text))
            {
                throw new InvalidOperationException($"The text '{key}' is there twice in '{language}'.");
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(Assembly assembly, string language) =>
        assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith("texts/", StringComparison.Ordinal) && name.EndsWith($".{language}.json", StringComparison.Ordinal))
            .SelectMany(name => JsonSerializer.Deserialize<Dictionary<string, string>>(assembly.GetManifestResourceStream(name)!)!);
}
