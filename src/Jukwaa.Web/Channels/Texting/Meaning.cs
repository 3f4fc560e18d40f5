using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>What a short message asks.</summary>
internal enum Meant
{
    /// <summary>A greeting, a test, an empty message: too little to be a concern.</summary>
    Nothing,
    Help,
    Stop,
    Yes,
    No,

    /// <summary>Where a concern is.</summary>
    Status,

    /// <summary>More words for a concern.</summary>
    Add,
    Forget,

    /// <summary>It happens to them too: an issue of that number.</summary>
    Support,

    /// <summary>To hear of a county.</summary>
    Follow,

    /// <summary>To hear of a county no more.</summary>
    Leave,

    /// <summary>To join a hall, or to leave it.</summary>
    Hall,

    /// <summary>Everything else: somebody says something.</summary>
    Concern,
}

/// <summary>A short message as it is understood: a keyword in either language first, else words.</summary>
/// <param name="Language">Language of the keyword; null where it tells none.</param>
/// <param name="Receipt">Of Status, Add and Forget; null = the one that was given is none.</param>
/// <param name="Words">What is left when keyword and receipt are taken off; of Follow and Leave the name of the county; of Hall its code.</param>
internal sealed record Meaning(Meant Meant, string? Language, Receipt? Receipt, string Words)
{
    /// <summary>Number of the issue, of Support; null where the one that was given is none.</summary>
    public long? Issue { get; init; }

    /// <summary>What stands behind a word that ends everything: where it is the name of a county, that county alone is meant. Null = there is none such.</summary>
    public string? Ends { get; init; }

    /// <summary>Fewest words and letters of a concern.</summary>
    private const int FewestWords = 2,
        FewestLetters = 8;

    /// <summary>Most words behind the word that follows or leaves a county.</summary>
    private const int LongestCounty = 4;

    /// <summary>Letters and digits that somebody must have typed to have meant a receipt.</summary>
    private const int LikeReceipt = 10;

    /// <summary>What telephones and people set before a word.</summary>
    private static readonly char[] _before = ['"', '\'', '“', '”', '‘', '’', '«', '(', '[', '*', '#', '.', ',', '-', '–', '—', ' '];

