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
        var begun = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, command) in commands.Index())
        {
            if (await Refuse(viewer, post, command, begun, stop) is { } refusal)
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

    private async Task<Refusal?> Refuse(Viewer viewer, HeldPost post, Command command, HashSet<string> begun, CancellationToken stop)
    {
        if (!Permissions.Allows(post.Role, command.Needs))
        {
            return _denied;
        }

        if (command.Needs is May.ManagePeople)
        {
            return null;
        }

        if (!begun.Contains(command.Stream) && !await Sees(viewer, command, stop) && !Begins(post, command, begun))
        {
            return Missing(command.Stream);
        }

        foreach (var other in command.Others.Where(o => !begun.Contains(o)))
        {
            if (!await Sees(viewer, other, stop))
            {
                return Missing(other);
            }
        }

        return null;
    }

    private bool Begins(HeldPost post, Command command, HashSet<string> begun)
    {
        var place = command.Within is { } code ? reference.Places.GetValueOrDefault(code) : null;
        return place is not null
            && (post.Reaches(place.Path) || command is Domain.Concerns.RaiseNeed or Domain.Commitments.MakeCommitment)
            && begun.Add(command.Stream);
    }

    // Whether a seal may be broken the rule says, and answers like this door where it may not.
    private Task<bool> Sees(Viewer viewer, Command command, CancellationToken stop) =>
        command.Needs == May.BreakGlass ? Task.FromResult(true) : Sees(viewer, command.Stream, stop);

    private Task<bool> Sees(Viewer viewer, string stream, CancellationToken stop) =>
        stream.Split('/', 2) switch
        {
            [("concern" or "issue" or "commitment" or "review") and var kind, var id] => reading.Sees(viewer, kind, id, stop),
            _ => Task.FromResult(false),
        };

    private static Refusal Missing(string stream)
    {
        // What somebody bent may name no record at all.
        var (kind, id) = stream.Split('/', 2) is [var first, var rest] ? (first, rest) : ("record", stream);
        return Refusal.Missing($"{kind}-missing", $"There is no {kind} '{id}'.");
    }
}

internal static class Seeing
{
    /// <summary>Whether a record lies within reach.</summary>
    public static Task<bool> Sees(this DeskReading reading, Viewer viewer, string kind, string id, CancellationToken stop) =>
        reading.First<bool>(viewer.Person, $"select exists (select from desk.{kind} where id = @id)", new { id }, stop);
}
