using System.Collections.Frozen;

namespace Jukwaa.Insights.Text;

/// <summary>Words that announce a person, and words that show there is none: English, Kiswahili and Sheng.</summary>
internal static class PersonWords
{
    /// <summary>Before a name; most often the name has a capital letter or stands in the list of names.</summary>
    public static FrozenSet<string> Titles { get; } = WordList.Called("titles");

    /// <summary>An office: with the name of a place behind it, it is an office and nobody's name.</summary>
    public static FrozenSet<string> Offices { get; } = WordList.Called("offices");

    /// <summary>What follows is a name, whatever its letters.</summary>
    public static FrozenSet<string> Naming { get; } = WordList.Called("naming");

    /// <summary>What follows is a name when it has a capital letter or stands in the list of names: called the police, son of a chief.</summary>
    public static FrozenSet<string> Calling { get; } = WordList.Called("calling");

    /// <summary>"Son of", "mtoto wa", "jina lake ni": pairs of words before a name.</summary>
    public static FrozenSet<string> Pairs { get; } = WordList.Called("pairs");

    private static readonly FrozenSet<string> _pairHeads = Pairs.Select(p => p.Split('|')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A word before a name is no name itself, however it is written.</summary>
    public static bool Announces(string word) => Naming.Contains(word) || Calling.Contains(word) || _pairHeads.Contains(word);

    /// <summary>Titles that are written short, with or without a full stop.</summary>
    public static FrozenSet<string> Shortened { get; } = WordList.Called("shortened");

    /// <summary>Between the parts of one name.</summary>
    public static FrozenSet<string> Links { get; } = WordList.Called("links");

    /// <summary>Words of institutions and other things that are written with capital letters and are no person.</summary>
    public static FrozenSet<string> Public { get; } = WordList.Called("public");

    /// <summary>Never the name behind a naming word.</summary>
    public static FrozenSet<string> NoName { get; } = WordList.Called("no-name");

    /// <summary>Written with a capital letter though no name of a person.</summary>
    public static FrozenSet<string> Ordinary { get; } = WordList.Called("ordinary");

    /// <summary>Begin a sentence with a capital letter that says nothing, even before a verb of one person.</summary>
    public static FrozenSet<string> Opening { get; } = WordList.Called("opening");

    /// <summary>A Kiswahili verb whose subject is one person: alipigwa, anaishi, amekufa, atakuja.</summary>
    public static bool Acts(string word) =>
        word.Length > 5
            && (
                word.StartsWith("ali", StringComparison.Ordinal)
                || word.StartsWith("ana", StringComparison.Ordinal)
                || word.StartsWith("ame", StringComparison.Ordinal)
                || word.StartsWith("ata", StringComparison.Ordinal)
            )
        || word == "ndiye";
}
