using Jukwaa.Domain.Access;
using Jukwaa.Domain.Reviews;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Reviews;

/// <summary>Plans a session: a place, a day, and of what is due there the items that are ticked.</summary>
internal sealed class PlanModel(Seat seat, Say say) : DeskPage(seat, say)
{
    private static readonly string[] _ticked = ["disputed", "carried", "claimed"];

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The items that were ticked.</summary>
    [BindProperty]
    public string[] Items { get; set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public DueList Due { get; private set; } = new([], 0);

    public string PlaceName => Seat.Reference.Places[Place!].Name;

    /// <summary>The question which of what is due stands on the agenda: at first what is disputed, carried over or claimed.</summary>
    public Field Agenda =>
        new("Items", Say["session.agenda"])
        {
            Kind = "checkboxes",
            Hint = Say["session.agenda.hint", PlanReview.Most],
            Options = [.. Due.Items.Select(d => new FieldOption(d.Subject, TitleOf(d), AboutOf(d)))],
            Values = Sent == "plan" ? Items : [.. Proposed.Select(d => d.Subject)],
            Scope = "plan",
            Fresh = Sent != "plan",
        };

    private IEnumerable<DueItem> Proposed => Due.Items.Where(d => _ticked.Contains(d.Why) && !d.Own && d.OnAgenda is null).Take(PlanReview.Most);

    /// <summary>The post that leads it: the first that may review and reaches the place.</summary>
    private HeldPost? Post =>
        Place is { } place ? Viewer.For(May.ReviewCommitment).FirstOrDefault(p => p.Reaches(Seat.Reference.Places[place].Path)) : null;

    public async Task OnGetAsync()
    {
        var own = Viewer.For(May.ReviewCommitment).Select(p => p.Office.Place).Where(p => Seat.Reference.Places.ContainsKey(p)).Distinct();
        var below = await Seat.Reading.Places(Viewer, Stop);
        Places =
        [
            .. own.Where(p => below.All(b => b.Value != p)).Select(p => new Choice(p, Seat.Reference.Places[p].Name)),
            .. below.Where(b => Viewer.For(May.ReviewCommitment).Any(p => p.Reaches(Seat.Reference.Places[b.Value].Path))),
        ];
        Place = Filters.OneOf(Place, Places.Select(p => p.Value)) ?? (Places.Count == 1 ? Places[0].Value : null);
        Due = Place is { } place ? await Seat.Reading.Due(Viewer, Say.Language, place, Stop) : Due;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        Items = [.. Items.Where(i => !string.IsNullOrEmpty(i))];
        Check();
        if (!ModelState.IsValid)
        {
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        var id = $"r-{CommandId:N}";
        var office = Post!.Office;
        return await Do(
            "/desk/reviews/" + id,
            "session.done.planned",
            May.ReviewCommitment,
            office,
            new PlanReview(CommandId, id, Place!, office, On!.Value, Items)
        );
    }

    private void Check()
    {
        if (Post is null)
        {
            ModelState.AddModelError("", Say["refusal.unknown-place"]);
        }

        if (On is null && ModelState[nameof(On)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(On), Say["session.on.missing"]);
        }
    }

    private string TitleOf(DueItem item) => item.Kind == "issue" ? Say["issue.name", item.Title, item.PlaceName] : item.Title;

    /// <summary>Why it is due, who answers for it, by when, and what speaks against this agenda.</summary>
    private string AboutOf(DueItem item)
    {
        var parts = new List<string> { Say["session.why." + item.Why], item.PlaceName, item.OfficeTitle ?? Say["silence.no-owner"] };
        parts.Add(item.Due is { } due ? $"{Say["desk.due"]} {Say.ShortDate(due)}" : Say["silence.no-date"]);
        if (item.OnAgenda is { } day)
        {
            parts.Add(Say["session.on_agenda", Say.ShortDate(day)]);
        }

        if (item.Own)
        {
            parts.Add(Say["session.own"]);
        }

        return string.Join(" · ", parts);
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
