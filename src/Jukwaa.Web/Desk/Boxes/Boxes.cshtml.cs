using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Boxes;

/// <summary>Boxes as the centre knows them: prepare one for forums where there is no network, see what each brought, and say that nothing more is awaited from one.</summary>
internal sealed class BoxesModel(Seat seat, Say say, BoxCodes codes, BoxClosing closing, Database database, OpenRecord record) : DeskPage(seat, say)
{
    [BindProperty]
    public string[] Forums { get; set; } = [];

    [BindProperty]
    public Guid[] People { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<DeskBox> Found { get; private set; } = [];

    /// <summary>Forums that a box can be made ready for.</summary>
    public IReadOnlyList<DeskForum> Ahead { get; private set; } = [];

    /// <summary>Who can take down on it.</summary>
    public IReadOnlyList<HallPerson> Hands { get; private set; } = [];

    /// <summary>Names of forums that a box was made ready for.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>The code that was just made; it is not to be had again.</summary>
    public BoxCode? Made { get; private set; }

    /// <summary>What is typed on the laptop.</summary>
    public string Typed => $"./jukwaa serve --box --upstream {record.SiteOf(Request)} --code {Made?.Code}";

    protected override bool IsTold => Form != "prepare";

    public string Word(DeskForum forum) => $"{Say["forum.name", forum.Where]}, {(forum.Day is { } day ? Say.Date(day) : "")}";

    public string Word(HallPerson person) =>
        $"{person.Name ?? person.Id.ToString("N")[..8]} – {Say["role." + person.Role]}, {person.Institution.ToUpperInvariant()}, {person.Place}";

    public async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        return Form switch
        {
            "give-up" => await GiveUp(),
            "prepare" => await Prepare(),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> GiveUp()
    {
        var box = Found.FirstOrDefault(b => b.Id == Of)?.State;
        var post = box is null ? null : Viewer.For(May.RunForum).FirstOrDefault(p => p.Reaches(Seat.Reference.Places[box.Place].Path));
        GiveUpBox given = new(CommandId, Of ?? "", Words(Say.Language, Reason));
        var answer = await Do("/desk/boxes", "boxes.done.given_up", May.RunForum, post?.Office, given);
        if (answer is RedirectResult)
        {
            // It may have been the last that its forums waited for.
            foreach (var forum in box?.Forums ?? [])
            {
                await closing.Try(forum, late: false, Stop);
            }
        }

        return answer;
    }

    private async Task<IActionResult> Prepare()
    {
        var chosen = Ahead.Where(f => Forums.Contains(f.Id)).ToList();
        if (chosen.Count is 0 or > Box.MostForums || chosen.Select(f => f.County).Distinct().Count() > 1)
        {
            ModelState.AddModelError(nameof(Forums), Say["boxes.forums.missing", Box.MostForums]);
        }

        var hands = Hands.Where(h => People.Contains(h.Id)).ToList();
        if (hands.Count is 0 or > Box.MostPeople - 1)
        {
            ModelState.AddModelError(nameof(People), Say["boxes.people.missing", Box.MostPeople - 1]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Made = await codes.Prepare(Viewer.Person, [.. chosen.Select(f => f.Id)], [.. hands.Select(h => h.Id)], Stop);
        return Page();
    }

    private async Task Load()
    {
        Found = await Seat.Reading.Boxes(Viewer, Stop);
        var forums = await Seat.Reading.ForumsToTake(Viewer, Say.Language, Stop);
        Names = forums.ToDictionary(f => f.Id, Word, StringComparer.Ordinal);
        Ahead =
        [
            .. forums.Where(f =>
                f.Phase is "Announced" or "InSession" && f.Day >= Seat.Today && Viewer.For(May.RunForum).Any(p => p.Reaches(f.Path))
            ),
        ];
        Hands = await database.InHalls(Viewer, Seat.Today, Stop);
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
