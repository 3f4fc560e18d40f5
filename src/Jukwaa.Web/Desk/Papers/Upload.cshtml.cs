using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Papers;

/// <summary>
/// Paper forms that somebody typed into a table: brought, looked over row by row, recorded, and taken back as a whole while nobody has worked on any of it. Whoever confirms it is
/// written down as who took it down.
/// </summary>
[RequestSizeLimit(MostBytes)]
internal sealed class UploadModel(Seat seat, Say say, PaperUploads uploads, CarefulThemes careful) : DeskPage(seat, say)
{
    /// <summary>Of the whole form; a file that is a little too large is still told so on the page.</summary>
    internal const int MostBytes = 2 * PaperTable.MostBytes;

    internal const int PageSize = 50,
        LongestSeries = 100;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? Id { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Series { get; set; }

    public IReadOnlyList<PaperUpload> Earlier { get; private set; } = [];

    public PaperUpload? Shown { get; private set; }

    public PaperPlan Plan { get; private set; } = new([], []);

    /// <summary>Rows that will be recorded; the others are on record already.</summary>
    public IReadOnlyList<PaperRow> Fresh { get; private set; } = [];

    /// <summary>Concerns of it that are on record and were not taken back, and how many of them nobody has touched.</summary>
    public (int Recorded, int Untouched) Stands { get; private set; }

    public int Number { get; private set; } = 1;

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    private string Here => $"/desk/concerns/upload?id={Id}";

    private Dictionary<int, (Guid Command, bool OnRecord)> Ids { get; set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        await Load();
        var pages = Math.Max(1, (Fresh.Count + PageSize - 1) / PageSize);
        Number = Math.Clamp(number, 1, pages);
        return Id is not null && Shown is null ? NotFound() : Page();
    }

    public IActionResult OnGetTemplate([FromQuery(Name = "as")] string? kind) =>
        kind == "xlsx"
            ? File(PaperFiles.Template(Say.Language, workbook: true), PaperFiles.Xlsx, $"{Say["paper.file"]}.xlsx")
            : File(PaperFiles.Template(Say.Language, workbook: false), PaperFiles.Csv, $"{Say["paper.file"]}.csv");

    public async Task<IActionResult> OnGetRefusedAsync()
    {
        await Load();
        return Plan.Refused.Count == 0
            ? NotFound()
            : File(
                PaperFiles.Refused(Plan.Refused, Say.Language, Say["paper.line"], Say["paper.why"]),
                PaperFiles.Csv,
                $"{Say["paper.file.refused"]}.csv"
            );
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        return Form switch
        {
            "record" when Shown is { State: "pending" } => await Record(),
            "drop" when Shown is { State: "pending" } => await Drop(),
            "undo" when Shown is { Concerns.Count: > 0, State: not "withdrawn" } => await Undo(),
            _ when Id is not null => NotFound(),
            _ => await Bring(),
        };
    }

    private async Task<IActionResult> Bring()
    {
        var series = Series?.Trim();
        if (series is not { Length: > 0 and <= LongestSeries } || Channels.Intake.LeadingPlace.Folded(series).Length == 0)
        {
            ModelState.AddModelError(nameof(Series), Say["paper.series.missing"]);
        }

        if (Upload is not { Length: > 0 } upload)
        {
            ModelState.AddModelError(nameof(Upload), Say["paper.file.missing"]);
        }
        else if (ModelState.IsValid)
        {
            var table = await Read(upload);
            var missing = table.Problem is null ? new PaperColumns(table.Lines[0]).Missing : null;
            if (table.Problem is null && missing is null)
            {
                Id = CommandId == Guid.Empty ? Guid.CreateVersion7() : CommandId;
                await uploads.Keep(Id.Value, Viewer.Person, series!, table.Lines, Stop);
                return Redirect(Say.To(Here));
            }

            var problem = missing is not null
                ? Say["paper.column.missing", PaperColumns.Name(missing, Say.Language)]
                : Say["paper.problem." + table.Problem];
            ModelState.AddModelError(nameof(Upload), problem);
        }

        HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<PaperTable> Read(IFormFile upload)
    {
        if (upload.Length > PaperTable.MostBytes)
        {
            return new([], "too-large");
        }

        using var bytes = new MemoryStream();
        await upload.CopyToAsync(bytes, Stop);
        return PaperTable.Read(bytes.ToArray());
    }

    private async Task<IActionResult> Record()
    {
        var recording = new PaperRecording(Seat, uploads, Shown!, Ids);
        var refused = await recording.Run(Fresh, Stop);
        foreach (var (line, refusal) in refused)
        {
            Refuse(refusal);
            ModelState.AddModelError("", $"{Say["paper.line"]} {line}: {refusal.Message}");
        }

        if (refused.Count == 0)
        {
            return Redirect(Say.To(Here));
        }

        await Load();
        return Page();
    }

    private async Task<IActionResult> Drop()
    {
        await uploads.Drop(Shown!.Id, Viewer.Person, Stop);
        (Done, DoneAt) = ("paper.dropped", Say.To("/desk/concerns/upload"));
        return Redirect(Say.To("/desk/concerns/upload"));
    }

    private async Task<IActionResult> Undo()
    {
        var standing = (await uploads.Standing(Shown!.Concerns, Viewer.Person, Stop)).Values.Where(c => !c.Withdrawn).ToList();
        if (standing.Any(c => !c.Untouched))
        {
            Refuse(Refusal.Conflict("already-worked-on", "Somebody has worked on it already."));
            return Page();
        }

        var ids = await PaperIds();
        var outcome =
            standing.Count == 0
                ? null
                : await Seat.Do(May.RecordConcern, null, [.. standing.Select(c => new WithdrawConcern(ids.Withdrawal(c.Id), c.Id))]);
        if (outcome?.Refusal is { } refusal)
        {
            Refuse(refusal);
            return Page();
        }

        await uploads.Withdrawn(Shown.Id, Stop);
        return Redirect(Say.To(Here));
    }

    private async Task<PaperIds> PaperIds() => new(uploads, await uploads.Key(Stop), Shown!.Series, Viewer.Person);

    private async Task Load()
    {
        Themes = await Seat.Reading.Themes(Viewer, Say.Language, Stop);
        Groups = await Seat.Reading.Groups(Viewer, Say.Language, Stop);
        if (Id is not { } id)
        {
            Earlier = await uploads.Of(Viewer.Person, Stop);
            return;
        }

        Shown = await uploads.Find(id, Viewer.Person, Stop);
        if (Shown is { Lines: { } lines })
        {
            var themes = await Seat.Reading.Themes(Viewer, Say.OtherLanguage, Stop);
            var groups = await Seat.Reading.Groups(Viewer, Say.OtherLanguage, Stop);
            Plan = new PaperPlanning(Seat.Reference, careful, Viewer, Say, Seat.Today, Themes.Concat(themes), Groups.Concat(groups)).Plan(lines);
            Ids = await (await PaperIds()).Of(Plan.Rows, Stop);
            Fresh = [.. Plan.Rows.Where(r => !Ids[r.Line].OnRecord)];
        }

        if (Shown is { Concerns.Count: > 0 })
        {
            var standing = (await uploads.Standing(Shown.Concerns, Viewer.Person, Stop)).Values.Where(c => !c.Withdrawn).ToList();
            Stands = (standing.Count, standing.Count(c => c.Untouched));
        }
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
