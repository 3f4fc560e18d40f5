using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Issues;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Commitments;

/// <summary>One promise: its owner reports and claims with proof; others review and reopen, and say which files the public sees.</summary>
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

    /// <summary>Why a file is kept from the public.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["safety", "privacy", "child", "court", "mistake"];

    /// <summary>Whether the publisher looked at the file: "yes".</summary>
    [BindProperty]
    public string? Tick { get; set; }

    /// <summary>Why the public does not see a file.</summary>
    [BindProperty]
    public string? Code { get; set; }

    private string Here => "/desk/commitments/" + Data.Commitment.Id;

    public Office? Own =>
        Data.Commitment is { Mine: true, Office: { } id } && Viewer.Of(IssueModel.OfficeOf(id), May.MakeCommitment) is not null
            ? IssueModel.OfficeOf(id)
            : null;

    /// <summary>Whether the reader may judge it: never whoever answers for the office that promised.</summary>
    public bool MayReview => !Data.Commitment.Mine && Viewer.Allows(May.ReviewCommitment);

    /// <summary>The office in whose name the reader says which files the public sees; null where that is not for the reader to say.</summary>
    public Office? Showing =>
        Data.Commitment.Mine
            ? null
            : Viewer
                .For(May.PublishConcern)
                .FirstOrDefault(p => p.Office.Id != Data.Commitment.Office && p.Reaches(Seat.Reference.Places[Data.Commitment.Place].Path))
                ?.Office;

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
            "show" => await Show(id),
            "hide" => await Do(
                Here,
                "show.done.hide",
                May.PublishConcern,
                Showing,
                new WithholdEvidence(CommandId, id, Named, Code ?? "") { Seen = Seen }
            ),
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

    /// <summary>The file that the form is about, as a report named it: the form has the beginning of that.</summary>
    private string Named =>
        Files.FirstOrDefault(f => Of is { Length: > 0 } && f.Named?.StartsWith(Of, StringComparison.Ordinal) == true)?.Named ?? "";

    private async Task<IActionResult> Show(string id)
    {
        if (Tick != "yes")
        {
            ModelState.AddModelError(nameof(Tick), Say["show.tick.missing"]);
        }

        return await Do(Here, "show.done.show", May.PublishConcern, Showing, new DiscloseEvidence(CommandId, id, Named) { Seen = Seen });
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
