using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>
/// The one way from a desk to the ledger. A command goes through when the post allows what it needs, and what it is about lies within the person's reach;
/// otherwise it is answered like an unknown record, so that nobody learns what there is by asking.
/// </summary>
public sealed class DeskDoor(DeskReading reading, Ledger ledger, Reference reference)
{
    private static readonly Refusal _denied = Refusal.Forbidden("not-allowed", "Your post does not allow this.");

    /// <summary>Does one thing.</summary>
    public Task<Outcome> Do(Viewer viewer, HeldPost post, Command command, CancellationToken stop) => Do(viewer, post, [command], stop);

    /// <summary>Does several things, all or none.</summary>
    public async Task<Outcome> Do(Viewer viewer, HeldPost post, IReadOnlyList<Command> commands, CancellationToken stop)
    {
        if (!viewer.Posts.Contains(post))
        {
            return new(0, 0, _denied);
        }

        commands = [.. commands.Select(c => c is Domain.Concerns.BreakSeal seal ? seal with { Held = [.. viewer.Posts.Select(p => p.Office)] } : c)];
        var seen = await reading.Seen(viewer.Person, commands.SelectMany(c => c.Others.Prepend(c.Stream)), stop, post.Id);
        var begun = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, command) in commands.Index())
        {
            if (Refuse(post, command, seen, begun) is { } refusal)
            {
                return new(0, 0, refusal, commands.Count > 1 ? at : null);
            }
        }

        var (ready, notReady, refused) = await new ReviewGate(reading, viewer, post).Pass(commands, reference, stop);
        if (notReady is not null)
        {
            return new(0, 0, notReady, ready.Count > 1 ? refused : null);
        }

        commands = ready;
        // A need is raised by officers together: the ledger must not hold by whom.
        var actor = commands.All(c => c is Domain.Concerns.RaiseNeed) ? Actor.Officers : Actor.Of(post.Office, viewer.Person);
        return commands.Count == 1 ? await ledger.Change(commands[0], actor, stop) : await ledger.ChangeTogether(commands, actor, null, stop);
    }

    /// <summary>Does each of several things by itself, in their order: one that is refused does not hold the others up.</summary>
    public async Task<IReadOnlyList<Outcome>> Each(Viewer viewer, HeldPost post, IReadOnlyList<Command> commands, CancellationToken stop)
    {
        var seen = await reading.Seen(viewer.Person, commands.SelectMany(c => c.Others.Prepend(c.Stream)), stop, post.Id);
        var begun = new HashSet<string>(StringComparer.Ordinal);
        var actor = Actor.Of(post.Office, viewer.Person);
        var done = commands.Select(c =>
            !viewer.Posts.Contains(post) ? Task.FromResult(new Outcome(0, 0, _denied))
            : Refuse(post, c, seen, begun) is { } refusal ? Task.FromResult(new Outcome(0, 0, refusal))
            : ledger.Change(c, actor, stop)
        );
        // All are queued, in their order, before the first is waited for.
        return await Task.WhenAll(done.ToList());
    }

    private Refusal? Refuse(HeldPost post, Command command, IReadOnlySet<string> seen, HashSet<string> begun)
    {
        if (!Permissions.Allows(post.Role, command.Needs))
        {
            return _denied;
        }

        if (command.Needs is May.ManagePeople)
        {
            return null;
        }

        bool Within(string stream) => begun.Contains(stream) || seen.Contains(stream);

        // Whether a seal may be broken the rule says, and answers like this door where it may not.
        return command.Needs != May.BreakGlass && !Within(command.Stream) && !Begins(post, command, begun)
            ? Missing(command.Stream)
            : command.Others.Where(o => !Within(o)).Select(Missing).FirstOrDefault();
    }

    private bool Begins(HeldPost post, Command command, HashSet<string> begun)
    {
        var place = command.Within is { } code ? reference.Places.GetValueOrDefault(code) : null;
        return place is not null
            && (post.Reaches(place.Path) || command is Domain.Concerns.RaiseNeed or Domain.Commitments.MakeCommitment)
            && begun.Add(command.Stream);
    }

    private static Refusal Missing(string stream)
    {
        // What somebody bent may name no record at all.
        var (kind, id) = stream.Split('/', 2) is [var first, var rest] ? (first, rest) : ("record", stream);
        return Refusal.Missing($"{kind}-missing", $"There is no {kind} '{id}'.");
    }
}

public static class Seeing
{
    /// <summary>Which of these records ("issue/mombasa-gangs") lie within reach; what is of another kind does not.</summary>
    /// <param name="post">A forum is run by whoever reaches its county with the post that acts; null = with any.</param>
    public static async Task<IReadOnlySet<string>> Seen(
        this DeskReading reading,
        Guid person,
        IEnumerable<string> streams,
        CancellationToken stop,
        string? post = null
    )
    {
        const string Reached =
            "exists (select from desk.posts() h where p.path || '/' like h.path || '/%' and (@post::text is null or h.id = @post))";
        const string Sql = $"""
            select 'issue/' || id from desk.issue where 'issue/' || id = any(@streams) and id = any(@ids)
            union all select 'concern/' || id from desk.concern where 'concern/' || id = any(@streams) and id = any(@ids)
            union all select 'commitment/' || id from desk.commitment where 'commitment/' || id = any(@streams) and id = any(@ids)
            union all select 'review/' || id from desk.review where 'review/' || id = any(@streams) and id = any(@ids)
            union all select 'entry/' || id from desk.entry where 'entry/' || id = any(@streams) and id = any(@ids)
            union all select 'box/' || b.id from desk.box b join open.place p on p.code = b.place
              where 'box/' || b.id = any(@streams) and b.id = any(@ids) and {Reached}
            union all select 'forum/' || f.id from desk.forum f join open.place p on p.code = f.county
              where 'forum/' || f.id = any(@streams) and f.id = any(@ids)
                and {Reached}
            union all select 'rollout/' || r.id from desk.rollout r join open.place p on p.code = r.place
              where 'rollout/' || r.id = any(@streams) and r.id = any(@ids) and {Reached}
            """;
        string[] asked = [.. streams.Distinct(StringComparer.Ordinal)];
        string[] ids = [.. asked.Select(s => s[(s.IndexOf('/', StringComparison.Ordinal) + 1)..])];
        return (
            await reading.Rows<string>(
                person,
                Sql,
                new
                {
                    streams = asked,
                    ids,
                    post,
                },
                stop
            )
        ).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether this person sent this command before and it was done.</summary>
    public static Task<bool> IsDone(this DeskReading reading, Guid command, Viewer viewer, CancellationToken stop) =>
        reading.First<bool>(viewer.Person, "select desk.is_done(@command)", new { command }, stop);
}
