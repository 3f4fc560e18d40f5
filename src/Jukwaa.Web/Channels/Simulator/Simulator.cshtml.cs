using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Dialling;
using Jukwaa.Web.Channels.Texting;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Channels.Simulator;

/// <summary>
/// A telephone on a page, for a demonstration: what is written goes the way of a message from a gateway, and what is answered comes back here. No cookie is read or
/// set, so there is nothing that a form of another site could misuse.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class SimulatorModel(Say say, SimulatedPhones phones, Arriving arriving, UssdDoor ussd) : FormPage(say)
{
    /// <summary>Longest that a page waits for the answer before it is shown without.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>Which telephone, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Phone { get; set; } = 1;

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>send (a message), dial, press or end.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>The session of menus that is open; null = none.</summary>
    [BindProperty]
    public string? Session { get; set; }

    /// <summary>All that was typed in it, joined by stars, as the gateway sends it.</summary>
    [BindProperty]
    public string? Typed { get; set; }

    [BindProperty]
    public string? Press { get; set; }

    /// <summary>The screen of the menus, without the word that tells the gateway to go on; null = nothing was dialled.</summary>
    public string? Shown { get; private set; }

    public string Number => SimulatedPhones.Numbers[Math.Clamp(Phone, 1, SimulatedPhones.Numbers.Count) - 1];

    public IReadOnlyList<Bubble> Bubbles => phones.On(Number);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) => Go is "dial" or "press" or "end" ? await Dial(stop) : await Send(stop);

    private async Task<IActionResult> Dial(CancellationToken stop)
    {
        (Session, Typed) = (Go, Session) switch
        {
            ("end", _) => (null, null),
            ("press", { Length: > 0 } open) => (open, string.IsNullOrEmpty(Typed) ? Press ?? "" : $"{Typed}*{Press}"),
            _ => (Guid.NewGuid().ToString("N"), ""),
        };
        ModelState.Clear();
        Press = null;
        if (Session is { } session)
        {
            var answer = await ussd.Next(session, Number, Typed ?? "", stop);
            Shown = answer[4..];
            Session = answer.StartsWith("END", StringComparison.Ordinal) ? null : session;
        }

        return Page();
    }

    private async Task<IActionResult> Send(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            return Again(nameof(Text), "simulator.empty");
        }

        var text = Text.Length <= Incoming.Longest ? Text : Text[..Incoming.Longest];
        phones.Said(Number, text);
        if (!await arriving.Take(new("simulator", Guid.NewGuid().ToString("N"), Number, text), null, stop))
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            ModelState.AddModelError(nameof(Text), Say["voice.later"]);
            return Page();
        }

        await phones.WaitForAnswer(Number, Patience, stop);
        return Onward($"/channels/simulator?phone={Phone}#last");
    }
}
