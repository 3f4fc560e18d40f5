using System.Collections.Frozen;

namespace Jukwaa.Insights.Text;

/// <summary>The starting list of Kenyan names.</summary>
internal static class Names
{
    private static readonly IReadOnlyList<string> _all = WordList.Embedded("names.txt");

    /// <summary>Every name of the list, in small letters.</summary>
    public static FrozenSet<string> Known { get; } = _all.Select(n => n.TrimEnd('?').ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those that are also ordinary words or places: alone they say nothing.</summary>
    public static FrozenSet<string> Ordinary { get; } =
        _all.Where(n => n.EndsWith('?')).Select(n => n.TrimEnd('?').ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A name that is hardly anything else.</summary>
    public static bool Telling(Token word) => Known.Contains(word.Plain) && !Ordinary.Contains(word.Plain);
}
