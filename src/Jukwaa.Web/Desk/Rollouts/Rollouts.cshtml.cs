using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Forums;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Rollouts;

/// <summary>Plans of forums to come within reach, and the form that drafts one.</summary>
internal sealed class RolloutsModel(Seat seat, Say say, Database database) : DeskPage(seat, say)
{
    private static readonly string[] _levels = ["constituency", "county"],
        _reaches = ["country", "region", "county"];

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    public int Every { get; set; } = 1;

    [BindProperty]
    public int Teams { get; set; } = 1;

    public IReadOnlyList<DeskRollout> Rollouts { get; private set; } = [];

    /// <summary>Places for which the reader may draft one: those that a post reaches as a whole.</summary>
    public IReadOnlyList<(string Value, string Word)> Places { get; private set; } = [];

    public IEnumerable<(string Value, string Word)> Levels => _levels.Select(l => (l, Say["rollout.level." + l]));

    public async Task OnGetAsync()
    {
        Rollouts = await Seat.Reading.Rollouts(Viewer, Stop);
        Places =
        [
            .. Seat
                .Reference.Places.Values.Where(p =>
                    p.Level is "country" or "region" or "county" && p.ValidTo is null && Viewer.For(May.RunForum).Any(h => h.Reaches(p.Path))
                )
                .OrderBy(p => Array.IndexOf(_reaches, p.Level))
                .ThenBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => (p.Code, p.Name)),
        ];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (First is null && ModelState[nameof(First)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(First), Say["rollout.first.missing"]);
        }

        if (Seat.Reference.Places.GetValueOrDefault(Place ?? "") is not { } place)
        {
            ModelState.AddModelError(nameof(Place), Say["refusal.rollout-place"]);
            place = null;
        }

        if (!ModelState.IsValid || place is null)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var post = Viewer.For(May.RunForum).FirstOrDefault(p => p.Reaches(place.Path));
        var id = await database.FreeRolloutId($"{place.Slug}-{PlanFields.IsoDay(First!.Value)}", Stop);
        var draft = new DraftRollout(CommandId, id, place.Code, Level ?? "", First.Value, Every, Teams);
        return await Do("/desk/rollout/" + id, "rollout.done.drafted", May.RunForum, post?.Office, draft);
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
