using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Concerns;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>
/// Closes a forum in the room: the list was read back, named groups confirmed it, and somebody looked at every promise, because promises are public at once.
/// </summary>
internal sealed class CloseModel(Seat seat, Say say, ForumClosing closing, TrustBook trust, Database database) : TakenPage(seat, say)
{
    public int Open { get; private set; }

    /// <summary>Photos and voice notes that are still on phones: they hold nothing up.</summary>
    public int Awaited { get; private set; }

    /// <summary>What phones in the hall added and nobody took over: it goes on record to be read like what comes by any other door.</summary>
    public int FromPhones { get; private set; }

    /// <summary>Boxes that were made ready for it and have not said that they brought all.</summary>
    public int Boxes { get; private set; }

    /// <summary>Whether phones joined and are still asked the questions before the forum.</summary>
    public bool IsBefore { get; private set; }

    /// <summary>"yes": it is closed without what is still on boxes, which comes afterwards.</summary>
    [BindProperty]
    public string[] Without { get; set; } = [];

    /// <summary>Groups that heard the list and confirmed it.</summary>
    [BindProperty]
    public string[] Confirmed { get; set; } = [];

    /// <summary>"yes": somebody read each promise and found nobody named who must not be.</summary>
    [BindProperty]
    public string[] Safe { get; set; } = [];

    public IEnumerable<(string Value, string Word)> Present =>
        Groups.Where(g => !ChoiceReads.NotInHalls.Contains(g.Value)).Select(g => (g.Value, g.Word));

    // To the list, which says what became of it.
    protected override string AfterTwice => Say.To(Here);

    /// <summary>Fields of a promise that hold words, all of which become public.</summary>
    public static IReadOnlyList<string> Worded { get; } = [EntryFields.Words, EntryFields.Speaker, EntryFields.DueWords, EntryFields.Amount];

    /// <summary>Words of a promise, with what looks like a name or a number marked.</summary>
    public IReadOnlyList<Stretch> Marked(string words) => Proposals.Marked(words, Seat.Reference);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        return !await Show(id) || Leads is null || !IsOpen ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Show(id) || Leads is not { } post)
        {
            return NotFound();
        }

        if (Form == "after")
        {
            // The list is being closed: whoever answers on a phone from now on speaks of the forum that was.
            await trust.OpenAfter(id, Stop);
            return Told($"/desk/forums/{id}/close", "trust.desk.opened");
        }

        if (Confirmed.Length == 0)
        {
            ModelState.AddModelError(nameof(Confirmed), Say["refusal.confirmed-missing"]);
        }

        if (Safe is not ["yes"] && Record.Promises.Any())
        {
            ModelState.AddModelError(nameof(Safe), Say["taken.safe.missing"]);
        }

        if (Without is not ["yes"] && Boxes > 0)
        {
            ModelState.AddModelError(nameof(Without), Say["taken.boxes.missing"]);
        }

        if (!ModelState.IsValid)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        string[] came =
        [
            .. Record.Attendance.Select(c => c.Group).Concat(Record.Voices.SelectMany(v => v.Groups)).Concat(Confirmed).Distinct().Order(),
        ];
        var outcome = await closing.Close(Viewer, post, new(CommandId, id, Seat.Today, came, Confirmed), NewSalt, Stop);
        return outcome.Refusal is { } refusal ? Refused(refusal) : Told(Here, "taken.done.closed");
    }

    private async Task<bool> Show(string id)
    {
        if (!await Load(id))
        {
            return false;
        }

        var whole = await closing.Whole(id, Stop);
        (Open, Awaited, FromPhones) = (whole.Problems.Count, await closing.Awaited(whole, Stop), whole.FromPhones.Count);
        IsBefore = await trust.MomentOf(id, Stop) is TrustMoment.Before;
        Boxes = await database.BoxesAwaited(id, Stop);
        return true;
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
