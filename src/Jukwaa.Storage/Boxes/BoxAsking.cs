using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>What the centre says to one item.</summary>
/// <param name="Refusal">Null when it holds here.</param>
/// <param name="Said">That the list of a forum was closed.</param>
/// <param name="Count">What phones said, in numbers.</param>
internal sealed record BoxVerdict(Refusal? Refusal, LastWord? Said = null, BoxCount? Count = null);

/// <summary>
/// Asks the rules of the centre what was done on a box, as whoever did it. Who may see an entry plays no part: whoever edited it on the box had it before them, and what the
/// centre heard meanwhile must not decide whose words are kept.
/// </summary>
internal sealed class BoxAsking(Database database, DeskReading reading, Ledger ledger, string id, Box box)
{
    private static readonly Refusal _person = Refusal.Forbidden(
        "box-person",
        "Whoever did this holds no post here now that reaches this forum, or the forum was called off."
    );

    private static readonly Refusal _over = Refusal.Conflict("box-over", "The forum was called off, or is not announced here.");

    private readonly Dictionary<Guid, Viewer> _viewers = [];
    private readonly Dictionary<(Guid, string), DeskForum?> _forums = [];
    private readonly Dictionary<string, string?> _grounds = [];

    /// <summary>Queues it; the answer comes when the ledger has decided.</summary>
    public async Task<Task<BoxVerdict>> Ask(BoxItem item, Fact fact, CancellationToken stop)
    {
        var forum = item.ForumOf(fact);
        if (!box.Forums.Contains(forum))
        {
            return Refused(BoxRules.OtherForum);
        }

        if (item.Person == default)
        {
            return await OfPhones(item, fact, forum, stop);
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
            ForumClosed closed => Task.FromResult(new BoxVerdict(null, new(forum, closed.On, closed.Groups, closed.Confirmed ?? [], item.Person))),
            _ => Refused(BoxItem.Unreadable),
        };
    }

    // What a phone added is a voice as at the centre; numbers wait in the history of the box until the forum is closed.
    private async Task<Task<BoxVerdict>> OfPhones(BoxItem item, Fact fact, string forum, CancellationToken stop)
    {
        BoxCount? count = fact switch
        {
            HallSupported supported => BoxCount.Of(forum, supported),
            TrustMeasured measured => BoxCount.Of(forum, measured),
            _ => null,
        };
        if (count is not null)
        {
            return Task.FromResult(count.Check() is { } malformed ? new BoxVerdict(malformed) : new(null, Count: count));
        }

        return fact is not EntryEdited edited ? Refused(BoxItem.Unreadable)
            : await GroundOf(forum, stop) is not { } ground ? Refused(_over)
            : item.Edit(edited, ground) is not { } edit ? Refused(BoxItem.Unreadable)
            : Change(edit, Actor.OnBox(BoxItem.Phones, id), stop);
    }

    private Task<BoxVerdict> Start(StartForum start, Actor actor, CancellationToken stop)
    {
        _forums.Clear();
        return Change(start, actor, stop);
    }

    private async Task<BoxVerdict> Change(Command command, Actor actor, CancellationToken stop) =>
        new((await ledger.Change(command, actor, stop)).Refusal);

    private static Task<BoxVerdict> Refused(Refusal? refusal) => Task.FromResult(new BoxVerdict(refusal));

    private async Task<Viewer> ViewerOf(Guid person, CancellationToken stop) =>
        _viewers.TryGetValue(person, out var viewer) ? viewer : _viewers[person] = await reading.Viewer(person, stop);

    private async Task<string?> GroundOf(string forum, CancellationToken stop) =>
        _grounds.TryGetValue(forum, out var ground) ? ground : _grounds[forum] = await BoxReads.Ground(database, forum, stop);

    private async Task<DeskForum?> ForumOf(Viewer viewer, string forum, CancellationToken stop) =>
        _forums.TryGetValue((viewer.Person, forum), out var at)
            ? at
            : _forums[(viewer.Person, forum)] = await reading.ForumTaken(viewer, "en", forum, stop);
}
