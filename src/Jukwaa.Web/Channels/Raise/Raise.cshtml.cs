using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Jukwaa.Web.Channels.Raise;

/// <summary>
/// Somebody raises a concern: four short steps, no account, no script. What was typed goes along in the form and is kept nowhere until it is sent. No cookie is read
/// or set, so there is nothing that a form of another site could misuse.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(Attaching.MostBytes)]
internal sealed partial class RaiseModel(
    Say say,
    Taking taking,
    VoiceBook book,
    VoiceChoices choices,
    VoiceKey key,
    Reference reference,
    Understanding understanding,
    PlaceSheets sheets,
    Attaching attaching
) : FormPage(say)
{
    internal const string Sending = "send",
        Sent = "sent";

    /// <summary>In the order in which they are asked; the last one shows all again.</summary>
    internal static readonly string[] Steps = ["say", "where", "spot", "who", "check"];

    /// <summary>Longest words about the place.</summary>
    internal const int LongestSpot = 200;

    /// <summary>Of whom people most often say that they must not see it; the post in the county is meant.</summary>
    internal static readonly string[] Often = ["nps", "ngao"];

    [BindProperty]
    public string Step { get; set; } = Steps[0];

    /// <summary>next, send, or the step to go back to.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>Chance by which this form is told from all others: sent twice it is one concern, with one receipt.</summary>
    [BindProperty]
    public string? FormId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Proposal { get; set; }

    [BindProperty]
    public string? County { get; set; }

    [BindProperty]
    public string? Ward { get; set; }

    [BindProperty]
    public string? Spot { get; set; }

    [BindProperty]
    public string[] Hidden { get; set; } = [];

    [BindProperty]
    public string? HiddenOffice { get; set; }

    [BindProperty]
    public string? Group { get; set; }

    /// <summary>They go with the last step: nothing of them is kept before everything is sent.</summary>
    [BindProperty]
    public IFormFile[] Photos { get; set; } = [];

    [BindProperty]
    public IFormFile? Sound { get; set; }

    /// <summary>How many files were taken in.</summary>
    public int FilesKept { get; private set; }

    public Receipt? Receipt { get; private set; }

    public IReadOnlyList<Choice> Offices { get; private set; } = [];

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public new Say Say => base.Say;

    public Reference Reference => reference;

    public void OnGet() => FormId = Fresh();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        FormId = FormId is { Length: 32 } id && id.All(char.IsAsciiHexDigit) ? id : Fresh();
        Step = Steps.Contains(Step) ? Step : Steps[0];
        try
        {
            await Load(stop);
            if (Go is { } back && Steps.Contains(back))
            {
                Step = back;
                ModelState.Remove(nameof(Step));
                return Page();
            }

            if (Touched())
            {
                return Page();
            }

            if (Wrong() is { } wrong)
            {
                Step = wrong;
                return Again();
            }

            return Go == Sending && Step == Steps[^1] ? await Send(stop) : await Onwards(stop);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            return Later();
        }
    }

    private async Task<IActionResult> Onwards(CancellationToken stop)
    {
        Step = Steps[Math.Min(Array.IndexOf(Steps, Step) + 1, Steps.Length - 1)];
        if (Step == "where" && string.IsNullOrEmpty(County) && understanding.PlaceIn(Text ?? "") is { } place)
        {
            (County, Ward) = (place.County, place.Level == "ward" ? place.Code : null);
            ModelState.Remove(nameof(County));
            ModelState.Remove(nameof(Ward));
        }

        await Load(stop);
        return Page();
    }

    private async Task<IActionResult> Send(CancellationToken stop)
    {
        var arrival = "web\n" + FormId;
        Heard heard = new("web", key.CommandOf(arrival), Text!, Understanding.LanguageOf(Text!) ?? Say.Language, PlaceCode)
        {
            Theme = understanding.ThemeOf(Text!),
            Proposal = Proposal,
            PlaceWords = Spot,
            Group = string.IsNullOrEmpty(Group) ? "not-reported" : Group,
            Hidden = [.. Barred()],
        };
        var (files, wrong) = await attaching.Keep(Photos, Sound, arrival, heard.Id, Say, stop);
        if (wrong is var (field, text))
        {
            ModelState.AddModelError(field, text);
            return Again();
        }

        heard = heard with { Files = files };
        var outcome = await taking.Record(heard, stop);
        if (outcome.Refusal is { } refusal)
        {
            if (refusal.Code == "busy")
            {
                return Later();
            }

            Step = "who";
            return Again("", refusal.Code == "no-overseer" ? "voice.no_overseer" : "voice.refused");
        }

        FilesKept = files.Count;
        Receipt = key.ReceiptOf(arrival);
        await book.Give(Receipt, Matter.Concern(heard.Id), stop);
        Step = Sent;
        return Page();
    }

    /// <summary>The first step that has something wrong, of those up to this one; what is wrong is noted.</summary>
    private string? Wrong()
    {
        var upTo = Array.IndexOf(Steps, Step);
        return Steps.Take(upTo + 1).FirstOrDefault(IsWrong);
    }

    private bool IsWrong(string step)
    {
        foreach (var (name, text) in Mistakes.In(this, step))
        {
            Wrong(name, text, Taking.Longest);
        }

        return !ModelState.IsValid;
    }

    /// <summary>Code of the finest place that was chosen.</summary>
    public string PlaceCode => !string.IsNullOrEmpty(Ward) ? Ward : County ?? Taking.Country;

    /// <summary>Offices that must not see it.</summary>
    public IEnumerable<Office> Barred()
    {
        foreach (var institution in Hidden.Where(Often.Contains))
        {
            yield return reference.OfficeOf(institution, "county", PlaceCode);
        }

        if (HiddenOffice?.Split('@') is [var other, var place])
        {
            yield return new(other, place);
        }
    }

    private async Task Load(CancellationToken stop)
    {
        Offices = await choices.Offices(Say.Language, County ?? Taking.Country, stop);
        Groups = await choices.Groups(Say.Language, stop);
    }

    private PageResult Later()
    {
        ModelState.AddModelError("", Say["voice.later"]);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Response.Headers.RetryAfter = "30";
        return Page();
    }

    private static string Fresh() => Guid.NewGuid().ToString("N");
}
