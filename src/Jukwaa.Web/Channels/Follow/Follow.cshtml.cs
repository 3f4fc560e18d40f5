using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Jukwaa.Web.Channels.Follow;

/// <summary>
/// Whoever holds a receipt asks where the concern is, adds to it, or asks to be forgotten. The receipt travels in the form, never in an address: addresses stay in
/// histories and logs. No cookie is read or set.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(Attaching.MostBytes)]
internal sealed class FollowModel(
    Say say,
    VoiceBook book,
    Following following,
    Forgetting forgetting,
    Verdicts verdicts,
    Taking taking,
    VoiceKey key,
    Attaching attaching
) : FormPage(say)
{
    private const string Channel = "web";

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>ask, tell, add or forget.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>Chance by which this form is told from others: sent twice it is once.</summary>
    [BindProperty]
    public string? FormId { get; set; }

    [BindProperty]
    public string? More { get; set; }

    [BindProperty]
    public IFormFile[] Photos { get; set; } = [];

    [BindProperty]
    public IFormFile? Sound { get; set; }

    /// <summary>Done, NotDone or StillHappening.</summary>
    [BindProperty]
    public string? Told { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public Receipt? Receipt { get; private set; }

    public Followed? Concern { get; private set; }

    public IReadOnlyList<FollowedPromise> Promises { get; private set; } = [];

    /// <summary>What was done just now; null = nothing.</summary>
    public string? Done { get; private set; }

    public new Say Say => base.Say;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            (Receipt, var found, var wrong) = await TypedReceipt.Of(Code, book, stop);
            if (found is not { } matter)
            {
                return Again(nameof(Code), wrong!);
            }

            var result = Go switch
            {
                "tell" => await Tell(matter, stop),
                "add" when !matter.IsSupport => await Add(matter.Id, stop),
                "forget" => await Forget(matter, stop),
                _ => Page(),
            };
            await Show(matter, stop);
            return result;
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            ModelState.AddModelError("", Say["voice.later"]);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    private async Task<IActionResult> Tell(Matter matter, CancellationToken stop)
    {
        if (!Enum.TryParse<Verdict>(Told, out var verdict) || !Enum.IsDefined(verdict))
        {
            return Again(nameof(Told), "form.choose");
        }

        var refusal = await verdicts.Tell(matter, key.HashOf(Receipt!), verdict, s => key.CommandOf($"web tell\n{FormId}\n{matter.Id}\n{s}"), stop);
        if (refusal is not null)
        {
            return Again(nameof(Told), refusal.Code == "not-read" ? "follow.tell.not_read" : "voice.later");
        }

        Done = verdict == Verdict.Done ? "follow.tell.settled" : "follow.tell.not_settled";
        return Page();
    }

    private async Task<IActionResult> Add(string concern, CancellationToken stop)
    {
        var words = Taking.Clean(More);
        if (words is null && Photos.Length == 0 && Sound is null)
        {
            return Again(nameof(More), "follow.more.missing");
        }

        if (words?.Length > Taking.Longest)
        {
            return Again(nameof(More), "voice.text.long", Taking.Longest);
        }

        var arrival = $"web add\n{concern}\n{FormId}";
        var (named, wrong) = await attaching.Keep(Photos, Sound, arrival, concern, Say, stop);
        if (wrong is var (field, text))
        {
            ModelState.AddModelError(field, text);
            return Again();
        }

        var language = Understanding.LanguageOf(words ?? "") ?? Say.Language;
        var outcome = await taking.Add(Channel, key.CommandOf(arrival), concern, words, language, named, stop);
        if (outcome.Refusal is { } refusal)
        {
            return NotAdded(refusal.Code);
        }

        (More, Done) = (null, "follow.more.done");
        ModelState.Remove(nameof(More));
        return Page();
    }

    private IActionResult NotAdded(string code) =>
        code == "files-too-many"
            ? Again(nameof(Photos), "attach.full", AttachFile.Most)
            : Again(nameof(More), code == "added-too-often" ? "follow.more.too_often" : "voice.later");

    private async Task<IActionResult> Forget(Matter matter, CancellationToken stop)
    {
        if (!Sure)
        {
            return Again(nameof(Sure), "follow.forget.sure");
        }

        var outcome = await forgetting.Run(
            matter,
            key.HashOf(Receipt!),
            key.CommandOf($"web forget\n{(matter.IsSupport ? FormId : matter.Id)}"),
            Actor.On(Channel),
            stop
        );
        if (outcome.Refusal is not null)
        {
            return Again(nameof(Sure), "voice.later");
        }

        Done = matter.IsSupport ? "follow.support.taken_back" : "follow.forget.done";
        return Page();
    }

    private async Task Show(Matter matter, CancellationToken stop)
    {
        if (await following.Of(matter, Say.Language, stop) is var (found, promises))
        {
            (Concern, Promises) = (found, promises);
        }

        FormId = Guid.NewGuid().ToString("N");
        ModelState.Remove(nameof(FormId));
    }
}
