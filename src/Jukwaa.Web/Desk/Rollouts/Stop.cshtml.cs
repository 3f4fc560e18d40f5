using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Open.Rollouts;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Rollouts;

/// <summary>One stop of a plan: why it stands there, what speaks against it, another day for it, or out of the plan.</summary>
internal sealed class StopModel(Seat seat, Say say) : RolloutDesk(seat, say)
{
    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public int Team { get; set; }

    public Leg Leg { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, string place) => await Find(id, place) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, string place)
    {
        if (!await Find(id, place))
        {
            return NotFound();
        }

        var code = Leg.Stop.Place;
        return Form switch
        {
            "day" => await Move(id, code),
            "drop" => await Act("rollout.done.dropped", new DropStop(CommandId, id, code) { Seen = Seen }),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> Move(string id, string place)
    {
        if (Day is null && ModelState[nameof(Day)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(Day), Say["rollout.day.missing"]);
        }

        var command = new PlaceStop(CommandId, id, place, Day ?? default, Team) { Seen = Seen };
        return await Act("rollout.done.placed", command, $"{Here}#{Leg.Stop.Anchor}");
    }

    private async Task<bool> Find(string id, string place)
    {
        if (!await Load(id) || Legs.FirstOrDefault(l => l.Stop.Place.Equals(place, StringComparison.OrdinalIgnoreCase)) is not { } leg)
        {
            return false;
        }

        Leg = leg;
        return true;
    }
}
