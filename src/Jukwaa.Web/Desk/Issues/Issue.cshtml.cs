using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Issues;

/// <summary>One issue: what people said, who must answer, and everything its office or a supervisor can do with it.</summary>
internal sealed class IssueModel(Seat seat, Say say, ReadingLog log) : DeskPage(seat, say)
{
    public DeskIssuePage Data { get; private set; } = null!;

    public IReadOnlyList<Choice> Offices { get; private set; } = [];

    /// <summary>Issues that this one could be joined with; empty unless the reader may.</summary>
    public IReadOnlyList<Choice> Neighbours { get; private set; } = [];

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>Concerns that are another matter.</summary>
    [BindProperty]
    public string[] Voice { get; set; } = [];

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public string? TextEn { get; set; }

    [BindProperty]
    public string? TextSw { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    private string Here => "/desk/issues/" + Data.Issue.Id;

    /// <summary>The office in whose name the reader answers here; null = not the reader's to answer.</summary>
    public Office? Own => Data.Issue is { Mine: true, Office: { } id } && Viewer.Of(OfficeOf(id), May.AnswerIssue) is not null ? OfficeOf(id) : null;

    public bool Waits => Data.Issue is { Response: null, MergedInto: null };

    public bool MayMerge => Viewer.Allows(May.TriageConcern) && Data.Issue is { MergedInto: null, Sealed: false };

    public bool MayRoute => Viewer.Allows(May.RouteIssue);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (Data.Issue.Sealed)
        {
            await log.Opened(Viewer, "issue", id, "sealed", Stop);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        return Form switch
        {
            "acknowledge" => await Acting("issue.done.acknowledge", o => new AcknowledgeIssue(CommandId, id, o, Seat.Today) { Seen = Seen }),
            "answer" => await Answer(id),
            "pass" => await Acting(
                "issue.done.pass",
                o => new GiveResponse(CommandId, id, o, ResponseKind.NotOurs, Said(Reason), Seat.Today, Chosen()) { Seen = Seen }
            ),
            "stop" => await Acting(
                "issue.done.stop",
                o => new StopClock(CommandId, id, o, Code ?? "", Said(Reason), Until ?? Seat.Today) { Seen = Seen }
            ),
            "refer" => await Acting("issue.done.refer", o => new ReferIssue(CommandId, id, o, Code ?? "", Said(Reason), Seat.Today) { Seen = Seen }),
            "settle" => await Acting(
                "issue.done.settle",
                o => new CloseReferral(CommandId, id, o, Code ?? "", Said(Reason), Seat.Today) { Seen = Seen }
            ),
            "route" => Chosen() is { } office
                ? await Do(Here, "issue.done.route", May.RouteIssue, null, new RouteIssue(CommandId, id, office, Said(Reason)) { Seen = Seen })
                : await Missing(nameof(To), "form.choose_office"),
            "merge" => await Merge(id),
            "split" => await Split(id),
            "urgent" => await Do(Here, "issue.done.urgent", May.RouteIssue, null, new MarkUrgent(CommandId, id, Said(Reason)) { Seen = Seen }),
            "reopen" => await Do(
                Here,
                "issue.done.reopen",
                May.RouteIssue,
                null,
                new ReopenIssue(CommandId, id, Said(Reason), Seat.Today) { Seen = Seen }
            ),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> Answer(string id)
    {
        if (Kind is not ("Accepted" or "Partly" or "Refused"))
        {
            return await Missing(nameof(Kind), "form.choose");
        }

        if (string.IsNullOrWhiteSpace(TextEn) && string.IsNullOrWhiteSpace(TextSw))
        {
            return await Missing(nameof(TextEn), "form.write_answer");
        }

        var words = Both(TextEn, TextSw);
        return await Acting(
            "issue.done.answer",
            o => new GiveResponse(CommandId, id, o, Enum.Parse<ResponseKind>(Kind), words, Seat.Today) { Seen = Seen }
        );
    }

    private async Task<IActionResult> Merge(string id)
    {
        if (Neighbours.All(n => n.Value != To))
        {
            return await Missing(nameof(To), "form.choose");
        }

        var voices = await Seat.Reading.Codings(Viewer, id, Stop);
        return await Do("/desk/issues/" + To, "issue.done.merge", May.TriageConcern, null, [.. Joining.Merge(this, id, To!, voices, Said(Reason))]);
    }

    private async Task<IActionResult> Split(string id)
    {
        if (To != Joining.New && Neighbours.All(n => n.Value != To))
        {
            return await Missing(nameof(To), "form.choose");
        }

        if (To == Joining.New && Themes.All(t => t.Value != Theme))
        {
            return await Missing(nameof(Theme), "form.choose");
        }

        var voices = await Seat.Reading.Codings(Viewer, id, Stop);
        var moved = voices.Where(v => Voice.Contains(v.Id)).ToList();
        return moved.Count == 0 ? await Missing(nameof(Voice), "bulk.none")
            : moved.Count == voices.Count ? await Missing(nameof(Voice), "issue.split.all")
            : await Do(Here, "issue.done.split", May.TriageConcern, null, [.. Joining.Split(this, Data.Issue, moved, Said(Reason))]);
    }

    private Task<IActionResult> Acting(string done, Func<Office, Command<Issue>> command) =>
        Own is { } office ? Do(Here, done, May.AnswerIssue, office, command(office)) : Denied();

    private async Task<IActionResult> Denied()
    {
        Refuse(Refusal.Forbidden("not-your-issue", "Only the office that has the issue can do this."));
        return await Again();
    }

    private async Task<IActionResult> Missing(string field, string key)
    {
        ModelState.AddModelError(field, Say[key]);
        HttpContext.Response.StatusCode = 422;
        return await Again();
    }

    private Words Said(string? text) => Words(Say.Language, text);

    private Office? Chosen() => To is { } id && Offices.Any(o => o.Value == id) ? OfficeOf(id) : null;

    private async Task<bool> Load(string id)
    {
        if (await Seat.Reading.Issue(Viewer, Say.Language, id, Stop) is not { } data)
        {
            return false;
        }

        Data = data;
        Offices = await Seat.Reading.Offices(Viewer, Say.Language, data.Issue.Place, Stop);
        Neighbours = MayMerge ? await Seat.Reading.Neighbours(Viewer, Say.Language, id, Stop) : [];
        Themes = MayMerge ? await Seat.Reading.Themes(Viewer, Say.Language, Stop) : [];
        return true;
    }

    protected override async Task<IActionResult> Again()
    {
        await Load(Data.Issue.Id);
        return Page();
    }

    internal static Office OfficeOf(string id) => id.Split('@') is [var institution, var place] ? new(institution, place) : new(id, "");
}
