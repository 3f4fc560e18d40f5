namespace Jukwaa.Insights.Text.Themes;

/// <summary>What each word of a text adds to the score of each label, over the mean of all labels.</summary>
internal sealed class Speaking
{
    private const int ShortestWord = 3;

    private readonly IReadOnlyList<string> _words;

    private readonly float[][] _byWord;

    private Speaking(IReadOnlyList<string> words, float[][] byWord) => (_words, _byWord) = (words, byWord);

    /// <summary>Shares out the value of each gram over the places where it stands, and that of a pair over its two words.</summary>
    public static Speaking Of(IReadOnlyList<string> words, IReadOnlyList<Gram> grams, SparseRow row, Vocabulary vocabulary, Weights weights)
    {
        float[][] byWord = [.. words.Select(_ => new float[weights.Labels])];
        foreach (var places in grams.GroupBy(g => g.Key).Select(g => (Key: vocabulary.PlaceOf(g.Key), Grams: g.ToList())).Where(g => g.Key >= 0))
        {
            var share = row.Values[Array.BinarySearch(row.Places, places.Key)] / places.Grams.Count / 2;
            var cells = weights[places.Key];
            var mean = Mean(cells);
            foreach (var gram in places.Grams)
            {
                for (var label = 0; label < cells.Length; label++)
                {
                    byWord[gram.Word][label] += share * (cells[label] - mean);
                    byWord[gram.Other][label] += share * (cells[label] - mean);
                }
            }
        }

        return new(words, byWord);
    }

    private static float Mean(ReadOnlySpan<float> cells)
    {
        var sum = 0f;
        foreach (var cell in cells)
        {
            sum += cell;
        }

        return sum / cells.Length;
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
