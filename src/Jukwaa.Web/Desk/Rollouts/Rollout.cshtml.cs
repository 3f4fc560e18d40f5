using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Insights.Rollouts;
using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Open.Rollouts;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Rollouts;

/// <summary>One plan of forums to come: proposed, put in order by hand, held against what speaks against it, published.</summary>
internal sealed class ArrangeModel(Seat seat, Say say, Database database, OpenRecord record) : RolloutDesk(seat, say)
{
    private IReadOnlyList<CountyShape> _shapes = [];

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    public int Every { get; set; }

    [BindProperty]
    public int Teams { get; set; }

    /// <summary>What a button of the list asks: up, down, lock, unlock or to, and the place.</summary>
    [BindProperty(Name = "Act")]
    public string? Asked { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public int Team { get; set; } = 1;

    [BindProperty]
    public string? Office { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? TextEn { get; set; }

    [BindProperty]
    public string? TextSw { get; set; }

    public RolloutView View => new(Legs, Free, _shapes);

    /// <summary>Places of its level that stand nowhere in it, by name.</summary>
    public IReadOnlyList<(string Value, string Word)> Missing =>
        [
            .. Seat
                .Reference.Places.Values.Where(p =>
                    p.Level == Rollout.Level
                    && p.ValidTo is null
                    && p.IsIn(Seat.Reference.Places[Rollout.Place])
                    && !Data.Stops.Any(s => s.Place == p.Code)
                )
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => (p.Code, p.Name)),
        ];

    public async Task<IActionResult> OnGetAsync(string id) => await Show(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Show(id))
        {
            return NotFound();
        }

        return Form switch
        {
            "propose" => await Act("rollout.done.proposed", await Proposal(id) with { Seen = Seen }),
            "arrange" => await Arrange(id),
            "pace" => await Given(First, nameof(First), d => new PaceRollout(CommandId, id, d, Every, Teams) { Seen = Seen }, "rollout.done.paced"),
            "add" => await Given(Day, nameof(Day), d => new PlaceStop(CommandId, id, Place ?? "", d, Team), "rollout.done.placed"),
            "absence" => await Given(
                From,
                nameof(From),
                d => new EnterAbsence(CommandId, id, OfficeOf(Office) ?? new("", ""), d, Until ?? d),
                "rollout.done.absence"
            ),
            "present" => await Act("rollout.done.present", new WithdrawAbsence(CommandId, id, Number(Of))),
            "undo" => await Act("rollout.done.undone", new UndoRollout(CommandId, id) { Seen = Seen }),
            "publish" => await Act("rollout.done.published", new PublishRollout(CommandId, id, Both(TextEn, TextSw)) { Seen = Seen }),
            _ => BadRequest(),
        };
    }

    private async Task<ProposeStops> Proposal(string id)
    {
        var figures = await database.FiguresOf(Rollout.Place, Rollout.Level, Seat.Today, Stop);
        var locks = Data.Stops.Where(IsFixed).Select(s => new RolloutLock(s.Place, s.Day, s.Team)).ToList();
        var wanted = new RolloutTerms(Rollout.FirstOn, Rollout.Every, Rollout.Teams, locks, Absences(Data), Rollout.Dropped);
        return new(CommandId, id, Proposing.Of(wanted, figures, Seat.Reference, Seat.Today));
    }

    private async Task<IActionResult> Arrange(string id)
    {
        var parts = (Asked ?? "").Split(':');
        var place = parts.ElementAtOrDefault(1) ?? "";
        var at = Legs.FirstOrDefault(l => l.Stop.Place == place)?.Position ?? 0;
        Command? command = parts[0] switch
        {
            "up" => new MoveStop(CommandId, id, place, at - 1),
            "down" => new MoveStop(CommandId, id, place, at + 1),
            "to" => new MoveStop(CommandId, id, place, Number(parts.ElementAtOrDefault(2))),
            "lock" => new LockStop(CommandId, id, place),
            "unlock" => new UnlockStop(CommandId, id, place),
            _ => null,
        };
        if (command is null)
        {
            return BadRequest();
        }

        var done = parts[0] is "lock" or "unlock" ? "rollout.done." + parts[0] : "rollout.done.placed";
        return await Act(done, command with { Seen = Seen }, $"{Here}#stop-{place.ToLowerInvariant()}");
    }

    private async Task<IActionResult> Given(DateOnly? day, string field, Func<DateOnly, Command> command, string done)
    {
        if (day is null && ModelState[field] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(field, Say["rollout.day.missing"]);
        }

        return await Act(done, command(day ?? default));
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task<bool> Show(string id)
    {
        _shapes = await RolloutPage.Shapes(record, Stop);
        return await Load(id);
    }
}
