using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Boxes;

/// <summary>The box itself, on its own screen: its forums, who gets in, and how far it has come with what it brings to the centre.</summary>
internal sealed class BoxModel(Seat seat, Say say, ThisHost host, Database database, Storage.People people, Relaying relaying, BoxOutbox outbox)
    : DeskPage(seat, say)
{
    /// <summary>Who gets in.</summary>
    [BindProperty]
    public Guid Person { get; set; }

    public IReadOnlyList<DeskForum> Forums { get; private set; } = [];

    public IReadOnlyList<HallPerson> Hands { get; private set; } = [];

    public BoxProgress Progress { get; private set; } = null!;

    public IReadOnlyList<BoxRefused> Refusals { get; private set; } = [];

    /// <summary>Whether the reader leads: lets others in.</summary>
    public bool Leads => Viewer.Allows(May.RunForum);

    /// <summary>A link that was just made, the picture of it, and for whom.</summary>
    public (string Name, string Address, QrCode Picture)? Link { get; private set; }

    /// <summary>Key of the sentence that says whether the centre is reached.</summary>
    public string Centre => "box.centre." + relaying.Reached.ToString().ToLowerInvariant();

    public string? Refusal => relaying.Refusal;

    protected override bool IsTold => false;

    public async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Leads)
        {
            return NotFound();
        }

        if (Form == "again")
        {
            await outbox.Again(Stop);
            return Told("/desk/box", "box.done.again");
        }

        await Load();
        if (Hands.FirstOrDefault(h => h.Id == Person) is not { } hand || await people.LetInOnBox(hand.Id, Stop) is not { } link)
        {
            return NotFound();
        }

        var address = new Uri(host.Address!, $"/box/{link.Token}").ToString();
        Link = (hand.Name ?? "", address, QrCode.Of(address));
        return Page();
    }

    private async Task Load()
    {
        Forums = await Seat.Reading.ForumsToTake(Viewer, Say.Language, Stop);
        Hands = Leads ? await database.InHalls(Viewer, Seat.Today, Stop) : [];
        Progress = await database.BoxProgress(Stop);
        Refusals = await database.BoxRefusals(Stop);
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
