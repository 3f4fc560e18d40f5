using Jukwaa.Domain.Concerns;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Jukwaa.Web.Channels.Support;

/// <summary>
/// "It happens to me too", from the page of a public issue: one button, no name, no words. Nobody can tell here whether somebody presses twice, so voices of the web
/// are counted and shown apart from those of telephones. No cookie is read or set.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class SupportModel(Say say, Supporting supporting, VoiceBook book, VoiceKey key) : FormPage(say)
{
    private const string Channel = "web";

    [BindProperty(SupportsGet = true)]
    public string? Issue { get; set; }

    /// <summary>Chance by which this form is told from all others: sent twice it is one voice.</summary>
    [BindProperty]
    public string? FormId { get; set; }

    /// <summary>Null = the public sees no such issue.</summary>
    public Supportable? About { get; private set; }

    /// <summary>Given just now; null = not yet.</summary>
    public Receipt? Receipt { get; private set; }

    public new Say Say => base.Say;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        FormId = Guid.NewGuid().ToString("N");
        return await Find(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            if (!await Find(stop))
            {
                return NotFound();
            }

            if (!Guid.TryParseExact(FormId, "N", out _))
            {
                FormId = Guid.NewGuid().ToString("N");
                ModelState.Remove(nameof(FormId));
                return Again("", "support.again");
            }

            var arrival = $"web support\n{FormId}\n{About!.Id}";
            var receipt = key.ReceiptOf(arrival);
            var outcome = await supporting.Give(Channel, receipt, About.Id, key.CommandOf(arrival), stop);
            if (outcome.Refusal is not null)
            {
                return Later();
            }

            await book.Give(receipt, Matter.Issue(About.Id), stop);
            Receipt = receipt;
            return Page();
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            return Later();
        }
    }

    private async Task<bool> Find(CancellationToken stop) => (About = await supporting.Named(Issue ?? "", Say.Language, stop)) is not null;

    private PageResult Later()
    {
        ModelState.AddModelError("", Say["voice.later"]);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Response.Headers.RetryAfter = "30";
        return Page();
    }
}
