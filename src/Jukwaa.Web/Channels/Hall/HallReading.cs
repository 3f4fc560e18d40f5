using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Concerns;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>
/// What everybody in a hall may see of its list, by one rule for the screen and for phones: nobody marked it, it accuses nobody, its theme is read without care, two do not
/// differ about its words; and what came from a phone only once somebody has taken it over.
/// </summary>
internal sealed class HallReading(Database database, HallVoices voices, ForumClosing closing, TrustBook trust, Reference reference)
{
    /// <summary>How much of what stood on the screen before is shown to phones: whoever types slowly finds it still.</summary>
    private const int MostEarlier = 4;

    /// <summary>Null when the forum is not in session.</summary>
    /// <param name="before">What was read last: where nothing was taken down since, only the numbers are read anew.</param>
    public async Task<(HallState State, long Seq)?> Read(string forum, (HallState State, long Seq)? before, CancellationToken stop)
    {
        if (await database.HallStand(forum, stop) is not var (where, seq))
        {
            return null;
        }

        var (counts, moment) = (await voices.Counts(forum, stop), await trust.MomentOf(forum, stop) ?? TrustMoment.Before);
        return before is { } last && last.Seq == seq
            ? (last.State with { Counts = counts, Moment = moment }, seq)
            : (Of(forum, where, await closing.Whole(forum, stop), await database.NamesInHalls(stop), counts) with { Moment = moment }, seq);
    }

    private HallState Of(
        string forum,
        string where,
        TakenRecord record,
        IReadOnlyDictionary<string, (string En, string Sw)> names,
        IReadOnlyDictionary<string, int> counts
    )
    {
        var told = record.Voices.Where(v => v.IsTold(reference)).ToList();
        var promises = told.SelectMany(v => v.Promises).Concat(record.Loose).Where(IsOne).ToList();
        var said = told.Where(v => IsOne(v.Item)).ToList();
        var shown = said.Select(v => (v.Item.Entry.BegunSeq, Item: OfVoice(v, names)))
            .Concat(promises.Select(p => (p.Entry.BegunSeq, Item: OfPromise(p, names))))
            .OrderByDescending(i => i.BegunSeq)
            .Select(i => i.Item)
            .ToList();
        var (voice, promise) = (shown.Find(i => !i.IsPromise), shown.Find(i => i.IsPromise));
        return new(
            forum,
            where,
            told.Count,
            promises.Count,
            voice,
            promise,
            [.. shown.Where(i => i != voice && i != promise).Take(MostEarlier)],
            shown.Select(i => i.Id).ToHashSet(StringComparer.Ordinal),
            counts,
            TrustMoment.Before
        );
    }

    private static bool IsOne(TakenItem item) => item.Sides(EntryFields.Words).Count == 1;

    private HallItem OfVoice(TakenVoice voice, IReadOnlyDictionary<string, (string En, string Sw)> names) =>
        new(
            voice.Item.Id,
            false,
            [.. voice.Groups.Select(g => NameOf("group", g, names))],
            null,
            Shown(voice.Item, EntryFields.Words)!,
            LanguageOf(voice.Item),
            []
        );

    private HallItem OfPromise(TakenItem promise, IReadOnlyDictionary<string, (string En, string Sw)> names) =>
        new(
            promise.Id,
            true,
            [],
            Shown(promise, EntryFields.Speaker),
            Shown(promise, EntryFields.Words)!,
            LanguageOf(promise),
            [.. HallItem.Asked.Select(f => Part(promise, f, names))]
        );

    private HallPart Part(TakenItem promise, string field, IReadOnlyDictionary<string, (string En, string Sw)> names) =>
        promise.Value(field) switch
        {
            null => new(field, false, null, null),
            { Code: EntryFields.NotSaid } => new(field, true, null, null),
            { Code: { } code } when field == EntryFields.Due => new(field, false, EntryFields.Day(code), null),
            { Code: { } code } => new(field, false, null, NameOf("institution", code, names)),
            _ => new(field, false, null, Bilingual.Same(Shown(promise, field) ?? "")),
        };

    private static string LanguageOf(TakenItem item) => item.Value(EntryFields.Words)!.Language ?? "sw";

    private string? Shown(TakenItem item, string field) =>
        item.Value(field) is { Text: { Length: > 0 } text, Language: var language } ? Proposals.Blanked(text, language ?? "sw", reference) : null;

    private static Bilingual NameOf(string kind, string key, IReadOnlyDictionary<string, (string En, string Sw)> names) =>
        names.TryGetValue($"{kind} {key}", out var name) ? new(name.En, name.Sw) : Bilingual.Same(key);
}
