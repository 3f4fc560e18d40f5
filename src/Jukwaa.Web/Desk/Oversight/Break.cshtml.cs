using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Oversight;

/// <summary>Breaks the seal of one concern for an hour, in an emergency. The reason is a fact that oversight reads.</summary>
internal sealed class BreakModel(Seat seat, Say say) : DeskPage(seat, say)
{
    public string Id { get; private set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet(string id) => Id = id;

    public async Task<IActionResult> OnPostAsync(string id)
    {
        Id = id;
        return await Do("/desk/concerns/" + id, "break.done", May.BreakGlass, null, new BreakSeal(CommandId, id, Words(Say.Language, Reason)));
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
