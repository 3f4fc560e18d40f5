using Jukwaa.Domain.Forums;
using Jukwaa.Open.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Forums;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>The day's list: what was raised, answered and promised in the hall, as it stands now, to be read back before people leave.</summary>
internal sealed class ListModel(Seat seat, Say say, ForumClosing closing, HallVoices voices) : TakenPage(seat, say)
{
    /// <summary>Voices that are not shown to this reader: they accuse an office, or somebody could be in danger.</summary>
    public int Hidden { get; private set; }

    /// <summary>Unsettled things among these.</summary>
    public int HiddenProblems { get; private set; }

    /// <summary>Of a closed forum: voices and promises that came afterwards and are not on record.</summary>
    public int Late { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id) => await Show(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Show(id) || Leads is not { } post)
        {
            return NotFound();
        }

        if (Late == 0)
        {
            // While it is in session nothing is on record yet: closing puts it there.
            return BadRequest();
        }

        var outcome = await closing.RecordLate(Viewer, post, id, NewSalt, Stop);
        return outcome.Refusal is { } refusal ? Refused(refusal) : Told(Here, "taken.done.late");
    }

    /// <summary>Who came, beside who lives there.</summary>
    public HallNumbers Numbers { get; private set; } = HallNumbers.None;

    /// <summary>Problems by entry, for the mark beside each.</summary>
    public ILookup<string, string> Problems { get; private set; } = Array.Empty<TakenProblem>().ToLookup(p => p.Item.Id, p => p.Code);

    /// <summary>Photos and voice notes that came, by the entry that announced them.</summary>
    public IReadOnlyDictionary<string, TakenFile> Files { get; private set; } = new Dictionary<string, TakenFile>();

    /// <summary>How many phones in the hall support each voice and promise.</summary>
    public IReadOnlyDictionary<string, int> Supports { get; private set; } = new Dictionary<string, int>();

    /// <summary>The words that something from a phone adds to; null = to nothing that this reader sees.</summary>
    public string? AddsTo(TakenItem item) =>
        item.Code(EntryFields.Adds) is { } adds
            ? Record.Voices.SelectMany(v => v.All).Concat(Record.Promises).FirstOrDefault(i => i.Id == adds)?.Value(EntryFields.Words)?.Text
            : null;

    /// <summary>What of a promise was given: each part, or that it was not said, or that nobody asked yet.</summary>
    public string Part(TakenItem promise, string field) =>
        promise.Value(field) switch
        {
            null => Say["taken.missing." + field],
            { Code: EntryFields.NotSaid } => Say["taken.not_said." + field],
            { Code: { } code } when field == EntryFields.Due && EntryFields.Day(code) is { } day => Say.Date(day),
            { Code: { } code } => Institutions.WordOf(code),
            { Text: { } text } => text,
            _ => "",
        };

    /// <summary>How many came, by group.</summary>
    public IEnumerable<(string Group, int Women, int Men, int All)> Came =>
        Record
            .Attendance.GroupBy(c => c.Group)
            .Select(g => (Groups.WordOf(g.Key), CountOf(g, "f"), CountOf(g, "m"), g.Sum(c => c.Count)))
            .OrderByDescending(r => r.Item4)
            .ThenBy(r => r.Item1, StringComparer.Ordinal);

    private static int CountOf(IEnumerable<Headcount> counts, string sex) => counts.Where(c => c.Sex == sex).Sum(c => c.Count);

    private async Task<bool> Show(string id)
    {
        if (!await Load(id))
        {
            return false;
        }

        var whole = await closing.Whole(id, Stop);
        Numbers = Halls.Of(Record.Attendance, await Seat.Reading.Census(Viewer, Forum.County, Stop));
        Files = (await Seat.Reading.FilesTaken(Viewer, id, Stop)).ToDictionary(f => f.Entry, StringComparer.Ordinal);
        Supports = IsOpen ? await voices.Counts(id, Stop) : Supports;
        Problems = Record.Problems.ToLookup(p => p.Item.Id, p => p.Code);
        Hidden = whole.Voices.Count - Record.Voices.Count;
        HiddenProblems = whole.Problems.Count - Record.Problems.Count;
        Late = Forum.Phase == nameof(ForumPhase.Closed) ? await closing.Late(Forum, whole, Stop) : 0;
        return true;
    }

    protected override async Task<IActionResult> Again()
    {
        await Show(Forum.Id);
        return Page();
    }
}
