using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Issues;
using Jukwaa.Web.Suggestions;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Concerns;

/// <summary>Takes down what somebody said, in the words in which it was said. Who said it is a group, never a name.</summary>
internal sealed class RecordModel(Seat seat, Say say, Suggesting suggesting) : DeskPage(seat, say)
{
    /// <summary>Languages spoken in forums, as BCP 47 tags.</summary>
    internal static readonly string[] Languages =
    [
        "sw",
        "en",
        "so",
        "om",
        "tuv",
        "pko",
        "kln",
        "mas",
        "saq",
        "luo",
        "luy",
        "guz",
        "ki",
        "kam",
        "mer",
        "nyf",
        "dav",
        "pok",
    ];

    /// <summary>What is suggested, where the theme was left open; null = nothing was asked.</summary>
    public Hints? Hints { get; private set; }

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public IReadOnlyList<Choice> Forums { get; private set; } = [];

    public IReadOnlyList<Choice> Offices { get; private set; } = [];

    [BindProperty]
    public string? Spoken { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Experience { get; set; }

    [BindProperty]
    public string? Proposal { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? PlaceWords { get; set; }

    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public string? Forum { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Accused { get; set; }

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        Check();
        if (!ModelState.IsValid)
        {
            await Suggest();
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        var sealedOne = !string.IsNullOrEmpty(Accused);
        return await Do("/desk/record", sealedOne ? "record.done.sealed" : "record.done", May.RecordConcern, null, [.. Commands()]);
    }

    // Whoever does not know the theme leaves it open, and is shown what is likely.
    private async Task Suggest()
    {
        if (!string.IsNullOrEmpty(Theme) || string.IsNullOrWhiteSpace(Summary))
        {
            return;
        }

        Hints = await suggesting.Of(Viewer, Say.Language, $"{Summary} {Proposal}".Trim(), null, Place, On ?? Seat.Today, Stop);
        if (Hints.Themes?.Best is { } best && Themes.Any(t => t.Value == best.Label))
        {
            Theme = best.Label;
            ModelState.SetModelValue(nameof(Theme), Theme, Theme);
        }
    }

    private void Check()
    {
        // Each line of the summary says which question it is about.
        void Need(string field, bool there, string key, string? label = null)
        {
            if (!there)
            {
                ModelState.AddModelError(field, label is null ? Say[key] : $"{Say[label]}: {Say[key]}");
            }
        }

        Need(nameof(Spoken), Languages.Contains(Spoken), "form.choose", "concern.language");
        Need(nameof(Summary), !string.IsNullOrWhiteSpace(Summary), "record.summary.missing");
        Need(nameof(Theme), Themes.Any(t => t.Value == Theme), "form.choose", "concern.theme");
        Need(nameof(Place), Places.Any(p => p.Value == Place), "form.choose", "desk.place");
        Need(nameof(Group), Groups.Any(g => g.Value == Group), "form.choose", "concern.by");
        Need(nameof(Forum), string.IsNullOrEmpty(Forum) || Forums.Any(f => f.Value == Forum), "form.choose", "record.forum");
        Need(nameof(Accused), string.IsNullOrEmpty(Accused) || Offices.Any(o => o.Value == Accused), "form.choose_office");
        Need(nameof(On), On is null || On <= Seat.Today, "record.on.future");
    }

    private IEnumerable<Command> Commands()
    {
        var id = $"c-{CommandId:N}";
        Words[] texts = [.. new[] { Summary, Experience, Proposal, PlaceWords }.Select(t => Words(Spoken!, t))];
        Office[] accused = string.IsNullOrEmpty(Accused) ? [] : [IssueModel.OfficeOf(Accused)];
        ConcernDetails details = new(
            string.IsNullOrEmpty(Forum) ? null : Forum,
            Place!,
            texts[3].Ref,
            Theme!,
            texts[0].Ref,
            texts[1].Ref,
            texts[2].Ref,
            [Group!],
            Period.Day(On ?? Seat.Today),
            []
        );
        yield return new RecordConcern(CommandId, id, details, texts) { Accused = accused };
        if (accused.Length > 0)
        {
            foreach (var command in Sealing.Issue(Next(1), Next(2), CommandId, id, Place!, Theme!, accused, Seat.Today))
            {
                yield return command;
            }
        }
    }

    private async Task Load()
    {
        Themes = await Seat.Reading.Themes(Viewer, Say.Language, Stop);
        Groups = await Seat.Reading.Groups(Viewer, Say.Language, Stop);
        Places = await Seat.Reading.Places(Viewer, Stop);
        Forums = await Seat.Reading.Forums(Viewer, Stop);
        Offices = await Seat.Reading.Offices(Viewer, Say.Language, Viewer.For(May.RecordConcern).FirstOrDefault()?.Office.Place, Stop);
    }

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
