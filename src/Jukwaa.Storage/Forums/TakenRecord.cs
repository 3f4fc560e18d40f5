using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

/// <summary>One voice of the day's list, with all entries that took it down, and what was answered and promised to it.</summary>
/// <param name="Item">The entry that stands for it.</param>
/// <param name="Twice">Other entries of the same speech.</param>
/// <param name="Files">Photos and voice notes of any of these entries.</param>
public sealed record TakenVoice(
    TakenItem Item,
    IReadOnlyList<TakenItem> Twice,
    IReadOnlyList<TakenItem> Answers,
    IReadOnlyList<TakenItem> Promises,
    IReadOnlyList<TakenItem> Files
)
{
    /// <summary>Every entry that took it down.</summary>
    public IEnumerable<TakenItem> All => Twice.Prepend(Item);

    /// <summary>Institutions that any of them says it accuses.</summary>
    public IReadOnlyList<string> Accuses =>
        [.. All.SelectMany(i => i.Sides(EntryFields.Accuses)).SelectMany(s => EntryFields.Keys(s.Code)).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether any of them says that somebody could be in danger.</summary>
    public bool IsCareful => All.Any(i => i.Sides(EntryFields.Careful).Count > 0);

    /// <summary>What it is about; null when nobody said, or one of those who took it down says otherwise and nobody has chosen.</summary>
    public string? Theme => Item.Sides(EntryFields.Theme) is [{ Code: { } theme }] ? theme : null;

    /// <summary>Whether it may be shown in the hall and told by its theme: nobody marked it, it accuses nobody, and its theme is read without care. Without a theme nobody knows yet.</summary>
    public bool IsTold(Reference reference) =>
        !IsCareful && Accuses.Count == 0 && Theme is { } theme && reference.Themes[theme].Sensitivity == "public";

    /// <summary>Groups that voiced it, of all entries that took it down.</summary>
    public IReadOnlyList<string> Groups =>
        [.. All.SelectMany(i => EntryFields.Keys(i.Code(EntryFields.Groups))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>Something that must be settled before the forum can be closed.</summary>
/// <param name="Code">words, theme, conflict, parts (of a promise: who, by when, how much).</param>
public sealed record TakenProblem(TakenItem Item, string Code);

/// <summary>The day's list of a forum: its entries put together. Depends on the set of entries alone, not on the order in which they came.</summary>
public sealed class TakenRecord
{
    private static readonly string[] _parts = [EntryFields.Office, EntryFields.Due, EntryFields.Amount];

    public TakenRecord(IEnumerable<TakenEntry> entries)
    {
        var items = entries.OrderBy(e => e.BegunSeq).Select(e => new TakenItem(e)).ToList();
        Dropped = [.. items.Where(i => i.Dropped)];
        var live = items.Where(i => !i.Dropped).ToList();
        var standsFor = StandsFor(live);
        string? Of(string? about) => about is not null && standsFor.TryGetValue(about, out var voice) ? voice : null;
        IReadOnlyList<TakenItem> About(EntryKind kind, string voice) =>
            [.. live.Where(i => i.Is(kind) && Of(i.About) == voice && standsFor[i.Id] == i.Id)];
        // Whoever joined it to another voice, answered it or promised something for it has taken it over.
        var taken = live.Where(i => i.Entry.Door is null || !i.Entry.Unread)
            .Select(i => Of(i.About) ?? standsFor[i.Id])
            .ToHashSet(StringComparer.Ordinal);
        FromPhones = [.. live.Where(i => i.Is(EntryKind.Concern) && !taken.Contains(standsFor[i.Id]))];
        Voices =
        [
            .. live.Where(i => i.Is(EntryKind.Concern) && standsFor[i.Id] == i.Id && taken.Contains(i.Id))
                .Select(i => new TakenVoice(
                    i,
                    [.. live.Where(o => o.Id != i.Id && standsFor[o.Id] == i.Id)],
                    About(EntryKind.Answer, i.Id),
                    About(EntryKind.Commitment, i.Id),
                    About(EntryKind.File, i.Id)
                )),
        ];
        Loose = [.. live.Where(i => i.Is(EntryKind.Commitment) && Of(i.About) is null && standsFor[i.Id] == i.Id)];
        Attendance =
        [
            .. live.Where(i => i.Is(EntryKind.Attendance))
                .Select(CountOf)
                .OfType<Headcount>()
                .GroupBy(c => c with { Count = 0 })
                .Select(g => g.Key with { Count = Math.Min(g.Sum(c => c.Count), EntryFields.MostCounted) })
                .OrderBy(c => (c.Group, c.Sex, c.Age, c.Disability)),
        ];
    }

    public IReadOnlyList<TakenVoice> Voices { get; }

    /// <summary>What phones in the hall added and nobody has taken over yet: on no screen, in no count, and in nobody's way when the forum is closed.</summary>
    public IReadOnlyList<TakenItem> FromPhones { get; }

    /// <summary>Promises to nobody in particular, or to a voice that was taken out.</summary>
    public IReadOnlyList<TakenItem> Loose { get; }

    public IReadOnlyList<TakenItem> Dropped { get; }

    /// <summary>Who was counted, each cell once, whoever counted it.</summary>
    public IReadOnlyList<Headcount> Attendance { get; }

    public IEnumerable<TakenItem> Promises => Voices.SelectMany(v => v.Promises).Concat(Loose);

    /// <summary>What must be settled before the forum can be closed.</summary>
    public IReadOnlyList<TakenProblem> Problems =>
        [
            .. Voices.SelectMany(v => ProblemsOf(v.Item, [EntryFields.Words, EntryFields.Theme])),
            .. Voices.SelectMany(v => v.Answers).SelectMany(a => ProblemsOf(a, [EntryFields.Words])),
            .. Promises.SelectMany(p => ProblemsOf(p, [EntryFields.Words])),
            .. Promises.Where(p => _parts.Any(f => p.Value(f) is null)).Select(p => new TakenProblem(p, "parts")),
        ];

    /// <summary>The hall in numbers. What could endanger somebody is counted apart, without its theme.</summary>
    public HallCount Hall(Reference reference)
    {
        var heard = Voices.Where(v => v.IsTold(reference)).GroupBy(v => v.Theme!).Select(g => new HeardCount(g.Key, g.Count()));
        return new(Attendance, [.. heard.OrderBy(h => h.Theme, StringComparer.Ordinal)], Voices.Count(v => !v.IsTold(reference)));
    }

    private static IEnumerable<TakenProblem> ProblemsOf(TakenItem item, string[] needed) =>
        needed
            .Where(f => item.Value(f) is null)
            .Select(f => new TakenProblem(item, f))
            .Concat(item.Hard.Count > 0 ? [new TakenProblem(item, "conflict")] : []);

    private static Headcount? CountOf(TakenItem item) =>
        EntryFields.Number(item.Code(EntryFields.Count)) is > 0 and var count
            ? new(
                item.Code(EntryFields.Groups) ?? "participants",
                item.Code(EntryFields.Sex) ?? "",
                item.Code(EntryFields.Age) ?? "",
                item.Code(EntryFields.Disability) ?? "",
                count
            )
            : null;

    // Entries said to be the same speech are one, however they point at each other; the first by id stands for them, so that every host finds the same one.
    private static Dictionary<string, string> StandsFor(IReadOnlyList<TakenItem> items)
    {
        var parent = items.ToDictionary(i => i.Id, i => i.Id, StringComparer.Ordinal);
        string Root(string id) => parent[id] == id ? id : parent[id] = Root(parent[id]);
        var kinds = items.ToDictionary(i => i.Id, i => i.Entry.Kind, StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var same in item.Sides(EntryFields.Same).Select(s => s.Code!).Where(s => kinds.GetValueOrDefault(s) == item.Entry.Kind))
            {
                var (one, other) = (Root(item.Id), Root(same));
                var first = string.CompareOrdinal(one, other) < 0 ? one : other;
                parent[one] = parent[other] = first;
            }
        }

        return items.ToDictionary(i => i.Id, i => Root(i.Id), StringComparer.Ordinal);
    }
}
