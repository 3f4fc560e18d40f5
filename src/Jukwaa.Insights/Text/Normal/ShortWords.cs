using System.Collections.Frozen;

namespace Jukwaa.Insights.Text.Normal;

/// <summary>The table of words as they are shortened in Kenyan text messages, and the two spellings that follow a rule.</summary>
internal static class ShortWords
{
    private static readonly FrozenDictionary<string, string> _table = WordList
        .Embedded("short-words.txt")
        .Select(l => l.Split('='))
        .ToFrozenDictionary(p => p[0], p => p[1].Replace('_', ' '), StringComparer.Ordinal);

    /// <summary>What stands behind a number and makes it a measure.</summary>
    public static FrozenSet<string> Units { get; } =
        "am pm km kg hrs hr mins min st nd rd th k m bob kms ml ft yrs yr days wks mths sh ksh".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every form of the table.</summary>
    public static IEnumerable<string> Forms => _table.Keys;

    /// <summary>Null where the table does not have the word.</summary>
    public static string? WrittenOut(string word) => _table.GetValueOrDefault(word);

    /// <summary>"cjui" is sijui, "xaxa" sasa; any other word stays.</summary>
    public static string Respelled(string word)
    {
        if (word.Length > 3 && word[0] == 'c' && "bdfgjkmnptw".Contains(word[1], StringComparison.Ordinal) && word.AsSpan(2).ContainsAny("aeiou"))
        {
            word = "si" + word[1..];
        }

        return Sounds(word) ? word.Replace('x', 's') : word;
    }

    // A Kiswahili word ends in a vowel and has no x; the English ones that do are few.
    private static bool Sounds(string word) =>
        word.Length > 3
        && word.IndexOf('x', StringComparison.Ordinal) is var at and >= 0
        && at + 1 < word.Length
        && "aeiou".Contains(word[^1], StringComparison.Ordinal)
        && "aeiouhkt".Contains(word[at + 1], StringComparison.Ordinal)
        && !_withX.Any(x => word.StartsWith(x, StringComparison.Ordinal));

    private static readonly string[] _withX = "ex tax max mix text sex lux delux axl flex prox noxi toxi oxi pix mexi roxa".Split(' ');
}
