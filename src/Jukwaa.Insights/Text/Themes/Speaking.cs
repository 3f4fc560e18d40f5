namespace Jukwaa.Insights.Text.Themes;

/// <summary>What each word of a text adds to the score of each label, over the mean of all labels.</summary>
internal sealed class Speaking
{
    private const int ShortestWord = 3;

    private readonly IReadOnlyList<string> _words;

    private readonly double[][] _byWord;

    private Speaking(IReadOnlyList<string> words, double[][] byWord) => (_words, _byWord) = (words, byWord);

    /// <summary>Shares out the value of each gram over the places where it stands, and that of a pair over its two words.</summary>
    public static Speaking Of(IReadOnlyList<string> words, IReadOnlyList<Gram> grams, SparseRow row, Vocabulary vocabulary, ComplementBayes model)
    {
        double[][] byWord = [.. words.Select(_ => new double[model.Labels])];
        foreach (var same in grams.GroupBy(g => g.Key).Select(g => (Place: vocabulary.PlaceOf(g.Key), Grams: g.ToList())).Where(g => g.Place >= 0))
        {
            var share = row.Values[Array.BinarySearch(row.Places, same.Place)] / same.Grams.Count / 2;
            var mean = model.More(same.Place).Sum(m => m.More) / model.Labels;
            foreach (var word in same.Grams.SelectMany(g => new[] { g.Word, g.Other }))
            {
                foreach (var (label, more) in model.More(same.Place))
                {
                    byWord[word][label] += share * (more - mean);
                }
            }
        }

        return new(words, byWord);
    }

    /// <summary>Words that speak for a label, the strongest first, each once.</summary>
    public IReadOnlyList<SpeakingWord> For(int label) =>
        [
            .. _words
                .Select((w, at) => (Word: w, Weight: _byWord[at][label]))
                .Where(w => w.Word.Length >= ShortestWord)
                .GroupBy(w => w.Word, (word, of) => new SpeakingWord(word, of.Sum(o => o.Weight)))
                .Where(w => w.Weight > 0)
                .OrderByDescending(w => w.Weight)
                .ThenBy(w => w.Word, StringComparer.Ordinal)
                .Take(ThemeModel.MostWords),
        ];
}
