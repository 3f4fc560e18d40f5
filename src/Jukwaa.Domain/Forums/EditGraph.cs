namespace Jukwaa.Domain.Forums;

/// <summary>One edit as far as its order matters: what whoever made it had seen, and which fields it set.</summary>
/// <param name="After">The edits that were the heads of the entry for whoever made this one.</param>
public sealed record EditNode<TValue>(Guid Id, IReadOnlyList<Guid> After, IReadOnlyDictionary<string, TValue> Fields);

/// <summary>One of the values that stand in a field, and the edit that set it.</summary>
public readonly record struct Side<TValue>(Guid Edit, TValue Value);

/// <summary>
/// What several hands made of one thing, each without waiting for the others: a multi-value register for each field, ordered by cause and by nothing else.
/// An edit replaces what it had seen; what it had not seen stands beside it. The result depends on the set of edits alone: not on the order in which they
/// arrived, not on how often, and on no clock. Edits that are named and not there (yet) are passed over.
/// </summary>
/// <param name="edits">At most a few hundred; each id once.</param>
public sealed class EditGraph<TValue>(IEnumerable<EditNode<TValue>> edits)
{
    private readonly IReadOnlyList<EditNode<TValue>> _edits = [.. edits.OrderBy(e => e.Id)];

    private Dictionary<Guid, HashSet<Guid>> Before => field ??= Closure();

    /// <summary>Edits that no other one was made after, by id.</summary>
    public IReadOnlyList<Guid> Heads
    {
        get
        {
            var seen = Before.Values.SelectMany(b => b).ToHashSet();
            return [.. _edits.Select(e => e.Id).Where(id => !seen.Contains(id))];
        }
    }

    /// <summary>All fields that were ever set.</summary>
    public IEnumerable<string> Fields => _edits.SelectMany(e => e.Fields.Keys).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What stands in a field, by edit: nothing, one value, or several that nobody has chosen between.</summary>
    public IReadOnlyList<Side<TValue>> Of(string field)
    {
        var setting = _edits.Where(e => e.Fields.ContainsKey(field)).ToList();
        return [.. setting.Where(e => !setting.Any(o => Before[o.Id].Contains(e.Id))).Select(e => new Side<TValue>(e.Id, e.Fields[field]))];
    }

    /// <summary>Fields with different values of which neither had seen the other: a person must choose.</summary>
    public IReadOnlyList<string> Hard(IEqualityComparer<TValue>? same = null) =>
        [.. Fields.Where(f => Of(f).DistinctBy(s => s.Value, same).Count() > 1)];

    /// <summary>Whether two people edited it without seeing each other, and nobody has looked at both since.</summary>
    public bool Soft => Heads.Count > 1;

    /// <summary>These edits and all that came before them.</summary>
    public IReadOnlySet<Guid> Upto(IEnumerable<Guid> edits) =>
        edits.SelectMany(e => Before.GetValueOrDefault(e) is { } before ? before.Append(e) : [e]).ToHashSet();

    /// <summary>Whether an edit that is made after these would come before itself.</summary>
    public bool WouldCircle(Guid edit, IEnumerable<Guid> after) =>
        after.Any(a => a == edit || (Before.TryGetValue(a, out var before) && before.Contains(edit)));

    // What is named and not there is kept in the closure: it may arrive later, and a circle must be seen before.
    private Dictionary<Guid, HashSet<Guid>> Closure()
    {
        var after = _edits.ToDictionary(e => e.Id, e => e.After);
        var closed = new Dictionary<Guid, HashSet<Guid>>();
        foreach (var edit in _edits)
        {
            var (found, ahead) = (new HashSet<Guid>(), new Stack<Guid>(edit.After));
            while (ahead.TryPop(out var next))
            {
                if (next != edit.Id && found.Add(next))
                {
                    foreach (var further in after.GetValueOrDefault(next) ?? [])
                    {
                        ahead.Push(further);
                    }
                }
            }

            closed[edit.Id] = found;
        }

        return closed;
    }
}
