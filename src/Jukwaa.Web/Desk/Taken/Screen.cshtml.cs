using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Concerns;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>
/// The screen in the hall: the last thing that was said and the promise just made, with what is missing from it. Everybody in the hall reads it and anybody may take a
/// picture: nothing that could endanger somebody is on it, whoever is signed in.
/// </summary>
internal sealed class ScreenModel(Seat seat, Say say) : TakenPage(seat, say)
{
    /// <summary>The latest voice that may be told.</summary>
    public TakenVoice? Voice { get; private set; }

    /// <summary>The latest promise that may be told.</summary>
    public TakenItem? Promise { get; private set; }

    public int Voices { get; private set; }

    public int Promises { get; private set; }

    public static IReadOnlyList<string> Parts { get; } = [EntryFields.Office, EntryFields.Due, EntryFields.Amount];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await Load(id) || !IsOpen)
        {
            return NotFound();
        }

        var told = Record.Voices.Where(v => v.IsTold(Seat.Reference)).ToList();
        var promises = told.SelectMany(v => v.Promises).Concat(Record.Loose).Where(p => p.Sides(EntryFields.Words).Count == 1).ToList();
        (Voices, Promises) = (told.Count, promises.Count);
        Voice = told.LastOrDefault(v => v.Item.Sides(EntryFields.Words).Count == 1);
        Promise = promises.MaxBy(p => p.Entry.BegunSeq);
        return Page();
    }

    // Nothing is sent from here.
    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());

    /// <summary>Words with what looks like the name or the number of a person taken out.</summary>
    public string Shown(TakenItem item, string field = EntryFields.Words) =>
        item.Value(field) is { Text: { } text, Language: var language } ? Proposals.Blanked(text, language ?? "sw", Seat.Reference) : "";

    /// <summary>How large it stands: the shorter, the larger.</summary>
    public static string Size(string words) =>
        words.Length <= 80 ? "large"
        : words.Length <= 200 ? "middle"
        : "long";

    /// <summary>A part of a promise as the hall reads it; null = nobody asked yet.</summary>
    public string? Part(TakenItem promise, string field) =>
        promise.Value(field) switch
        {
            null => null,
            { Code: EntryFields.NotSaid } => Say["screen.not_said"],
            { Code: { } code } when field == EntryFields.Due && EntryFields.Day(code) is { } day => Say.Date(day),
            { Code: { } code } => Institutions.WordOf(code),
            _ => Shown(promise, field),
        };
}
