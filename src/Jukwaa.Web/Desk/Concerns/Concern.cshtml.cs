using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Desk.Issues;
using Jukwaa.Web.Suggestions;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Concerns;

/// <summary>One concern: the words as said beside the text that may be shown, its coding, its issue, and whether it is public.</summary>
internal sealed class ConcernModel(Seat seat, Say say, ReadingLog log, Suggesting suggesting) : DeskPage(seat, say)
{
    internal static readonly string[] Reasons = ["safety", "privacy", "child", "court", "mistake"];

    public DeskConcernPage Data { get; private set; } = null!;

    /// <summary>What is suggested to whoever triages it; null where nobody decides anything here.</summary>
    public Hints? Hints { get; private set; }

    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public IReadOnlyList<Choice> Offices { get; private set; } = [];

    [BindProperty]
    public string? WorkingEn { get; set; }

    [BindProperty]
    public string? WorkingSw { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public string? Issue { get; set; }

    [BindProperty]
    public string? Accused { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether nobody has sorted it yet: then what is suggested stands in the form, to be looked at.</summary>
    public bool IsUnsorted => Data.Concern is { Theme: Taking.Unsorted, Issue: null };

    /// <summary>The theme that stands in the form.</summary>
    public string ThemeInForm =>
        IsUnsorted && Hints?.Themes?.Best is { } best && Themes.Any(t => t.Value == best.Label) ? best.Label : Data.Concern.Theme;

    /// <summary>The place that stands in the form.</summary>
    public string PlaceInForm =>
        Data.Concern.Place == Taking.Country && Hints?.Place is { } found && Places.Any(p => p.Value == found) ? found : Data.Concern.Place;

    /// <summary>Issues to gather it into: those of what is like it first.</summary>
    public IEnumerable<IssueChoice> IssuesInForm =>
        Data.Issues.Where(i => i.Id != Data.Concern.Issue).OrderByDescending(i => Hints?.Alike.Any(a => a.Concern.Issue == i.Id) ?? false);

    public bool MayTriage => Viewer.Allows(May.TriageConcern) && Data.Concern.Accused.Length == 0;

    public bool MayPublish => Viewer.Allows(May.PublishConcern) && Data.Concern.Accused.Length == 0;

    public bool MaySeal => Viewer.Allows(May.SealConcern) && Data.Concern.Accused.Length == 0;

    private string Here => "/desk/concerns/" + Data.Concern.Id;

    private Words Because => Words(Say.Language, Reason);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (Why is { } why)
        {
            await log.Opened(Viewer, "concern", id, why, Stop);
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
            "work" => await Do(
                Here,
                "concern.done.work",
                May.TriageConcern,
                null,
                new WriteWorkingText(CommandId, id, Both(WorkingEn, WorkingSw), By ?? "") { Seen = Seen }
            ),
            "code" => await Do(
                Here,
                "concern.done.code",
                May.TriageConcern,
                null,
                new CodeConcern(CommandId, id, Theme ?? "", Place ?? "", [Group ?? ""], Because) { Seen = Seen }
            ),
            "blur" => await Do(Here, "concern.done.blur", May.TriageConcern, null, new ClassifyConcern(CommandId, id, Code ?? "") { Seen = Seen }),
            "gather" => await Gather(id),
            "seal" => await Seal(id),
            "publish" => await Do(Here, "concern.done.publish", May.PublishConcern, null, new DiscloseConcern(CommandId, id) { Seen = Seen }),
            "withhold" => await Do(
                Here,
                "concern.done.withhold",
                May.PublishConcern,
                null,
                new WithholdConcern(CommandId, id, Code ?? "") { Seen = Seen }
            ),
            "delay" => await Do(
                Here,
                "concern.done.delay",
                May.PublishConcern,
                null,
                new DelayDisclosure(CommandId, id, Until ?? Seat.Today, Because) { Seen = Seen }
            ),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> Gather(string id)
    {
        var row = Data.Concern;
        if (Issue == "new")
        {
            var issue = $"i-{CommandId:N}";
            return await Do(
                Here,
                "concern.done.gather",
                May.TriageConcern,
                null,
                new OpenIssue(Next(1), issue, row.Place, row.Theme, row.RaisedOn is { } day ? Period.Day(day) : Period.Day(Seat.Today)),
                new GatherConcern(CommandId, id, issue) { Seen = Seen }
            );
        }

        if (Data.Issues.All(i => i.Id != Issue))
        {
            ModelState.AddModelError(nameof(Issue), Say["form.choose"]);
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        return await Do(Here, "concern.done.gather", May.TriageConcern, null, new GatherConcern(CommandId, id, Issue!) { Seen = Seen });
    }

    /// <summary>Sealing takes it out of reach: there is nothing to come back to but the list.</summary>
    private async Task<IActionResult> Seal(string id)
    {
        if (Offices.All(o => o.Value != Accused))
        {
            ModelState.AddModelError(nameof(Accused), Say["form.choose_office"]);
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        Office[] accused = [IssueModel.OfficeOf(Accused!)];
        return await Do(
            "/desk",
            "concern.done.seal",
            May.SealConcern,
            null,
            [.. Sealing.Of(this, id, Data.Concern.Place, Data.Concern.Theme, accused, Because, Seen)]
        );
    }

    private async Task<bool> Load(string id)
    {
        if (await Seat.Reading.Concern(Viewer, Say.Language, id, Stop) is not { } data)
        {
            return false;
        }

        Data = data;
        Files = data.Concern.Original ? await Seat.Reading.Attached(Viewer, id, Stop) : [];
        Themes = await Seat.Reading.Themes(Viewer, Say.Language, Stop);
        Groups = await Seat.Reading.Groups(Viewer, Say.Language, Stop);
        Places = await Seat.Reading.Places(Viewer, Stop);
        Offices = await Seat.Reading.Offices(Viewer, Say.Language, data.Concern.Place, Stop);
        if (MayTriage && data.Concern is { Summary: { } said, Forgotten: false } row)
        {
            var whole = row.Proposal is null ? said : $"{said} {row.Proposal}";
            Hints = await suggesting.Of(Viewer, Say.Language, whole, id, row.Place, row.RaisedOn, Stop);
        }

        return true;
    }

    /// <summary>Why opening this page is written down: it is sealed, blurred in public, or not worded yet; null = it is not.</summary>
    public string? Why =>
        Data.Concern switch
        {
            { Accused.Length: > 0 } => Viewer.Holds(Role.Oversight) ? "sealed" : "glass",
            { ThemeSensitivity: "county" } => "restricted",
            { Original: true, Published: false } => "original",
            _ => null,
        };

    protected override async Task<IActionResult> Again()
    {
        await Load(Data.Concern.Id);
        return Page();
    }
}
