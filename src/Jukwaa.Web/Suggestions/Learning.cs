using Jukwaa.Insights.Text.Language;
using Jukwaa.Storage;

namespace Jukwaa.Web.Suggestions;

/// <summary>
/// Learns from labelled messages and from what people decide, reads each concern before anybody has decided, and keeps what it made of it, so that suggestions can be
/// held against decisions. Nothing is ever done by a suggestion alone, but that a text which seems to accuse somebody waits for fewer readers.
/// </summary>
internal sealed class Learning(SuggestionBook book, IReadOnlyList<LabelledMessage> labelled)
{
    private long _seen;
    private bool _decided;

    /// <summary>What was learned last; null before it has learned anything.</summary>
    public Learned? Now { get; private set; }

    /// <summary>How good it is on labelled messages that it had not seen; null = not measured yet.</summary>
    public HeldOut? HeldOut { get; private set; }

    public KnownTexts Known { get; } = new();

    /// <summary>Flags of a text: by lists of words, and by what was learned where something was.</summary>
    /// <param name="places">Names of places, which are no persons.</param>
    public IReadOnlyList<FlagFound> FlagsOf(string text, IReadOnlySet<string>? places = null) => Learned.Flags(Now, text, places);

    /// <summary>Learns anew where something was decided since, or nothing was learned yet. Takes some seconds.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> Learn(CancellationToken stop)
    {
        if (labelled.Count == 0 || (Now is not null && !_decided))
        {
            return false;
        }

        // What is decided while it learns is learned the next time.
        _decided = false;
        Now = Learned.From(labelled, await book.Learned(stop));
        return true;
    }

    /// <summary>Measures it on messages kept apart, once.</summary>
    public void Measure() => HeldOut ??= labelled.Count == 0 ? null : Suggestions.HeldOut.Of(labelled);

    /// <summary>Reads what was said or changed since the last round.</summary>
    /// <returns>How many concerns were looked at.</returns>
    public async Task<int> Read(CancellationToken stop)
    {
        var looked = 0;
        while (await book.Changed(_seen, stop) is { Count: > 0 } changed)
        {
            await book.Keep(changed.Where(c => c is { Read: false, Gone: false, Text.Length: > 0 }).Select(Suggest).OfType<Suggested>(), stop);
            Known.Take(changed);
            _decided |= changed.Any(c => c is { Issue: not null, Gone: false });
            (_seen, looked) = (changed[^1].Seq, looked + changed.Count);
        }

        return looked;
    }

    private Suggested? Suggest(SaidConcern concern)
    {
        if (Now is not { } learned)
        {
            return null;
        }

        var text = concern.Text!;
        var reading = learned.Themes.Read(text, 1);
        return new(
            concern.Id,
            LanguageOf(text),
            reading.Best?.Label,
            reading.Suggestions is [var first, ..] ? first.Probability : 0,
            [.. Learned.Flags(learned, text).Select(f => f.Kind.ToString())]
        );
    }

    internal static string LanguageOf(string text) =>
        Languages.Of(text).Tongue switch
        {
            Tongue.English => "en",
            Tongue.Kiswahili => "sw",
            Tongue.Mixed => "mix",
            _ => "unknown",
        };
}
