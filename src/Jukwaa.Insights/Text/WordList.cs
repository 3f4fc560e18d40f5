using System.Collections.Frozen;

namespace Jukwaa.Insights.Text;

/// <summary>Lists of words, kept as text so that somebody who does not program can add to them.</summary>
internal static class WordList
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> _lists = Sections("words.txt");

    /// <summary>The list of that name in words.txt.</summary>
    public static FrozenSet<string> Called(string name) => _lists[name];

    /// <summary>All lists of an embedded text; a list begins at its name in brackets.</summary>
    public static IReadOnlyDictionary<string, FrozenSet<string>> Sections(string file) => Lists(Embedded(file));

    /// <summary>The words of an embedded text; lines that begin with # are about it.</summary>
    public static IReadOnlyList<string> Embedded(string file)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(l => !l.StartsWith('#')).SelectMany(Words)];
    }

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, FrozenSet<string>> Lists(IReadOnlyList<string> words)
    {
        Dictionary<string, HashSet<string>> lists = [];
        HashSet<string> current = [];
        foreach (var word in words)
        {
            if (word[0] == '[')
            {
                lists.Add(word.Trim('[', ']'), current = []);
            }
            else
            {
                current.Add(word);
            }
        }

        return lists.ToDictionary(l => l.Key, l => l.Value.ToFrozenSet(StringComparer.Ordinal));
    }
}
