namespace Jukwaa.Insights.Text.Themes;

/// <summary>A label that a text may deserve.</summary>
/// <param name="Probability">Between 0 and 1, calibrated; those of all labels add up to 1.</param>
/// <param name="Words">Whole words of the text that speak for it, the strongest first; at most <see cref="ThemeModel.MostWords"/>.</param>
public sealed record Suggestion(string Label, double Probability, IReadOnlyList<SpeakingWord> Words);

/// <summary>A word that speaks for a label.</summary>
/// <param name="Word">As the model reads it: in small letters, shortened spellings written out.</param>
/// <param name="Weight">Its part of the score of the label over the mean of all labels; above 0, without a unit.</param>
public sealed record SpeakingWord(string Word, double Weight);

/// <summary>What a model says of one text.</summary>
/// <param name="Suggestions">The most probable first; equal ones in the order of their labels. Empty where the model knows fewer than two
/// labels.</param>
/// <param name="Sure">False where the model abstains and a person must read the text without a suggestion.</param>
public sealed record ThemeReading(IReadOnlyList<Suggestion> Suggestions, bool Sure)
{
    /// <summary>The first suggestion, or null where the model abstains.</summary>
    public Suggestion? Best => Sure ? Suggestions[0] : null;
}
