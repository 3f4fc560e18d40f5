using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Issues;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Commitments;

/// <summary>A promise in answer to an issue: what, how much, by when; each given, or expressly not given.</summary>
internal sealed class MakeModel(Seat seat, Say say) : DeskPage(seat, say)
{
    public DeskIssuePage Data { get; private set; } = null!;

    [BindProperty]
    public string? WordingEn { get; set; }

    [BindProperty]
    public string? WordingSw { get; set; }

    /// <summary>"day" or "none": a promise without a day says so.</summary>
    [BindProperty]
    public string? When { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    /// <summary>"number" or "none".</summary>
    [BindProperty]
    public string? Much { get; set; }

    [BindProperty]
    public string? Quantity { get; set; }

    public Office? Own => Data.Issue is { Mine: true, Sealed: false, Office: { } id } ? IssueModel.OfficeOf(id) : null;

    // Not to the empty form, which would ask for the same promise again.
    protected override string AfterTwice => Say.To($"/desk/issues/{RouteData.Values["id"]}");

    public async Task<IActionResult> OnGetAsync(string id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        var voices = await Seat.Reading.Codings(Viewer, id, Stop);
        return await Do($"/desk/issues/{id}", "promise.done.made", May.MakeCommitment, Own, [.. Commands(voices)]);
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(WordingEn) && string.IsNullOrWhiteSpace(WordingSw))
        {
            ModelState.AddModelError(nameof(WordingEn), Say["promise.wording.missing"]);
        }

        if (When is not ("day" or "none") || (When == "day" && Due is null))
        {
            ModelState.AddModelError(nameof(When), Say["promise.when.missing"]);
        }
        else if (When == "day" && Due < Seat.Today)
        {
            ModelState.AddModelError(nameof(Due), Say["promise.due.past"]);
        }

        if (Much is not ("number" or "none") || (Much == "number" && Amount is null))
        {
            ModelState.AddModelError(nameof(Much), Say["promise.much.missing"]);
        }
    }

    private (decimal Count, string Unit)? Amount => Much == "number" ? Domain.Commitments.Quantity.Read(Quantity) : null;

    private IEnumerable<Command> Commands(IReadOnlyList<DeskCoding> voices)
    {
        var office = Own!;
        var commitment = $"p-{CommandId:N}";
        var (wording, amount) = (Both(WordingEn, WordingSw), Much == "number" ? Words(Say.Language, Quantity) : new Words([]));
        var noDate = When == "none" ? Both("no date given", "hakuna tarehe iliyotolewa") : new Words([]);
        var place = Data.Issue.Place;
        CommitmentDetails details = new(
            null,
            null,
            place,
            wording.Ref,
            default,
            Period.Day(Seat.Today),
            office,
            OwnerBasis.Named,
            default,
            [],
            When == "day" ? Due : null,
            noDate.Ref,
            Amount?.Count,
            Amount?.Unit,
            amount.Ref,
            default,
            [],
            Data.Issue.Id
        );
        yield return new MakeCommitment(CommandId, commitment, details, [wording, amount, noDate]);
        var why = Both("Promised in answer to this issue.", "Imeahidiwa kama jibu la suala hili.");
        foreach (var (n, voice) in voices.Index())
        {
            yield return new MatchConcern(Next(n + 1), commitment, voice.Id, why, "office");
        }
    }

    private async Task<bool> Load(string id)
    {
        if (await Seat.Reading.Issue(Viewer, Say.Language, id, Stop) is not { } data)
        {
            return false;
        }

        Data = data;
        return Own is not null;
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
