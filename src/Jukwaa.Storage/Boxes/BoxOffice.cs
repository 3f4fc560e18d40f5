using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>What the centre tells a box.</summary>
/// <param name="Upto">Last item that was decided.</param>
/// <param name="Refusal">Why nothing of the delivery was taken; null when all of it was decided.</param>
/// <param name="Refused">Of the items that were sent: what was refused and why.</param>
public sealed record BoxAnswer(long Upto, Refusal? Refusal, IReadOnlyList<RefusedItem> Refused);

/// <summary>
/// Takes what boxes bring. Each item is decided by the rules of the centre, as whoever did it and with the posts that they hold here now, and keeps its box in the name of its
/// actor. Sent again it is told the same again. What was refused stands on record with its reason.
/// </summary>
public sealed class BoxOffice(Database database, DeskReading reading, Ledger ledger, BoxClosing closing)
{
    /// <summary>Most bytes of one delivery.</summary>
    public const int MostBytes = BoxEnvelope.MostBytes;

    private static readonly Refusal _unreadable = Refusal.Invalid("box-unreadable", "This delivery cannot be read: update the program of the box."),
        _busy = Refusal.Conflict("busy", "The centre is busy: it is sent again.");

    /// <summary>Decides what a box sent. Null when there is no such box, or it did not sign this.</summary>
    public async Task<BoxAnswer?> Take(string id, byte[] body, byte[] signature, CancellationToken stop)
    {
        if (await BoxReads.State(database, id, stop) is not { } box || !BoxKey.IsSigned(box.Key!, body, signature))
        {
            return null;
        }

        if (BoxEnvelope.Read(body) is not { } envelope || envelope.Box != id)
        {
            return new(box.Upto, _unreadable, []);
        }

        var (known, refusal) = BoxRules.Fresh(box, envelope.From, envelope.Before, envelope.Items);
        if (refusal is not null || known == envelope.Items.Count)
        {
            // It may have been decided by a host that stopped before it closed the forum.
            await Close(box.LastWords, late: false, stop);
            return new(box.Upto, refusal, Refused(box, envelope));
        }

        var fresh = envelope.Items.Skip(known).ToList();
        var decided = await Decide(id, box, [.. fresh.Select((line, n) => Read(line, box.Upto + 1 + n))], stop);
        if (decided.Count == 0)
        {
            return new(box.Upto, _busy, []);
        }

        var head = BoxChain.After(box.Head, fresh.Take(decided.Count));
        var noted = await ledger.Change(Noted(id, box, decided, head), Actor.Bringing(id), stop);
        await Close(decided.Select(d => d.Verdict.Said).OfType<LastWord>(), late: true, stop);
        var now = (await BoxReads.State(database, id, stop))!;
        return new(now.Upto, noted.Refusal, Refused(now, envelope));
    }

    /// <summary>Whether there is such a box: of anything else nothing is read.</summary>
    public async Task<bool> Knows(string id, CancellationToken stop) => await BoxReads.State(database, id, stop) is not null;

    /// <summary>Whether a box was made ready for a forum and signed this.</summary>
    public async Task<bool> Brings(string id, string? forum, byte[] body, byte[] signature, CancellationToken stop) =>
        forum is not null
        && await BoxReads.State(database, id, stop) is { } box
        && box.Forums.Contains(forum)
        && BoxKey.IsSigned(box.Key!, body, signature);

    private async Task Close(IEnumerable<LastWord> said, bool late, CancellationToken stop)
    {
        foreach (var word in said)
        {
            await closing.Try(word.Forum, late, stop);
        }
    }

    private static IReadOnlyList<RefusedItem> Refused(Box box, BoxEnvelope envelope) =>
        [.. box.Refused.Where(r => r.Item >= envelope.From && r.Item < envelope.From + envelope.Items.Count)];

    private static BoxItem Read(string line, long n) =>
        BoxItem.Read(line) is { } item && item.N == n ? item : new(n, CommandIds.Of("unreadable", line, 0), default, "", "", "", []);

    private static DeliverFromBox Noted(string id, Box box, IReadOnlyList<Decided> decided, string head) =>
        new(
            CommandIds.Of("deliver", $"{id}/{head}", 0),
            id,
            box.Upto + 1,
            box.Head,
            box.Upto + decided.Count,
            head,
            [.. decided.Where(d => d.Verdict.Refusal is not null).Select(d => new RefusedItem(d.Item.N, d.Item.Command, d.Verdict.Refusal!.Code))],
            [.. decided.Where(d => d.Verdict.Refusal is null).Select(d => d.Item.Command)],
            [.. decided.Select(d => d.Verdict.Said).OfType<LastWord>()],
            [.. decided.Select(d => d.Verdict.Count).OfType<BoxCount>()]
        );

    // All are queued in their order before the first is waited for; from the first that found the centre busy on nothing counts, and is sent again.
    private async Task<IReadOnlyList<Decided>> Decide(string id, Box box, IReadOnlyList<BoxItem> items, CancellationToken stop)
    {
        var asking = new BoxAsking(database, reading, ledger, id, box);
        List<(BoxItem Item, Task<BoxVerdict> Answer)> asked = [];
        foreach (var item in items)
        {
            asked.Add((item, item.Fact() is { } fact ? await asking.Ask(item, fact, stop) : Task.FromResult(new BoxVerdict(BoxItem.Unreadable))));
        }

        List<Decided> decided = [];
        foreach (var (item, answer) in asked)
        {
            decided.Add(new(item, await answer));
        }

        return [.. decided.TakeWhile(d => d.Verdict.Refusal?.Code != "busy")];
    }

    private sealed record Decided(BoxItem Item, BoxVerdict Verdict);
}