    private static readonly Dictionary<string, (Meant Meant, string? Language)> _keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["help"] = (Meant.Help, "en"),
        ["info"] = (Meant.Help, null),
        ["msaada"] = (Meant.Help, "sw"),
        ["stop"] = (Meant.Stop, "en"),
        ["unsubscribe"] = (Meant.Stop, "en"),
        ["acha"] = (Meant.Stop, "sw"),
        ["koma"] = (Meant.Stop, "sw"),
        ["status"] = (Meant.Status, "en"),
        ["hali"] = (Meant.Status, "sw"),
        ["fuatilia"] = (Meant.Status, "sw"),
        ["add"] = (Meant.Add, "en"),
        ["ongeza"] = (Meant.Add, "sw"),
        ["forget"] = (Meant.Forget, "en"),
        ["nisahau"] = (Meant.Forget, "sw"),
        ["futa"] = (Meant.Forget, "sw"),
        ["metoo"] = (Meant.Support, "en"),
        ["support"] = (Meant.Support, "en"),
        ["nami"] = (Meant.Support, "sw"),
        ["follow"] = (Meant.Follow, "en"),
        ["fuata"] = (Meant.Follow, "sw"),
        ["leave"] = (Meant.Leave, "en"),
        ["ondoka"] = (Meant.Leave, "sw"),
        ["hall"] = (Meant.Hall, "en"),
        ["ukumbi"] = (Meant.Hall, "sw"),
        ["yes"] = (Meant.Yes, "en"),
        ["y"] = (Meant.Yes, "en"),
        ["ok"] = (Meant.Yes, null),
        ["ndiyo"] = (Meant.Yes, "sw"),
        ["ndio"] = (Meant.Yes, "sw"),
        ["naam"] = (Meant.Yes, "sw"),
        ["sawa"] = (Meant.Yes, "sw"),
        ["no"] = (Meant.No, "en"),
        ["n"] = (Meant.No, "en"),
        ["hapana"] = (Meant.No, "sw"),
        ["la"] = (Meant.No, "sw"),
    };

    public static Meaning Of(string text)
    {
        var (first, rest) = Cut(text);
        var keyword = _keywords.GetValueOrDefault(first);
        if (_keywords.ContainsKey(first))
        {
            var meant =
                keyword.Meant == Meant.Support ? Supporting(keyword.Language!, rest)
                : keyword.Meant == Meant.Hall ? Joining(keyword.Language!, rest)
                : keyword.Meant is Meant.Follow or Meant.Leave ? Naming(keyword.Meant, keyword.Language, rest)
                : keyword.Meant is Meant.Status or Meant.Add or Meant.Forget ? Following(keyword.Meant, keyword.Language!, rest)
                // "Stop the thieves" and "Help us, they are here" are no commands: a keyword of this kind stands alone.
                : Letters(rest) == 0 ? new(keyword.Meant, keyword.Language, null, "")
                : null;
            if (meant is not null)
            {
                return meant;
            }
        }

        return Receipt.Lead(text, out var after) is { } receipt && IsWrittenAsOne(text[..^after.Length]) ? Bare(receipt, after)
            : IsTooLittle(text) ? new(Meant.Nothing, null, null, text)
            : new(Meant.Concern, null, null, text) { Ends = keyword.Meant == Meant.Stop ? Naming(Meant.Leave, keyword.Language, rest)?.Words : null };
    }

    // Null where the word was no keyword: "Add more police in Likoni" says something.
    private static Meaning? Following(Meant meant, string language, string rest) =>
        Receipt.Lead(rest, out var after) is { } receipt
            ? meant == Meant.Status && Letters(after) > 0
                ? new(Meant.Add, language, receipt, after)
                : new(meant, language, receipt, after)
            : IsLikeReceipt(rest)
                ? new(meant, language, null, "")
                : null;

    // "Nami naona hivyo hivyo" says something; a number alone is meant as one.
    private static Meaning? Supporting(string language, string rest) =>
        rest.Any(char.IsAsciiDigit) && rest.All(c => char.IsAsciiDigit(c) || " -.#!,?\"”’)".Contains(c, StringComparison.Ordinal))
            ? new(Meant.Support, language, null, "") { Issue = IssueNumber.Parse(rest.TrimEnd('!', ',', '?', '"', '”', '’', ')')) }
            : null;

    // "Ukumbi umefungwa" says something; a code, be it a wrong one, or nothing is meant as one.
    private static Meaning? Joining(string language, string rest) =>
        Letters(rest) == 0 || JoinCode.Parse(rest) is not null || JoinCode.IsMeant(rest) ? new(Meant.Hall, language, null, rest.Trim()) : null;

    // Whether it is the name of a county is for whoever knows them: "Follow the thieves" is no command.
    private static Meaning? Naming(Meant meant, string? language, string rest) =>
        rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= LongestCounty ? new(meant, language, null, rest.Trim()) : null;

    private static Meaning Bare(Receipt receipt, string after) => new(Letters(after) == 0 ? Meant.Status : Meant.Add, null, receipt, after);

    // Of words of four letters one in 29 would pass for a receipt: without a keyword it must have a digit, as all but one in a thousand have.
    private static bool IsWrittenAsOne(string typed) =>
        typed.Any(char.IsDigit)
        && typed.Split([' ', '-', '.', '–', '—', '_', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(g => g.Length).ToList()
            is [4, 4, 4, 4]
                or [8, 8]
                or [Receipt.Length];

    private static bool IsLikeReceipt(string rest) =>
        Letters(rest) == 0 || (Letters(rest) is >= LikeReceipt and <= Receipt.Length + 4 && rest.Any(char.IsDigit));

    private static bool IsTooLittle(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords || Letters(text) < FewestLetters;

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    private static (string First, string After) Cut(string text)
    {
        var plain = text.Trim().TrimStart(_before);
        var end = plain.TakeWhile(char.IsLetter).Count();
        return (plain[..end], plain[end..].TrimStart(' ', ':', ',', '.', '-', '!', '–', '\n', '\t'));
    }
}
