using Jukwaa.Domain.Access;
using Jukwaa.Open.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Forums;

/// <summary>Two pages in print for whoever leads a forum: what was promised here and what became of it, who must answer, what to talk about and why, who was missed last time.</summary>
internal sealed class BriefingModel(Seat seat, Say say) : DeskPage(seat, say)
{
    /// <summary>Most lines of each list, so that two pages of paper hold it.</summary>
    internal const int Most = 6;

    public DeskForum Forum { get; private set; } = null!;

    public CountyRow County { get; private set; } = null!;

    public IReadOnlyList<AgendaTheme> Agenda { get; private set; } = [];

    public IReadOnlyList<DeskCommitment> Late { get; private set; } = [];

    public IReadOnlyList<DeskIssue> Silent { get; private set; } = [];

    public IReadOnlyList<BoardRow> Answering { get; private set; } = [];

    public IReadOnlyList<KeptElsewhere> Elsewhere { get; private set; } = [];

    public LastForum? Last { get; private set; }

    /// <summary>Who was missed at the latest forum, in words.</summary>
    public IReadOnlyList<string> Missed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await Seat.Reading.Forum(Viewer, Say.Language, id, Stop) is not { Forum: { Phase: "Planned" or "Announced" or "InSession" } forum })
        {
            return NotFound();
        }

        (Forum, var county) = (forum, forum.County);
        County = (await Seat.Reading.Counties(Viewer, county, Stop)).Single();
        var themes = await Seat.Reading.AgendaThemes(Viewer, Say.Language, county, Stop);
        Agenda = [.. themes.Where(t => forum.Agenda.Contains(t.Key)), .. themes.Proposed().Where(t => !forum.Agenda.Contains(t.Key))];
        Late = [.. (await Seat.Reading.Commitments(Viewer, Say.Language, new(county, State: "late"), new(1), Stop)).Items.Take(Most)];
        Silent = [.. (await Seat.Reading.Issues(Viewer, Say.Language, new(county, State: "late"), new(1), Stop)).Items.Take(Most)];
        Answering = [.. (await Seat.Reading.Board(Viewer, Say.Language, county, Stop)).Where(b => b.Overdue + b.Late > 0).Take(Most)];
        Elsewhere = await Seat.Reading.KeptElsewhere(Viewer, Say.Language, county, Agenda.Select(t => t.Key), Stop);
        await LookBack(county);
        return Page();
    }

    private async Task LookBack(string county)
    {
        Last = await Seat.Reading.LastForum(Viewer, county, Stop);
        if (Last is not null)
        {
            var gaps = Halls.Of(Last.Came, await Seat.Reading.Census(Viewer, county, Stop)).Gaps;
            var groups = await Seat.Reading.Groups(Viewer, Say.Language, Stop);
            Missed = [.. gaps.Select(g => Say["hall.part." + g.Key]), .. Last.Absent.Select(g => groups.WordOf(g))];
        }
    }

    // Nothing is sent from here.
    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
