using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Notices;

/// <summary>What I was told, and how I want to be told.</summary>
internal sealed class NoticesModel(Seat seat, Say say, NoticeReads notices, Jukwaa.Storage.People people, Outgoing outgoing) : DeskPage(seat, say)
{
    internal static readonly IReadOnlyList<string> Hows = ["digest", "each", "none"];

    internal static readonly IReadOnlyList<string> ByWays = ["email", "sms", "both"];

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? By { get; set; }

    public DeskList<NoticeLine> List { get; private set; } = null!;

    public int Unseen { get; private set; }

    public Wish Wish { get; private set; } = Wish.Usual;

    /// <summary>Channels by which a message did not arrive lately.</summary>
    public IReadOnlyList<string> Unreached { get; private set; } = [];

    /// <summary>Key of the sentence on what keeps messages from arriving at all; null = nothing does.</summary>
    public string? Hindrance { get; private set; }

    public string ByNow =>
        (Wish.ByEmail, Wish.BySms) switch
        {
            (true, true) => "both",
            (_, true) => "sms",
            _ => "email",
        };

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        List = await notices.List(Viewer.Person, Say.Language, new(number), Stop);
        Unseen = await notices.Unseen(Viewer.Person, Stop);
        Wish = await notices.WishOf(Viewer.Person, Stop);
        Unreached = await notices.Unreached(Viewer.Person, Stop);
        Hindrance = Hindering(await people.Find(Viewer.Person, Stop));
    }

    public Task<IActionResult> OnPostAsync() =>
        Form switch
        {
            "seen" => MarkAll(),
            "wishes" => Keep(),
            _ => Task.FromResult<IActionResult>(BadRequest()),
        };

    /// <summary>Where a notice leads.</summary>
    public static string AddressOf(NoticeLine line) => line.SubjectKind == "post" ? "/desk" : $"/desk/{line.SubjectKind}s/{line.SubjectId}";

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        HttpContext.Response.StatusCode = 422;
        return Page();
    }

    private async Task<IActionResult> MarkAll()
    {
        await notices.MarkAll(Viewer.Person, Seen ?? 0, Stop);
        return Back("notices.done.seen");
    }

    private async Task<IActionResult> Keep()
    {
        if (!Hows.Contains(How))
        {
            ModelState.AddModelError(nameof(How), Say["notices.how.choose"]);
        }

        if (!ByWays.Contains(By))
        {
            ModelState.AddModelError(nameof(By), Say["notices.by.choose"]);
        }

        if (!ModelState.IsValid)
        {
            return await Again();
        }

        await notices.Keep(Viewer.Person, new(How!, By is "email" or "both", By is "sms" or "both"), Stop);
        return Back("notices.done.wishes");
    }

    private RedirectResult Back(string done)
    {
        Done = done;
        return Redirect(Say.To("/desk/notices"));
    }

    private string? Hindering(Person? me) =>
        Wish switch
        {
            { How: "none" } => null,
            { ByEmail: true } when outgoing.Mail is not null && me?.Email is null => "notices.no_email",
            { BySms: true } when outgoing.Sms is not null && PhoneNumber.Of(me?.Phone) is null => "notices.no_phone",
            { ByEmail: true } when outgoing.Mail is null => "notices.no_mail_here",
            { BySms: true } when outgoing.Sms is null => "notices.no_sms_here",
            _ => null,
        };
}
