using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Web.Desk;

/// <summary>What every page of the desk has: who sits there, and one way to do something and to say why not, keeping what was typed.</summary>
internal abstract class DeskPage(Seat seat, Say say) : PageModel
{
    public Seat Seat => seat;

    public Say Say => say;

    public Viewer Viewer { get; private set; } = null!;

    /// <summary>Id of the command that this form will send: pressed twice it is one command.</summary>
    [BindProperty]
    public Guid CommandId { get; set; }

    /// <summary>Version that the form showed.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>Which form of the page was sent; its errors and its text stay with it.</summary>
    [BindProperty]
    public string? Form { get; set; }

    /// <summary>What it was about, where the page has several of that form; null = it has one.</summary>
    [BindProperty]
    public string? Of { get; set; }

    /// <summary>The one form of the page that was sent.</summary>
    public string? Sent => Of is null ? Form : $"{Form}-{Of}";

    /// <summary>What was done just now, for the line on top of the page; null = nothing.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>The page that this line was meant for.</summary>
    [TempData]
    public string? DoneAt { get; set; }

    /// <summary>Whether a second press of the form is only told that it was done; not where its answer shows what is shown nowhere else.</summary>
    protected virtual bool IsTold => true;

    /// <summary>Where a second press leads.</summary>
    protected virtual string AfterTwice => Request.PathBase + Request.Path;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context,
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next
    )
    {
        Viewer = await seat.Viewer();
        if (context.HandlerMethod is null && !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
        {
            // A page that is only read has nothing to show to whoever sends it something.
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        if (HttpMethods.IsPost(Request.Method) && CommandId != Guid.Empty && IsTold && await seat.Reading.IsDone(CommandId, Viewer, Stop))
        {
            // Pressed twice: what the first press did has changed the page, and must not look like a refusal now. Its line, if not shown yet, is the better one.
            TempData[nameof(Done)] = TempData.Peek(nameof(Done)) ?? "form.done_already";
            TempData[nameof(DoneAt)] = AfterTwice;
            context.Result = Redirect(AfterTwice);
            return;
        }

        SayUnreadable();
        if ((await next()) is { Result: NotFoundResult } executed && HttpMethods.IsGet(Request.Method) && Done is not null && DoneAt == Request.Path)
        {
            // What was just done took it out of reach: passed on, sealed, handed over.
            TempData.Keep(nameof(Done));
            executed.Result = Redirect(say.To("/desk"));
        }
    }

    /// <summary>Words of a form in one language; nothing typed is nothing said.</summary>
    protected static Words Words(string language, string? text) => Domain.Kernel.Words.Of(NewSalt, (language, text));

    protected static Words Both(string? en, string? sw) => Domain.Kernel.Words.Of(NewSalt, ("en", en), ("sw", sw));

    /// <summary>Another command of the same form: as fixed as the first, so that a form sent twice is the same commands.</summary>
    internal Guid Next(int n)
    {
        Span<byte> bytes = stackalloc byte[20];
        CommandId.TryWriteBytes(bytes);
        BitConverter.TryWriteBytes(bytes[16..], n);
        return new(System.Security.Cryptography.SHA256.HashData(bytes).AsSpan(0, 16));
    }

    /// <summary>Does it, and comes back to <paramref name="address"/> with a line that says so; or shows this page again with the reason beside the form.</summary>
    /// <param name="done">Key of the text that says what was done.</param>
    protected async Task<IActionResult> Do(string address, string done, May may, Office? office, params IReadOnlyList<Command> commands)
    {
        if (!ModelState.IsValid)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Again();
        }

        var outcome = await seat.Do(may, office, commands);
        if (outcome.Refusal is { } refusal)
        {
            Refuse(refusal);
            return await Again();
        }

        return Told(address, done);
    }

    /// <summary>Goes to <paramref name="address"/> with a line that says what was done.</summary>
    protected RedirectResult Told(string address, string done)
    {
        Done = done;
        DoneAt = say.To(address).Split('?')[0];
        return Redirect(say.To(address));
    }

    /// <summary>Why something was refused, in the language of the page where we have the sentence; else its code: another edition may know more.</summary>
    public string RefusalOf(string code) => Texts.Has(say.Language, "refusal." + code) ? say["refusal." + code] : code;

    /// <summary>Shows this page with the reason why not; what was typed is in its fields.</summary>
    protected PageResult Refused(Refusal refusal)
    {
        Refuse(refusal);
        return Page();
    }

    /// <summary>Puts a refusal where the form shows it, in the language of the page where we have the sentence.</summary>
    protected void Refuse(Refusal refusal)
    {
        var key = "refusal." + refusal.Code;
        var form = HttpContext.Request.HasFormContentType ? HttpContext.Request.Form : FormCollection.Empty;
        ModelState.AddModelError(RefusedFields.Of(refusal.Code, this, form) ?? "", Texts.Has(say.Language, key) ? say[key] : refusal.Message);
        HttpContext.Response.StatusCode = refusal.Kind switch
        {
            RefusalKind.Forbidden => 403,
            RefusalKind.Missing => 404,
            RefusalKind.Conflict => 409,
            _ => 422,
        };
    }

    /// <summary>A day or a number that cannot be read is said in the language of the page. What stands hidden has no field to lead to.</summary>
    private void SayUnreadable()
    {
        foreach (var field in ModelState.Where(e => e.Value is { Errors.Count: > 0 }).Select(e => e.Key).ToList())
        {
            ModelState[field]!.Errors.Clear();
            ModelState.AddModelError(field is nameof(CommandId) or nameof(Seen) ? "" : field, say["form.unreadable"]);
        }
    }

    /// <summary>Shows this page again; whatever was typed is in its fields.</summary>
    protected abstract Task<IActionResult> Again();

    protected static string NewSalt() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
