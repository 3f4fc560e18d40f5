using Jukwaa.Domain.Concerns;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Texting;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Jukwaa.Web.Channels.Follow;

/// <summary>Whoever holds a receipt and spoke on the web asks to be told by short message what becomes of it, or to be told no more. No cookie is read or set.</summary>
[IgnoreAntiforgeryToken]
internal sealed class PhoneModel(Say say, VoiceBook book, Offers offers, Outgoing outgoing) : FormPage(say)
{
    internal const string Asking = "ask",
        End = "end";

    /// <summary>Longest that somebody writes a number, with all that stands between.</summary>
    internal const int Longest = 30;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    /// <summary>Null on the way here from another page.</summary>
    [BindProperty]
    public string? Go { get; set; }

    public Receipt? Receipt { get; private set; }

    /// <summary>Whether some telephone is told already.</summary>
    public bool IsTold { get; private set; }

    /// <summary>Key of the sentence that says what was done just now; null = nothing.</summary>
    public string? Done { get; private set; }

    public bool CanSend => outgoing.Sms is not null;

    public new Say Say => base.Say;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            (Receipt, var matter, var wrong) = await TypedReceipt.Of(Code, book, stop);
            if (matter is null)
            {
                return Again(nameof(Code), wrong!);
            }

            IsTold = await offers.IsTold(Receipt!, stop);
            return Go == End ? await Finish(stop)
                : Go != Asking || !CanSend ? Page()
                : await Ask(matter, stop);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            ModelState.AddModelError("", Say["voice.later"]);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    private async Task<IActionResult> Ask(Matter matter, CancellationToken stop)
    {
        if (Phone?.Length > Longest || PhoneNumber.Of(Phone) is not { } number)
        {
            return Again(nameof(Phone), string.IsNullOrWhiteSpace(Phone) ? "phone.missing" : "phone.wrong");
        }

        await offers.Ask(number, Receipt!, matter, Say.Language, new Reply(Say.Language, outgoing.Site).Offer, stop);
        Done = "phone.done";
        return Page();
    }

    private async Task<IActionResult> Finish(CancellationToken stop)
    {
        await offers.End(Receipt!, stop);
        (IsTold, Done) = (false, "phone.ended");
        return Page();
    }
}
