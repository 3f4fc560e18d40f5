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

        var begun = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, command) in commands.Index())
        {
            if (await Refuse(viewer, post, command, begun, stop) is { } refusal)
            {
                return new(0, 0, refusal, commands.Count > 1 ? at : null);
            }
        }

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

        if (command.Needs is May.ManagePeople || begun.Contains(command.Stream))
        {
            return null;
        }

        if (await Sees(viewer, command, stop))
        {
            return null;
        }

        var place = command.Within is { } code ? reference.Places.GetValueOrDefault(code) : null;
        if (place is not null && (post.Reaches(place.Path) || command is Domain.Concerns.RaiseNeed or Domain.Commitments.MakeCommitment))
        {
            begun.Add(command.Stream);
            return null;
        }

        return Missing(command);
    }

    private Task<bool> Sees(Viewer viewer, Command command, CancellationToken stop) =>
        command.Stream.Split('/', 2) switch
        {
            ["concern", _] when command.Needs == May.BreakGlass => Task.FromResult(true),
            [("concern" or "issue" or "commitment") and var kind, var id] => reading.Sees(viewer, kind, id, stop),
            _ => Task.FromResult(false),
        };

    private static Refusal Missing(Command command)
    {
        var (kind, id) = (command.Stream.Split('/')[0], command.Id);
        return Refusal.Missing($"{kind}-missing", $"There is no {kind} '{id}'.");
    }
}

internal static class Seeing
{
    /// <summary>Whether a record lies within reach.</summary>
    public static Task<bool> Sees(this DeskReading reading, Viewer viewer, string kind, string id, CancellationToken stop) =>
        reading.First<bool>(viewer.Person, $"select exists (select from desk.{kind} where id = @id)", new { id }, stop);
}
