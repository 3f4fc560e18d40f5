using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Issues;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Home;

/// <summary>My desk: what waits for me, late first.</summary>
internal sealed class HomeModel(Seat seat, Say say) : DeskPage(seat, say)
{
    private static readonly string[] _kinds = ["answer", "deliver", "triage", "publish", "proof", "watch", "review"];

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>Ids that were ticked.</summary>
    [BindProperty]
    public string[] Chosen { get; set; } = [];

    /// <summary>What can be done with many at once: acknowledging for offices, publishing for publishers; null = nothing here.</summary>
    public string? Bulk => What is "answer" or "publish" && Work.Items.Count > 1 ? What : null;

    public DeskList<DeskWork> Work { get; private set; } = null!;

    public IReadOnlyList<WorkCount> Counts { get; private set; } = [];

    /// <summary>The next forum near the reader; null = none is announced.</summary>
    public DeskForum? NextForum { get; private set; }

    /// <summary>Forums that whoever runs them has forgotten; empty for others.</summary>
    public IReadOnlyList<DeskForum> Forgotten { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1)
    {
        What = _kinds.Contains(What) ? What : null;
        Counts = await Seat.Reading.WorkCounts(Viewer, Stop);
        Work = await Seat.Reading.Work(Viewer, Say.Language, What, new(number), Stop);
        (NextForum, Forgotten) = await Seat.Reading.ForumsAhead(Viewer, Say.Language, Stop);
        Forgotten = [.. Forgotten.Where(f => Viewer.For(May.RunForum).Any(p => p.Reaches(f.Path)))];
    }

    /// <summary>Days past the day it was due; null when it is not late.</summary>
    public int? DaysLate(DeskWork work) => work.Due is { } due && due < Seat.Today ? Seat.Today.DayNumber - due.DayNumber : null;

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "page")] int number = 1)
    {
        await OnGetAsync(number);
        var picked = Work.Items.Where(w => w.What == What && Chosen.Contains(w.Id)).ToList();
        if (Bulk is null || picked.Count == 0)
        {
            ModelState.AddModelError("", Say["bulk.none"]);
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        return What == "publish"
            ? await Do(
                "/desk?what=publish",
                "bulk.done.publish",
                May.PublishConcern,
                null,
                [.. picked.Select((w, n) => new DiscloseConcern(Nth(n), w.Id))]
            )
            : await Acknowledge(picked);
    }

    /// <summary>Each in the name of its own office.</summary>
    private async Task<IActionResult> Acknowledge(List<DeskWork> picked)
    {
        foreach (var (n, work) in picked.Index())
        {
            var issue = await Seat.Reading.Issue(Viewer, Say.Language, work.Id, Stop);
            if (issue?.Issue is not { Office: { } id } || IssueModel.OfficeOf(id) is not { } office)
            {
                continue;
            }

            var outcome = await Seat.Do(May.AnswerIssue, office, new AcknowledgeIssue(Nth(n), work.Id, office, Seat.Today));
            if (outcome.Refusal is { } refusal)
            {
                // What is left is another command than what was done.
                CommandId = Guid.Empty;
                Refuse(refusal);
                return await Again();
            }
        }

        Done = "bulk.done.acknowledge";
        return Redirect(Say.To("/desk?what=answer"));
    }

    /// <summary>The first has the id of the form itself, by which a second press is known.</summary>
    private Guid Nth(int n) => n == 0 ? CommandId : Next(n);

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync(Work.Number);
        return Page();
    }
}
