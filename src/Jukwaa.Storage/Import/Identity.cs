using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>Gives the items of a file their ids.</summary>
internal sealed class Identity(Contents contents, OnRecord record, Problems problems)
{
    /// <summary>Items with their ids, in the order of the file.</summary>
    public IReadOnlyList<(string Id, TDraft Draft)> Of<TState, TDraft>(IReadOnlyList<TDraft> drafts)
        where TState : class, IHistory<TState>
        where TDraft : ItemDraft
    {
        Check(drafts);
        var ids = new Dictionary<ItemDraft, string>(ReferenceEqualityComparer.Instance);
        foreach (var series in drafts.GroupBy(d => d.Series))
        {
            var items = series.ToList();
            var found = items.TrueForAll(d => d.Id is not null)
                ? items.Select(d => d.Id!)
                : Pairing.Ids(series.Key, items, Candidates(TState.Kind, series.Key));
            foreach (var (draft, id) in items.Zip(found))
            {
                ids[draft] = id;
            }
        }

        return [.. drafts.Select(d => (ids[d], d))];
    }

    /// <summary>Ids on record, of the series that the file holds in full, that are not among these.</summary>
    public List<string> Left(IReadOnlySet<string> taken) =>
        [
            .. contents
                .Series.SelectMany(series => IdsOnRecord(KindOf(series) == "concerns" ? Concern.Kind : Commitment.Kind, series))
                .Where(id => !taken.Contains(id))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>"concerns" for mombasa-c1, "commitments" for mombasa-p1, and the same for their series.</summary>
    public static string KindOf(string id) => id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')[^1] == 'c' ? "concerns" : "commitments";

    private void Check(IEnumerable<ItemDraft> drafts)
    {
        var seen = new HashSet<string>();
        foreach (var draft in drafts.Where(d => d.Id is not null))
        {
            if (
                !draft.Id!.StartsWith(draft.Series, StringComparison.Ordinal)
                || draft.Id.Length == draft.Series.Length
                || draft.Id.Length > 100
                || !draft.Id.All(IsIdLetter)
            )
            {
                problems.Add(
                    $"{draft.Where}.id",
                    $"'{TextRules.Short(draft.Id)}' cannot be the id of this item: begin with '{draft.Series}' and go on with a number."
                );
            }
            else if (!seen.Add(draft.Id))
            {
                problems.Add($"{draft.Where}.id", $"The id '{draft.Id}' stands in this file twice: give each item its own, or none.");
            }
        }
    }

    private static bool IsIdLetter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';

    private IEnumerable<string> IdsOnRecord(string kind, string series) =>
        record
            .Streams.Keys.Where(s => s.StartsWith($"{kind}/{series}", StringComparison.Ordinal))
            .Select(s => s[(kind.Length + 1)..])
            .Where(id => Pairing.NumberIn(id, series) is not null);

    private IReadOnlyList<Candidate> Candidates(string kind, string series)
    {
        var registered = contents
            .Register.Where(r => r.Key.StartsWith($"{series}\n", StringComparison.Ordinal))
            .ToLookup(r => r.Value, r => r.Key[(series.Length + 1)..]);
        var onRecord = IdsOnRecord(kind, series).ToHashSet();
        return
        [
            .. onRecord
                .Union(registered.Select(r => r.Key))
                .OrderBy(id => onRecord.Contains(id) ? 0 : 1)
                .ThenBy(id => Pairing.NumberIn(id, series))
                .Select(id => new Candidate(id, [.. WordingsOf($"{kind}/{id}").Concat(registered[id]).Distinct()], ThemeOf($"{kind}/{id}"))),
        ];
    }

    private IEnumerable<string> WordingsOf(string stream)
    {
        var held = record.Held(stream);
        WordsRef?[] words =
        [
            held?.Imported is ConcernRecorded recorded ? recorded.Details.Summary : null,
            held?.Imported is ConcernCorrected corrected ? corrected.Details.Summary : null,
            held?.Imported is CommitmentMade made ? made.Details.Wording : null,
            held?.Imported is CommitmentCorrected put ? put.Details.Wording : null,
            (held?.State as Concern)?.Details?.Summary,
            (held?.State as Commitment)?.Details?.Wording,
        ];
        return words.OfType<WordsRef>().Select(record.Original).OfType<string>();
    }

    /// <summary>The theme; none when the words are erased, because the theme alone must not bring them back.</summary>
    private string? ThemeOf(string stream) =>
        record.State<Concern>(stream)?.Details is { } details && record.Original(details.Summary) is not null ? details.Theme : null;
}
