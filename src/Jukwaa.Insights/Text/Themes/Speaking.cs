namespace Jukwaa.Insights.Text.Themes;

/// <summary>What each word of a text adds to the score of each label, over the mean of all labels.</summary>
internal sealed class Speaking
{
    private const int ShortestWord = 3;

    private readonly IReadOnlyList<string> _words;

    private readonly float[][] _byWord;

    /// <param name="parts">For each gram, its share of the text's value and its weight for each label; empty weights where it is not known.</param>
    public Speaking(IReadOnlyList<string> words, IReadOnlyList<Gram> grams, Func<Gram, (float Value, float[] Weights)> parts, int labels)
    {
        _words = words;
        _byWord = [.. words.Select(_ => new float[labels])];
        foreach (var gram in grams)
        {
            var (value, weights) = parts(gram);
            if (weights.Length == 0)
            {
                continue;
            }

            var mean = weights.Average();
            for (var label = 0; label < labels; label++)
            {
                var half = value * (weights[label] - mean) / 2;
                _byWord[gram.Word][label] += half;
                _byWord[gram.Other][label] += half;
            }
        }
    }

    /// <summary>Words that speak for a label, the strongest first, each once.</summary>
    public IReadOnlyList<SpeakingWord> For(int label) =>
        [
            .. _words
                .Select((w, at) => (Word: w, Weight: _byWord[at][label]))
                .Where(w => w.Word.Length >= ShortestWord)
                .GroupBy(w => w.Word, (word, of) => new SpeakingWord(word, of.Sum(o => (double)o.Weight)))
                .Where(w => w.Weight > 0)
                .OrderByDescending(w => w.Weight)
                .ThenBy(w => w.Word, StringComparer.Ordinal)
                .Take(ThemeModel.MostWords),
        ];
}
