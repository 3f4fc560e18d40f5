using Jukwaa.Domain.Forums;
using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Jukwaa.Web.Channels.Hall;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>Phones in the hall: the code to call out, and the link by which a screen needs nobody signed in.</summary>
internal sealed class HallModel(Seat seat, Say say, HallBook book, TrustBook trust, OpenRecord record, ThisHost host) : TakenPage(seat, say)
{
    public JoinCode? Code { get; private set; }

    public HallJoin? Join => Code is { } code && host.Joins ? HallJoin.Of(code, record.SiteOf(Request), Say, host) : null;

    /// <summary>Whether a link for a screen is out.</summary>
    public bool HasScreen { get; private set; }

    /// <summary>Address of the screen that was made just now; it is not to be had again.</summary>
    public string? Link { get; private set; }

    /// <summary>How the code is said, sign by sign.</summary>
    public string Spoken => string.Join(" – ", Code!.Code.Select(c => char.IsDigit(c) ? Say["inhall.digit." + c] : c.ToString()));

    /// <summary>Raised hands: yes, partly and no to each question, in their order.</summary>
    [BindProperty]
    public string[] Counted { get; set; } = [];

    /// <summary>The moment at which the hands were counted, which may have passed since.</summary>
    [BindProperty]
    public TrustMoment? At { get; set; }

    /// <summary>Whether the questions are those before or after.</summary>
    public TrustMoment Moment { get; private set; }

    /// <summary>How many phones answered at this moment.</summary>
    public int Phones { get; private set; }

    /// <summary>Hands that were counted before.</summary>
    public IReadOnlyList<TrustHands> Raised { get; private set; } = [];

    internal static IReadOnlyList<TrustQuestion> Questions { get; } = Enum.GetValues<TrustQuestion>();

    private static int Cells => 3 * Questions.Count;

    /// <summary>What stands in a field of hands: what was typed, else what was counted.</summary>
    public string Stands(int question, int answer) =>
        Counted.Length == Cells ? Counted[(3 * question) + answer]
        : Raised.FirstOrDefault(h => h.Moment == Moment && h.Question == Questions[question]) is { } hands
            ? ((int[])[hands.Yes, hands.Partly, hands.No])[answer].ToString(System.Globalization.CultureInfo.InvariantCulture)
        : "";

    // A link is shown once: what a second press makes is another one.
    protected override bool IsTold => false;

    public async Task<IActionResult> OnGetAsync(string id) => await Show(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Show(id))
        {
            return NotFound();
        }

        if (Form == "end")
        {
            await book.TakeBackScreen(id, Stop);
            return Told($"/desk/forums/{id}/hall", "inhall.screen.ended");
        }

        if (Form == "after")
        {
            await trust.OpenAfter(id, Stop);
            return Told($"/desk/forums/{id}/hall", "trust.desk.opened");
        }

        if (Form == "hands")
        {
            return await Count(id);
        }

        if (Form != "link")
        {
            return BadRequest();
        }

        Link = await book.NewScreen(id, Stop) is { } secret ? record.SiteOf(Request) + Say.To("/hall/screen/" + secret) : null;
        HasScreen = Link is not null;
        return Page();
    }

    private async Task<IActionResult> Count(string id)
    {
        var counts = Counted.Select(typed => string.IsNullOrWhiteSpace(typed) ? 0 : EntryFields.Number(typed.Trim()) ?? -1).ToArray();
        var wrong =
            counts.Length != Cells || counts.Any(c => c is < 0 or > EntryFields.MostCounted) ? "trust.desk.hands.wrong"
            : At != Moment ? "trust.moved"
            : null;
        if (wrong is not null)
        {
            ModelState.AddModelError(nameof(Counted), Say[wrong]);
            HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        foreach (var (n, question) in Questions.Index())
        {
            await trust.Put(id, new TrustHands(Moment, question, counts[3 * n], counts[(3 * n) + 1], counts[(3 * n) + 2]), Stop);
        }

        return Told($"/desk/forums/{id}/hall", "trust.desk.hands.done");
    }

    private async Task<bool> Show(string id)
    {
        if (!await Load(id) || Leads is null || !IsOpen)
        {
            return false;
        }

        Code = await book.CodeOf(id, Stop);
        HasScreen = await book.HasScreen(id, Stop);
        Moment = await trust.MomentOf(id, Stop) ?? TrustMoment.Before;
        Phones = await trust.Phones(id, Moment, Stop);
        Raised = await trust.Hands(id, Stop);
        return Code is not null;
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
