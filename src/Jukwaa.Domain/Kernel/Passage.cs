using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Jukwaa.Domain.Kernel;

/// <summary>
/// Words as they were said or written, in one language, kept apart from the ledger so that they can be erased.
/// <see cref="Hash"/> (SHA-256 over salt, language and text, lower-case hex) is all that facts know of them; without the salt, which is
/// erased with the words, a guess at the words cannot be tested.
/// </summary>
/// <param name="Language">BCP 47 tag of the words ("en", "sw", "so"), or "url" for an address, "name" for a person's name.</param>
/// <param name="Text">The words, 1 to <see cref="MaxLength"/> characters.</param>
/// <param name="Salt">16 to 64 random bytes, hex.</param>
public sealed record Passage(string Language, string Text, string Salt)
{
    /// <summary>Longest passage in characters: a long speech, not a book.</summary>
    public const int MaxLength = 20_000;

    /// <summary>Fewest hexadecimal digits of a salt: 16 bytes.</summary>
    public const int MinSaltLength = 32;

    /// <summary>Most hexadecimal digits of a salt: 64 bytes.</summary>
    public const int MaxSaltLength = 128;

    /// <summary>64 hex digits; computed, so that a copy with other words has another.</summary>
    public string Hash => HashOf(Salt, Language, Text);

    /// <summary>What a fact keeps: a log line or an exception must not spill words or salt.</summary>
    public override string ToString() => $"{Language}={Hash}";

    /// <summary>
    /// Null when the words can be kept, else words-empty, words-too-long, words-malformed (NUL, or half of a surrogate pair: neither can be kept as
    /// UTF-8), language-malformed, salt-too-short or salt-malformed. A language has letters, digits and hyphens only, because <see cref="WordsRef"/>
    /// sets it between spaces and equals signs; a salt is hex, so that no line feed of it blurs where the words begin.
    /// </summary>
    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Text) ? Refusal.Invalid("words-empty", "A passage needs words: leave it out where nothing was said.")
        : Text.Length > MaxLength ? Refusal.Invalid("words-too-long", $"Keep it to {MaxLength} characters, or send it in parts.")
        : Text.Contains('\0', StringComparison.Ordinal) || !IsWhole(Text)
            ? Refusal.Invalid("words-malformed", "The text holds characters that are not text: send it as UTF-8.")
        : Language.Length is 0 or > 35 || !Language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? Refusal.Invalid("language-malformed", "Name the language by its BCP 47 tag: en, sw, so.")
        : Salt.Length < MinSaltLength ? Refusal.Invalid("salt-too-short", $"A salt has at least {MinSaltLength} hexadecimal digits.")
        : Salt.Length > MaxSaltLength || Salt.Length % 2 != 0 || !Salt.All(char.IsAsciiHexDigit)
            ? Refusal.Invalid("salt-malformed", $"A salt is whole bytes in hexadecimal digits, at most {MaxSaltLength}.")
        : null;

    /// <summary>The hash these words would have with another salt: to see whether kept words are the same.</summary>
    public static string HashOf(string salt, string language, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{language}\n{text}")));

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || ++i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One statement in one or more languages; the first passage is the original, the rest are working translations.</summary>
public sealed record Words(IReadOnlyList<Passage> Passages)
{
    /// <summary>What a fact keeps of these words.</summary>
    public WordsRef Ref => new(string.Join(' ', Passages.Select(p => $"{p.Language}={p.Hash}")));

    /// <summary>Words in the order original, translations; <paramref name="salt"/> gives a fresh salt for each.</summary>
    public static Words Of(Func<string> salt, params (string Language, string? Text)[] said) =>
        new([.. said.Where(s => !string.IsNullOrWhiteSpace(s.Text)).Select(s => new Passage(s.Language, s.Text!.Trim(), salt()))]);
}

/// <summary>Reference to words: "en=HASH sw=HASH", the original first. Empty when nothing was said.</summary>
public readonly record struct WordsRef(string Value)
{
    // Nothing said is one value: the default and a reference to no passages are equal.
    private readonly string? _value = Value is "" ? null : Value;

    public string Value
    {
        get => _value ?? "";
        init => _value = value is "" ? null : value;
    }

    /// <summary>Language of the original.</summary>
    [JsonIgnore]
    public string Language => Parts.Select(p => p.Language).FirstOrDefault("");

    /// <summary>Language and hash of each passage, the original first.</summary>
    [JsonIgnore]
    public IEnumerable<(string Language, string Hash)> Parts =>
        Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => (p[0], p[1]));
}
