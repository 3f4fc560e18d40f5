using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>
/// What the day's list of a forum becomes: each voice a concern, gathered into the issue of its place and theme; each promise a commitment that answers it.
/// Ids come from the forum and the entry, so that the same list planned again is the same commands.
/// </summary>
/// <param name="issues">The open issue of a place and theme, where there is one.</param>
internal sealed class RecordPlanning(
    string forum,
    string place,
    DateOnly held,
    Reference reference,
    IReadOnlyDictionary<(string Place, string Theme), string> issues
)
{
    /// <summary>The theme of what nobody has read yet.</summary>
    internal const string Unsorted = "other";

    private Period Held => Period.Day(held);

    internal static string ConcernOf(string entry) => $"c-{entry.Replace("-", "", StringComparison.Ordinal)}";

    internal static string CommitmentOf(string entry) => $"p-{entry.Replace("-", "", StringComparison.Ordinal)}";

    /// <summary>All commands, in an order in which each finds what it points at. It is that of the ids: which phone or box was faster plays no part.</summary>
    internal IReadOnlyList<Command> Commands(TakenRecord record, Func<Words> why)
    {
        var voices = record.Voices.OrderBy(v => v.Item.Id, StringComparer.Ordinal).ToList();
        IEnumerable<TakenItem> Ordered(IEnumerable<TakenItem> promises) => promises.OrderBy(p => p.Id, StringComparer.Ordinal);
        return
        [
            .. voices.SelectMany(OfVoice),
            .. voices.SelectMany(v => Ordered(v.Promises).SelectMany(p => OfPromise(p, v, why))),
            .. Ordered(record.Loose).SelectMany(p => OfPromise(p, null, why)),
            .. record.FromPhones.OrderBy(p => p.Id, StringComparer.Ordinal).Select(OfPhone),
        ];
    }

    /// <summary>Files go with the concern that their voice becomes.</summary>
    public IEnumerable<Command> Files(IEnumerable<FileToAttach> files, Func<string> salt) => files.Select(f => FileOf(forum, f, salt));

    internal static AttachFile FileOf(string forum, FileToAttach file, Func<string> salt) =>
        new(CommandIds.Of("attach from a forum", $"{forum}/{file.Entry}", 0), file.Concern, Words.Of(salt, (AttachFile.Language, file.Hash)));

    private IEnumerable<Command> OfVoice(TakenVoice voice)
    {
        var (item, id) = (voice.Item, ConcernOf(voice.Item.Id));
        var (at, theme) = (PlaceOf(item), item.Code(EntryFields.Theme)!);
        Office[] accused = [.. voice.Accuses.Select(key => reference.OfficeOf(key, "county", place))];
        yield return new RecordConcern(IdFor(item, "concern"), id, DetailsOf(voice, at, theme), []) { Accused = accused };
        if (voice.IsCareful)
        {
            yield return new ClassifyConcern(IdFor(item, "classify"), id, "county");
        }

        var issue =
            accused.Length > 0 ? SealedIssue.IdOf(IdFor(item, "sealed"))
            : issues.TryGetValue((at, theme), out var open) ? open
            : $"{forum}-{theme.Replace('_', '-')}-{at.ToLowerInvariant()}";
        if (accused.Length > 0 || !issues.ContainsKey((at, theme)))
        {
            var opening = accused.Length > 0 ? IdFor(item, "issue") : CommandIds.Of("open from a forum", issue, 0);
            yield return new OpenIssue(opening, issue, at, theme, Held) { Accused = accused };
        }

        yield return new GatherConcern(IdFor(item, "gather"), id, issue);
    }

    // What nobody took over in the hall is heard like what came by any other public door: it waits to be read, under the theme that keeps it to the right readers.
    private RecordConcern OfPhone(TakenItem item)
    {
        var theme = item.Code(EntryFields.Theme) ?? Unsorted;
        return new(IdFor(item, "concern"), ConcernOf(item.Id), DetailsOf(new(item, [], [], [], []), PlaceOf(item), theme), []);
    }

    private ConcernDetails DetailsOf(TakenVoice voice, string at, string theme) =>
        new(
            forum,
            at,
            default,
            theme,
            WordsOf(voice.Item, EntryFields.Words),
            default,
            default,
            voice.Groups.Count > 0 ? voice.Groups : ["not-reported"],
            Held,
            []
        );

    private IEnumerable<Command> OfPromise(TakenItem promise, TakenVoice? voice, Func<Words> why)
    {
        var id = CommitmentOf(promise.Id);
        var at = voice is null ? place : PlaceOfPromise(voice);
        var owner = promise.Code(EntryFields.Office);
        var office = owner is null or EntryFields.NotSaid ? null : reference.OfficeOf(owner, "county", at);
        CommitmentDetails details = new(
            forum,
            null,
            at,
            WordsOf(promise, EntryFields.Words),
            WordsOf(promise, EntryFields.Speaker),
            Held,
            office,
            office is null ? OwnerBasis.None : OwnerBasis.Named,
            default,
            [],
            EntryFields.Day(promise.Code(EntryFields.Due)),
            WordsOf(promise, EntryFields.DueWords),
            null,
            null,
            WordsOf(promise, EntryFields.Amount),
            default,
            []
        );
        yield return new MakeCommitment(IdFor(promise, "promise"), id, details, []);
        // What accuses an office answers to oversight: a public promise must not tell that it is there.
        if (voice is { Accuses.Count: 0 })
        {
            yield return new MatchConcern(IdFor(promise, "match"), id, ConcernOf(voice.Item.Id), why(), "forum");
        }
    }

    // A promise is public at once, and its place would tell what is blurred of the voice that it answers.
    private string PlaceOfPromise(TakenVoice voice) =>
        voice.IsCareful || voice.Accuses.Count > 0 || reference.Themes[voice.Item.Code(EntryFields.Theme)!].Sensitivity != "public"
            ? reference.Places[place].County ?? place
            : PlaceOf(voice.Item);

    private string PlaceOf(TakenItem item) => item.Code(EntryFields.Place) ?? place;

    // The words are on record since they were taken down; they are referred to, not said again, and forgotten together.
    private static WordsRef WordsOf(TakenItem item, string field) => new(item.Value(field)?.Words ?? "");

    private Guid IdFor(TakenItem item, string what) => CommandIds.Of(what + " from a forum", $"{forum}/{item.Id}", 0);
}
