using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Issues;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Commitments;

/// <summary>One promise: its owner reports and claims with proof; others review and reopen.</summary>
[RequestSizeLimit(MostBytes)]
internal sealed class CommitmentModel(Seat seat, Say say, Evidence evidence, Database database) : DeskPage(seat, say)
{
    /// <summary>The largest file, and the form around it.</summary>
    private const int MostBytes = Evidence.Largest + (64 * 1024);

    public DeskCommitmentPage Data { get; private set; } = null!;

    public IReadOnlyList<FileLine> Files { get; private set; } = [];

    /// <summary>A photo or a page that proves it.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? TextEn { get; set; }

    [BindProperty]
    public string? TextSw { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public string? Figure { get; set; }

    [BindProperty]
    public string? Claim { get; set; }

    [BindProperty]
    public string? Finding { get; set; }

    private string Here => "/desk/commitments/" + Data.Commitment.Id;

    public Office? Own =>
        Data.Commitment is { Mine: true, Office: { } id } && Viewer.Of(IssueModel.OfficeOf(id), May.MakeCommitment) is not null
            ? IssueModel.OfficeOf(id)
            : null;

    /// <summary>Whether the reader may judge it: never whoever answers for the office that promised.</summary>
    public bool MayReview => !Data.Commitment.Mine && Viewer.Allows(May.ReviewCommitment);

    public async Task<IActionResult> OnGetAsync(string id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        return Form switch
        {
            "progress" => await Progress(id),
            "review" => await Review(id),
            "reopen" => await Do(
                Here,
                "promise.done.reopen",
                May.ReviewCommitment,
                null,
                new ReopenCommitment(CommandId, id, Both(TextEn, TextSw), Seat.Today) { Seen = Seen }
            ),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> Progress(string id)
    {
        if (string.IsNullOrWhiteSpace(TextEn) && string.IsNullOrWhiteSpace(TextSw))
        {
            ModelState.AddModelError(nameof(TextEn), Say["progress.text.missing"]);
        }

        if (
            !string.IsNullOrWhiteSpace(Link)
            && !(Uri.TryCreate(Link.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        )
        {
            ModelState.AddModelError(nameof(Link), Say["progress.link.wrong"]);
        }

        if (!ModelState.IsValid)
        {
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        List<Words> proof = [];
        if (!string.IsNullOrWhiteSpace(Link))
        {
            proof.Add(Words("url", Link));
        }

        if (!string.IsNullOrWhiteSpace(Figure))
        {
            proof.Add(Words(Say.Language, Figure));
        }

        if (Upload is { Length: > 0 } upload)
        {
            await using var stream = upload.OpenReadStream();
            var (file, refusal) = await evidence.Keep(stream, id, Viewer.Person, Stop);
            if (refusal is not null)
            {
                Refuse(refusal);
                return Page();
            }

            proof.Add(Words("file", file!.Hash));
        }

        var report = new ReportProgress(CommandId, id, Period.Day(Seat.Today), Both(TextEn, TextSw), proof, Claim == "done") { Seen = Seen };
        return await Do(Here, Claim == "done" ? "progress.done.claimed" : "progress.done.reported", May.MakeCommitment, Own, report);
    }

    private async Task<IActionResult> Review(string id)
    {
        if (!Enum.GetNames<Finding>().Contains(Finding))
        {
            ModelState.AddModelError(nameof(Finding), Say["form.choose"]);
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        return await Do(
            Here,
            "review.done",
            May.ReviewCommitment,
            null,
            new ReviewCommitment(CommandId, id, Enum.Parse<Finding>(Finding!), Both(TextEn, TextSw), Seat.Today) { Seen = Seen }
        );
    }

    private async Task<bool> Load(string id)
    {
        if (await Seat.Reading.Commitment(Viewer, Say.Language, id, Stop) is not { } data)
        {
            return false;
        }

        Data = data;
        Files = await database.Files(id, Stop);
        return true;
    }

    protected override async Task<IActionResult> Again()
    {
        await Load(Data.Commitment.Id);
        return Page();
    }
}
