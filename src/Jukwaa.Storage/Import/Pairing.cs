using System.Globalization;

namespace Jukwaa.Storage.Import;

/// <summary>An id that an item of a file may turn out to be.</summary>
/// <param name="Wordings">How it is or was worded; empty when its words are erased.</param>
/// <param name="Kind">Its theme, where it is on record.</param>
internal sealed record Candidate(string Id, IReadOnlyList<string> Wordings, string? Kind);

/// <summary>
/// Finds out which item of a file is which on record; the file carries no ids. The same words are the same item. Of the rest, those most alike
/// go together: half of all their words in common, or the same theme. What is left is new and takes the next number.
/// </summary>
internal static class Pairing
{
    /// <summary>Share of words in common from which two wordings are versions of one item.</summary>
    public const double Alike = 0.5;

    /// <param name="drafts">Items of one series, in the order of the file.</param>
    /// <returns>Their ids, in the same order. An id that the file gives decides alone.</returns>
    public static IReadOnlyList<string> Ids(string series, IReadOnlyList<ItemDraft> drafts, IReadOnlyList<Candidate> candidates)
    {
        var ids = drafts.Select(d => d.Id).ToArray();
        var open = candidates.Where(c => !ids.Contains(c.Id)).Select(c => new Known(c)).ToList();
        var items = drafts.Select((d, i) => (Index: i, Draft: d, Words: WordsOf(d.Wording.Original ?? ""))).Where(x => ids[x.Index] is null).ToList();

        Take(open, items, ids, (k, d, w) => k.Same(d) && k.Candidate.Kind == d.Kind ? 1 : null);
        Take(open, items, ids, (k, d, w) => k.Same(d) ? 1 : null);
        Take(
            open,
            items,
            ids,
            (k, d, w) => k.Likeness(w) is var share && (share >= Alike || (d.Kind is not null && k.Candidate.Kind == d.Kind)) ? share : null
        );

        var next = candidates.Select(c => c.Id).Concat(ids.OfType<string>()).Max(id => NumberIn(id, series)) ?? 0;
        return [.. ids.Select(id => id ?? string.Create(CultureInfo.InvariantCulture, $"{series}{++next}"))];
    }

    /// <summary>The number in "mombasa-c12"; null for ids that were not numbered here.</summary>
    public static int? NumberIn(string id, string series) =>
        id.StartsWith(series, StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(series.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Pairs off the most alike first; ties go to the earlier item, then to the earlier candidate.</summary>
    private static void Take(
        List<Known> open,
        List<(int Index, ItemDraft Draft, HashSet<string> Words)> items,
        string?[] ids,
        Func<Known, ItemDraft, HashSet<string>, double?> score
    )
    {
        var pairs =
            from item in items
            from known in open.Select((Known, Index) => (Known, Index))
            let likeness = score(known.Known, item.Draft, item.Words)
            where likeness is not null
            orderby likeness descending, item.Index, known.Index
            select (item, known.Known);
        var taken = new HashSet<Known>();
        foreach (var (item, known) in pairs.ToList())
        {
            if (ids[item.Index] is null && taken.Add(known))
            {
                ids[item.Index] = known.Candidate.Id;
            }
        }

        open.RemoveAll(taken.Contains);
        items.RemoveAll(i => ids[i.Index] is not null);
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private sealed class Known(Candidate candidate)
    {
        private readonly List<HashSet<string>> _words = [.. candidate.Wordings.Select(WordsOf)];

        public Candidate Candidate => candidate;

        public bool Same(ItemDraft draft) => candidate.Wordings.Contains(draft.Wording.Original);

        /// <summary>Words in common, of all words of both (Jaccard's index), 0 to 1.</summary>
        public double Likeness(HashSet<string> words) =>
            _words
                .Select(w => w.Intersect(words).Count() is var common && common == 0 ? 0 : (double)common / (w.Count + words.Count - common))
                .DefaultIfEmpty(0)
                .Max();
    }
}
