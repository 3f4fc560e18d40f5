using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>What the pages of a forum's record share: the forum, what the reader may see of what was taken down in it, and the words for its keys.</summary>
internal abstract class TakenPage(Seat seat, Say say) : DeskPage(seat, say)
{
    public DeskForum Forum { get; private set; } = null!;

    public TakenRecord Record { get; private set; } = null!;

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public IReadOnlyList<Choice> Institutions { get; private set; } = [];

    public string ForumPlace => Forum.PlaceName ?? Forum.CountyName;

    public string Here => $"/desk/forums/{Forum.Id}/list";

    public string Name => Say["forum.name", Forum.Where];

    /// <summary>The post as which the reader takes down and mends; null when there is none.</summary>
    public HeldPost? Writes => Viewer.For(May.RecordConcern).FirstOrDefault(p => p.Reaches(Forum.Path));

    /// <summary>The post as which the reader closes the forum; null when there is none.</summary>
    public HeldPost? Leads => Viewer.For(May.RunForum).FirstOrDefault(p => p.Reaches(Forum.Path));

    public bool IsOpen => Forum.Phase == nameof(ForumPhase.InSession);

    public string PlaceName(string? code) => code is not null && Seat.Reference.Places.TryGetValue(code, out var place) ? place.Name : ForumPlace;

    /// <summary>False when there is no such forum for this reader.</summary>
    protected async Task<bool> Load(string id)
    {
        if (await Seat.Reading.ForumTaken(Viewer, Say.Language, id, Stop) is not { } forum)
        {
            return false;
        }

        Forum = forum;
        Record = new(await Seat.Reading.Entries(Viewer, id, 0, Stop, ForumClosing.MostEntries));
        Themes = await Seat.Reading.Themes(Viewer, Say.Language, Stop);
        Groups = await Seat.Reading.Groups(Viewer, Say.Language, Stop);
        Institutions = await Seat.Reading.Institutions(Viewer, Say.Language, Stop);
        return true;
    }
}
