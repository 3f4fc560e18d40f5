using System.Collections.Frozen;

namespace Jukwaa.Insights.Text;

/// <summary>Lists of words in small letters.</summary>
internal static class WordList
{
    public static FrozenSet<string> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of an embedded text; lines that begin with # are about it.</summary>
    public static IReadOnlyList<string> Embedded(string file)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Where(l => !l.StartsWith('#'))
                .SelectMany(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        ];
    }
}
