using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Reviews;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Web.Desk.Reviews;

/// <summary>One session, used live in the room: each item is decided by one short form, then the next one that is open comes.</summary>
internal sealed class SessionModel(Seat seat, Say say, Database database) : DeskPage(seat, say)
{
    public DeskReviewPage Data { get; private set; } = null!;

    /// <summary>Files kept for the promises of the agenda.</summary>
    public ILookup<string, ReviewFile> Files { get; private set; } = Array.Empty<ReviewFile>().ToLookup(f => f.Commitment);

    /// <summary>What else is due in the place and could be taken up.</summary>
    public IEnumerable<(string Value, string Word)> Further { get; private set; } = [];

    /// <summary>A finding, or reopen, carry, note, drop.</summary>
    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? TextEn { get; set; }

    [BindProperty]
    public string? TextSw { get; set; }

    [BindProperty]
    public string? Item { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    private string Here => "/desk/reviews/" + Data.Review.Id;

    public string Phase => Data.Review.IsOverdue(Seat.Today) ? "Overdue" : Data.Review.Phase;

    /// <summary>Items that stand on the agenda and are about what the reader may not see.</summary>
    public int Hidden => Data.Review.Items - Data.Items.Count(i => i.Outcome != "Dropped");

    public bool HasCome => Data.Review.OnDay <= Seat.Today;

    /// <summary>Whether the reader may change it: with a post that reviews and reaches its place, while it is open.</summary>
    public bool MayAct => Data.Review.IsOpen && Post is not null;

    private HeldPost? Post => Viewer.For(May.ReviewCommitment).FirstOrDefault(p => p.Reaches(Data.Review.Path));

    public string TitleOf(DeskReviewItem item) => item.Kind == "issue" ? Say["issue.name", item.Title, item.PlaceName] : item.Title;

    /// <summary>Whether the form of an item is there: it is open, or what was typed for it must not be lost.</summary>
    public bool Decides(DeskReviewItem item) => MayAct && ((item.IsOpen && HasCome) || IsRefused(item));

    /// <summary>The form of the item that was refused, else of the first that is open.</summary>
    public bool IsUnfolded(DeskReviewItem item) => IsRefused(item) || (ModelState.IsValid && item == Data.Items.FirstOrDefault(i => i.IsOpen));

    /// <summary>What can be decided of an item.</summary>
    public static IEnumerable<string> Choices(DeskReviewItem item) => Deciding.Choices(item);

    public async Task<IActionResult> OnGetAsync(string id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        return Form switch
        {
            "decide" => await Decide(id),
            "takeup" => await TakeUp(id),
            "move" => await Move(id),
            "calloff" => await Act("session.done.called_off", new CallOff(CommandId, id, Both(TextEn, TextSw)) { Seen = Seen }),
            "close" => await Act("session.done.closed", new CloseReview(CommandId, id) { Seen = Seen }),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> Decide(string id)
    {
        if (Data.Items.FirstOrDefault(i => PositionOf(i) == Of) is not { } item)
        {
            return BadRequest();
        }

        // Of an item that was decided meanwhile the rule says so, whatever can be chosen now.
        if (!Deciding.All.Contains(Decision) || (item.IsOpen && !Choices(item).Contains(Decision)))
        {
            return Wrong(nameof(Decision), "form.choose");
        }

        var commands = Deciding.Commands(id, item, Decision!, Both(TextEn, TextSw), Seat.Today, (CommandId, Next(1)), Seen);
        return await Do($"{Here}#{After(item)}", "session.done.decided", May.ReviewCommitment, Post?.Office, [.. commands]);
    }

    private async Task<IActionResult> TakeUp(string id) =>
        Further.Any(f => f.Value == Item) ? await Act("session.done.taken_up", new TakeUp(CommandId, id, Item!)) : Wrong(nameof(Item), "form.choose");

    private async Task<IActionResult> Move(string id) =>
        Day is { } day ? await Act("session.done.moved", new MoveReview(CommandId, id, day, Both(TextEn, TextSw)) { Seen = Seen })
        : ModelState.IsValid ? Wrong(nameof(Day), "session.on.missing")
        : await Act("", []);

    private Task<IActionResult> Act(string done, params Command[] commands) => Do(Here, done, May.ReviewCommitment, Post?.Office, commands);

    private PageResult Wrong(string field, string key)
    {
        ModelState.AddModelError(field, Say[key]);
        HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Where to go on: the next open item, else the end of the session.</summary>
    private string After(DeskReviewItem item)
    {
        var open = Data.Items.Where(i => i.IsOpen && i != item).ToList();
        var next = open.FirstOrDefault(i => i.Position > item.Position) ?? open.FirstOrDefault();
        return next is null ? "close" : "item-" + PositionOf(next);
    }

    private bool IsRefused(DeskReviewItem item) => !ModelState.IsValid && Sent == "decide-" + PositionOf(item);

    private static string PositionOf(DeskReviewItem item) => item.Position.ToString(CultureInfo.InvariantCulture);

    private async Task<bool> Load(string id)
    {
        if (await Seat.Reading.Review(Viewer, Say.Language, id, Stop) is not { } data)
        {
            return false;
        }

        Data = data;
        Files = await database.Files([.. data.Items.Where(i => i.Kind == "commitment").Select(i => i.Subject)], Stop);
        var taken = data.Items.Where(i => i.Outcome != "Dropped").Select(i => $"{i.Kind}/{i.Subject}").ToHashSet(StringComparer.Ordinal);
        var due = MayAct ? (await Seat.Reading.Due(Viewer, Say.Language, data.Review.Place, Stop)).Items : [];
        Further =
        [
            .. due.Where(d => !taken.Contains(d.Subject)).Select(d => (d.Subject, $"{Say["session.why." + d.Why]}: {d.Title}, {d.PlaceName}")),
        ];
        return true;
    }

    protected override async Task<IActionResult> Again()
    {
        await Load(Data.Review.Id);
        return Page();
    }
}
