using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>A host in memory that decides by the rules of the product and nothing else: so thousands of journeys can be made in seconds.</summary>
internal sealed class PureHost(Setting setting)
{
    private readonly HashSet<Guid> _done = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Box> _boxes = new(StringComparer.Ordinal);

    /// <summary>Entries as they stand, by id.</summary>
    internal Dictionary<string, Entry> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Each edit that was accepted, in its order, with its fact.</summary>
    internal List<(EditEntry Asked, EntryEdited Fact)> Log { get; } = [];

    /// <summary>What the ledger does with a command: the same is done once, and what it points at must be there.</summary>
    internal Refusal? Change(EditEntry asked)
    {
        if (_done.Contains(asked.CommandId))
        {
            return null;
        }

        if (asked.About is { } about && !Entries.ContainsKey(about))
        {
            return Refusal.Missing("entry-missing", "There is no such entry.");
        }

        var decision = asked.Decide(Entries.GetValueOrDefault(asked.Id, Entry.Empty), setting);
        if (decision.Refusal is { } refusal)
        {
            return refusal;
        }

        foreach (var fact in decision.Facts.Cast<EntryEdited>())
        {
            Entries[asked.Id] = fact.Apply(Entries.GetValueOrDefault(asked.Id, Entry.Empty));
            Log.Add((asked, fact));
        }

        foreach (var passage in asked.Texts.OfType<Words>().SelectMany(w => w.Passages))
        {
            _words[passage.Hash] = passage.Text;
        }

        _done.Add(asked.CommandId);
        return null;
    }

    /// <summary>What the centre does with a delivery.</summary>
    /// <returns>Up to which item all is decided.</returns>
    internal long Take(string id, BoxEnvelope envelope)
    {
        var box = _boxes.GetValueOrDefault(id, new Box("key", "KE-01", [Story.Forum], [], 0, BoxChain.Start));
        var (known, refusal) = BoxRules.Fresh(box, envelope.From, envelope.Before, envelope.Items);
        if (refusal is not null || known == envelope.Items.Count)
        {
            return box.Upto;
        }

        List<RefusedItem> refused = [];
        List<LastWord> words = [];
        foreach (var item in envelope.Items.Skip(known).Select(l => BoxItem.Read(l)!))
        {
            if (item.Fact() is ForumClosed closed)
            {
                words.Add(new(Story.Forum, closed.On, closed.Groups, closed.Confirmed!, item.Person));
            }
            else if (Change(item.Edit((EntryEdited)item.Fact()!, "KE-01")!) is { } why)
            {
                refused.Add(new(item.N, item.Command, why.Code));
            }
        }

        var upto = envelope.From + envelope.Items.Count - 1;
        var head = BoxChain.After(box.Head, envelope.Items.Skip(known));
        DeliverFromBox noted = new(Guid.NewGuid(), id, box.Upto + 1, box.Head, upto, head, refused, [], words);
        var decision = noted.Decide(box, setting with { Actor = Actor.Bringing(id) });
        decision.Refusal.ShouldBeNone();
        _boxes[id] = decision.Facts.Cast<BoxDelivered>().Aggregate(box, (state, fact) => fact.Apply(state));
        return _boxes[id].Upto;
    }

    /// <summary>Whether each of these boxes has said its last word.</summary>
    internal bool IsDone(IEnumerable<string> boxes) => boxes.All(b => _boxes.TryGetValue(b, out var box) && box.IsDone(Story.Forum));

    internal IReadOnlyList<RefusedItem> Refused => [.. _boxes.Values.SelectMany(b => b.Refused)];

    /// <summary>The closing that follows from what the boxes said.</summary>
    internal CloseForum Closing =>
        BoxClosing.Together(Story.Forum, [.. _boxes.OrderBy(b => b.Key, StringComparer.Ordinal).SelectMany(b => b.Value.LastWords)]);

    /// <summary>The day's list.</summary>
    internal TakenRecord Record()
    {
        var begun = 0;
        return new(Log.Select(l => l.Asked.Id).Distinct().Select(id => Taken(id, ++begun)));
    }

    private TakenEntry Taken(string id, int begun)
    {
        var entry = Entries[id];
        return new(id, entry.Kind.ToString(), entry.About, false, begun, begun, [.. entry.Edits.Select(Taken)]);
    }

    private TakenEdit Taken(Edit edit) =>
        new(edit.Id, null, default, edit.After, edit.Fields.ToDictionary(f => f.Key, f => Taken(f.Value), StringComparer.Ordinal));

    private TakenValue Taken(FieldValue value) =>
        value.Words == default
            ? new(value.Code, null, null, null)
            : new(value.Code, value.Words.Value, _words[value.Words.Parts.First().Hash], value.Words.Language);
}

internal static class Refusing
{
    internal static void ShouldBeNone(this Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
