using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Concerns;

/// <summary>A need of the own group: housing, pay, transport, staff, safety. Who raised it is written nowhere.</summary>
internal sealed class NeedModel(Seat seat, Say say) : DeskPage(seat, say)
{
    internal static readonly string[] Groups = ["chiefs", "officers", "administrators"];

    internal static readonly string[] Themes = ["ngao_welfare", "police_welfare_hr", "police_resources", "other"];

    public IReadOnlyList<Choice> Known { get; private set; } = [];

    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public async Task OnGetAsync() => Known = await Seat.Reading.Themes(Viewer, Say.Language, Stop);

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (!Groups.Contains(Group))
        {
            ModelState.AddModelError(nameof(Group), Say["form.choose"]);
        }

        if (!Themes.Contains(Theme))
        {
            ModelState.AddModelError(nameof(Theme), Say["form.choose"]);
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), Say["need.text.missing"]);
        }

        if (!ModelState.IsValid)
        {
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        var words = Words(Say.Language, Text);
        ConcernDetails details = new(null, County, default, Theme!, words.Ref, default, default, [Group!], Period.Day(Seat.Today), []);
        return await Do("/desk/need", "need.done", May.RaiseNeed, null, new RaiseNeed(CommandId, $"n-{CommandId:N}", details, [words]));
    }

    /// <summary>The county of the post, or whatever larger place it is in.</summary>
    private string County =>
        Viewer.For(May.RaiseNeed).First().Office.Place is var place && Seat.Reference.Places[place].County is { } county ? county : place;

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
