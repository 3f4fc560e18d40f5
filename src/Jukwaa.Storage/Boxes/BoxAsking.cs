using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>
/// Asks the rules of the centre what was done on a box, as whoever did it. Who may see an entry plays no part: whoever edited it on the box had it before them, and what the
/// centre heard meanwhile must not decide whose words are kept.
/// </summary>
internal sealed class BoxAsking(DeskReading reading, Ledger ledger, string id, Box box)
{
    private static readonly Refusal _person = Refusal.Forbidden(
        "box-person",
        "Whoever did this holds no post here now that reaches this forum, or the forum was called off."
    );

    private readonly Dictionary<Guid, Viewer> _viewers = [];
    private readonly Dictionary<(Guid, string), DeskForum?> _forums = [];

    /// <summary>Queues it; the answer comes when the ledger has decided.</summary>
    public async Task<Task<(Refusal? Refusal, LastWord? Said)>> Ask(BoxItem item, Fact fact, CancellationToken stop)
    {
        var forum = item.ForumOf(fact);
        if (!box.Forums.Contains(forum))
        {
            return Refused(BoxRules.OtherForum);
        }

        if (!box.People.Contains(item.Person))
        {
            return Refused(BoxRules.OtherPerson);
        }

        var viewer = await ViewerOf(item.Person, stop);
        var need = fact is EntryEdited ? May.RecordConcern : May.RunForum;
        if (await ForumOf(viewer, forum, stop) is not { } at || viewer.For(need).FirstOrDefault(p => p.Reaches(at.Path)) is not { } post)
        {
            return Refused(_person);
        }

        var actor = Actor.OnBox(post.Office, item.Person, id);
        return fact switch
        {
            EntryEdited edited when item.Edit(edited, at.At) is { } edit => Change(edit, actor, stop),
            // Somebody else, on another box or at the centre, may have begun it.
            ForumStarted started => at.Phase == nameof(ForumPhase.Announced)
                ? Start(new(item.Command, forum, started.On), actor, stop)
                : Refused(null),
            ForumClosed closed => Task.FromResult<(Refusal?, LastWord?)>(
                (null, new(forum, closed.On, closed.Groups, closed.Confirmed ?? [], item.Person))
            ),
            _ => Refused(BoxItem.Unreadable),
        };
    }

    private Task<(Refusal?, LastWord?)> Start(StartForum start, Actor actor, CancellationToken stop)
    {
        _forums.Clear();
        return Change(start, actor, stop);
    }

    private async Task<(Refusal?, LastWord?)> Change(Command command, Actor actor, CancellationToken stop) =>
        ((await ledger.Change(command, actor, stop)).Refusal, null);

    private static Task<(Refusal?, LastWord?)> Refused(Refusal? refusal) => Task.FromResult<(Refusal?, LastWord?)>((refusal, null));

    private async Task<Viewer> ViewerOf(Guid person, CancellationToken stop) =>
        _viewers.TryGetValue(person, out var viewer) ? viewer : _viewers[person] = await reading.Viewer(person, stop);

    private async Task<DeskForum?> ForumOf(Viewer viewer, string forum, CancellationToken stop) =>
        _forums.TryGetValue((viewer.Person, forum), out var at)
            ? at
            : _forums[(viewer.Person, forum)] = await reading.ForumTaken(viewer, "en", forum, stop);
}
