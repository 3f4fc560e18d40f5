using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Forums;

/// <summary>One forum: what is known of it, what can be done with it now, what happened.</summary>
internal sealed class ForumModel(Seat seat, Say say) : DeskPage(seat, say)
{
    public DeskForumPage Data { get; private set; } = null!;

    public PlanFields? Fields { get; private set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Venue { get; set; }

    [BindProperty]
    public string[] Themes { get; set; } = [];

    [BindProperty]
    public string[] Groups { get; set; } = [];

    [BindProperty]
    public string? TextEn { get; set; }

    [BindProperty]
    public string? TextSw { get; set; }

    public DeskForum Forum => Data.Forum;

    /// <summary>Whether the reader may do something with it: with a post that runs forums and reaches its county.</summary>
    public bool MayAct => Post is not null;

    /// <summary>Whether it can begin now: it is its day.</summary>
    public bool IsToday => Forum.Day == Seat.Today;

    public Field Agenda => Fields!.Agenda(Say, "replan", Sent == "replan" ? Themes : Forum.Agenda, Sent == "replan");

    public Field Guests => Fields!.Guests(Say, "replan", Sent == "replan" ? Groups : Forum.Groups, Sent == "replan");

    /// <summary>Names of keys, in the language of the reader.</summary>
    public IEnumerable<string> AgendaWords => Forum.Agenda.Select(k => Fields?.Themes.FirstOrDefault(t => t.Key == k)?.Label ?? k);

    public IEnumerable<string> GroupWords => Forum.Groups.Select(k => Fields?.Groups.FirstOrDefault(g => g.Value == k)?.Word ?? k);

    private HeldPost? Post => Viewer.For(May.RunForum).FirstOrDefault(p => p.Reaches(Forum.Path));

    public async Task<IActionResult> OnGetAsync(string id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        return Form switch
        {
            "announce" => await Act("forums.done.announced", new AnnounceForum(CommandId, id, Seat.Today) { Seen = Seen }),
            "start" => await Act("forums.done.started", new StartForum(CommandId, id, Seat.Today) { Seen = Seen }),
            "cancel" => await Act("forums.done.cancelled", new CancelForum(CommandId, id, Both(TextEn, TextSw)) { Seen = Seen }),
            "replan" => await Replan(id),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> Replan(string id)
    {
        Wrong(nameof(On), On is null, "forums.on.missing");
        Wrong(nameof(Venue), string.IsNullOrWhiteSpace(Venue), "forums.venue.missing");
        // What is as it was is not written again: the same words with another salt would be another venue.
        var venue = Venue?.Trim() == Forum.Venue ? null : Both(Venue, Venue);
        return await Act(
            "forums.done.replanned",
            new ReplanForum(
                CommandId,
                id,
                On is { } day ? Period.Day(day) : Period.Unknown,
                string.IsNullOrEmpty(Place) ? null : Place,
                venue,
                [.. Themes.OfType<string>().Distinct()],
                [.. Groups.OfType<string>().Distinct()],
                Both(TextEn, TextSw)
            )
            {
                Seen = Seen,
            }
        );
    }

    private void Wrong(string field, bool wrong, string key)
    {
        if (wrong && ModelState[field] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(field, Say[key]);
        }
    }

    private Task<IActionResult> Act(string done, Command command) => Do("/desk/forums/" + Forum.Id, done, May.RunForum, Post?.Office, command);

    private async Task<bool> Load(string id)
    {
        if (await Seat.Reading.Forum(Viewer, Say.Language, id, Stop) is not { } data)
        {
            return false;
        }

        Data = data;
        Fields = await PlanFields.Of(Seat, Viewer, Say, data.Forum.County, Stop);
        return true;
    }

    protected override async Task<IActionResult> Again()
    {
        await Load(Forum.Id);
        return Page();
    }
}
