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
            foreach (var gram in same.Grams)
            {
                Add(model.More(same.Place), share, byWord[gram.Word]);
                Add(model.More(same.Place), share, byWord[gram.Other]);
            }
        }

        return new(words, byWord);
    }

    private static void Add(ReadOnlySpan<(int Label, float More)> cells, float share, double[] word)
    {
        var sum = 0.0;
        foreach (var (_, more) in cells)
        {
            sum += more;
        }

        foreach (var (label, more) in cells)
        {
            word[label] += share * (more - (sum / word.Length));
        }
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
