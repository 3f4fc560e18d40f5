using Jukwaa.Insights.Text.Normal;
using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Text.Flags;

/// <summary>A text for which somebody decided which flags it needs.</summary>
/// <param name="Kinds">All of them; empty where it needs none.</param>
/// <param name="Group">Who wrote it, where that is known: thresholds are set on writers that a part of the model has not seen.</param>
public sealed record FlagExample(string Text, IReadOnlyCollection<FlagKind> Kinds, string Group = "");

/// <summary>
/// Flags by lists of words, and more of them learned from examples: for each kind a complement naive Bayes of two classes that weigh the same, with
/// the threshold at which it found <see cref="WantedRecall"/> of the texts it had not seen. The same examples give the same model in any order.
/// </summary>
public sealed class FlagModel
{
    /// <summary>Share of the flags that the learned part alone is set to find, by cross-validation.</summary>
    public const double WantedRecall = 0.75;

    /// <summary>A kind with fewer examples is flagged by words alone.</summary>
    public const int FewestExamples = 10;

    private const int MostEvidence = 3;

    private readonly Vocabulary _vocabulary;

    private readonly IReadOnlyList<Learned> _learned;

    private FlagModel(Vocabulary vocabulary, IReadOnlyList<Learned> learned) => (_vocabulary, _learned) = (vocabulary, learned);

    /// <summary>Kinds of which there were enough examples, in order.</summary>
    public IReadOnlyList<FlagKind> Kinds => [.. _learned.Select(l => l.Kind)];

    /// <summary>Learns from examples, those without a flag among them: 3,000 short texts in two or three seconds.</summary>
    public static FlagModel Train(IReadOnlyList<FlagExample> examples)
    {
        List<FlagExample> ordered =
        [
            .. examples
                .OrderBy(e => e.Text, StringComparer.Ordinal)
                .ThenBy(e => e.Group, StringComparer.Ordinal)
                .ThenBy(e => string.Join(',', e.Kinds.Order()), StringComparer.Ordinal),
        ];
        List<IReadOnlyList<Gram>> grams = [.. ordered.AsParallel().AsOrdered().Select(e => Grams.Of(Writing.Words(e.Text)))];
        Vocabulary vocabulary = new(grams);
        List<SparseRow> rows = [.. grams.Select(vocabulary.Row)];
        var kinds = Enum.GetValues<FlagKind>().Where(k => Enough(ordered, k));
        return new(vocabulary, [.. kinds.AsParallel().AsOrdered().Select(k => Learned.From(k, Rows(ordered, rows, k), vocabulary.Count))]);
    }

    private static bool Enough(List<FlagExample> examples, FlagKind kind) =>
        examples.Count(e => e.Kinds.Contains(kind)) is var count && count >= FewestExamples && count < examples.Count;

    private static List<Row> Rows(List<FlagExample> examples, List<SparseRow> rows, FlagKind kind)
    {
        var flagged = examples.Count(e => e.Kinds.Contains(kind));
        var weight = (examples.Count - flagged) / (double)flagged;
        return
        [
            .. examples.Select(
                (e, at) =>
                    e.Kinds.Contains(kind)
                        ? new Row(rows[at], 1, weight, Calibration.Fold(e.Text, e.Group))
                        : new Row(rows[at], 0, 1, Calibration.Fold(e.Text, e.Group))
            ),
        ];
    }

    /// <summary>The flags of <see cref="MessageFlags"/>, and those learned, in the order of <see cref="FlagKind"/>.</summary>
    /// <param name="places">Names of known places, which are no persons.</param>
    public IReadOnlyList<Flag> Read(string text, IReadOnlySet<string>? places = null)
    {
        var listed = MessageFlags.Find(text, places);
        var words = Writing.Aligned(text);
        var grams = Grams.Of([.. words.Select(w => w.Word)]);
        var row = _vocabulary.Row(grams);
        var more = _learned
            .Where(l => listed.All(f => f.Kind != l.Kind) && l.Margin(row) >= l.Threshold)
            .Select(l => new Flag(l.Kind, Evidence(l, words, grams, row), true));
        return [.. listed.Concat(more.Where(f => f.Evidence.Count > 0)).OrderBy(f => f.Kind)];
    }

    private List<Evidence> Evidence(Learned learned, IReadOnlyList<(string Word, Token Token)> words, IReadOnlyList<Gram> grams, SparseRow row)
    {
        var speaking = Speaking.Of([.. words.Select(w => w.Word)], grams, row, _vocabulary, learned.Bayes);
        return
        [
            .. speaking
                .For(1)
                .Take(MostEvidence)
                .Select(s => words.First(w => w.Word == s.Word).Token)
                .Distinct()
                .OrderBy(t => t.Start)
                .Select(t => new Evidence(t.Start, t.Length)),
        ];
    }
}
