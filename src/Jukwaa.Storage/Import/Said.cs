using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>A text in one language, or an address ("url"), or a name ("name").</summary>
internal sealed record Part(string Language, string Text);

/// <summary>One statement as a file has it: the original first, then translations; empty when nothing was said.</summary>
/// <param name="Untranslated">It should stand in both languages and does not.</param>
internal readonly record struct Said(IReadOnlyList<Part>? Parts, bool Untranslated = false)
{
    public static Said Nothing => default;

    public string? Original => Parts is [var first, ..] ? first.Text : null;

    /// <summary>Words in both languages; the translation may be missing, never the original.</summary>
    public static Said Of(string language, string? text, params (string Language, string? Text)[] translations)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Nothing;
        }

        var parts = new List<Part> { new(language, text.Trim()) };
        parts.AddRange(translations.Where(t => !string.IsNullOrWhiteSpace(t.Text)).Select(t => new Part(t.Language, t.Text!.Trim())));
        return new(parts, !parts.Exists(p => p.Language == "en") || !parts.Exists(p => p.Language == "sw"));
    }

    /// <summary>Something that is not translated: an address, a name, the words for a body.</summary>
    public static Said Plain(string language, string? text) => string.IsNullOrWhiteSpace(text) ? Nothing : new([new(language, text.Trim())]);
}

/// <summary>
/// Writes one item's texts down as passages. A text that is on record for this item keeps its salt, so that equal content gives equal
/// details; a new text gets a fresh one.
/// </summary>
internal sealed class Pen(IEnumerable<Passage> onRecord, Func<string> salt)
{
    private readonly Dictionary<Part, Passage> _passages = onRecord
        .GroupBy(p => new Part(p.Language, p.Text))
        .ToDictionary(g => g.Key, g => g.First());

    private readonly List<Words?> _texts = [];

    /// <summary>Everything written so far.</summary>
    public IReadOnlyList<Words?> Texts => _texts;

    /// <summary>How many of them lack a translation.</summary>
    public int Untranslated { get; private set; }

    public WordsRef Write(Said said) => Words(said).Ref;

    public IReadOnlyList<WordsRef> Write(IEnumerable<Said> said) => [.. said.Select(Write)];

    public Words Words(Said said)
    {
        var words = new Words([.. (said.Parts ?? []).Select(Passage)]);
        Untranslated += said.Untranslated ? 1 : 0;
        if (words.Passages.Count > 0)
        {
            _texts.Add(words);
        }

        return words;
    }

    private Passage Passage(Part part) =>
        _passages.TryGetValue(part, out var passage) ? passage : _passages[part] = new(part.Language, part.Text, salt());
}
