using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>
/// Takes an entry of a forum's record down, or changes it. The id of the command is the id of the edit: a phone sends it until it hears that it was taken.
/// Nothing is refused because somebody else was faster: what differs stands side by side until a person chooses.
/// </summary>
/// <param name="After">Edits of this entry that whoever made this one had seen: at least the last of each branch.</param>
/// <param name="Fields">What changes; empty = somebody looked at all that is in <paramref name="After"/> and leaves it so.</param>
public sealed record EditEntry(
    Guid CommandId,
    string Id,
    string Forum,
    EntryKind Kind,
    string? About,
    IReadOnlyList<Guid> After,
    IReadOnlyDictionary<string, FieldValue> Fields,
    IReadOnlyList<Words?> Texts
) : Command<Entry>(CommandId, Id)
{
    /// <summary>Most edits that one can name: a phone names each of its own that it has heard nothing of, so that a refusal does not part a chain.</summary>
    private const int MostAfter = Entry.MostEdits;

    /// <summary>Where the forum is held; the door looks it up, whatever was sent. Offices that an entry accuses are those of this place.</summary>
    public string? Place { get; init; }

    private static readonly Refusal _phone = Refusal.Forbidden("entry-phone", "A phone in the hall can add a voice, and change nothing.");

    public override May Needs => May.RecordConcern;

    public override string? Within => Place;

    public override IEnumerable<string> Others => [$"forum/{Forum}"];

    public override IEnumerable<Words?> Said => Texts;

    public override Decision Decide(Entry state, Setting setting) =>
        state.Exists && (state.Forum != Forum || state.Kind != Kind || state.About != About)
            ? Refusal.Conflict("entry-other", "An entry with this id is of another forum or another kind.")
        : (Kind is EntryKind.Answer or EntryKind.File) && About is null
            ? Refusal.Invalid("entry-about", "An answer, a photo or a voice note is about something that was raised: say about what.")
        : (Kind is EntryKind.Concern or EntryKind.Attendance) && About is not null
            ? Refusal.Invalid("entry-about", "Only an answer, a promise, a photo or a voice note is about something else.")
        : setting.Actor.Channel is not null && !Adds(state) ? _phone
        : Kind is EntryKind.File && CheckFile(state) is { } bent ? bent
        : state.Edits.Count >= Entry.MostEdits ? Refusal.Conflict("entry-full", "This entry was changed too often: take a new one down.")
        : After.Count > MostAfter || state.Graph.WouldCircle(CommandId, After)
            ? Refusal.Invalid("edit-order", "This edit cannot have been made after those that it names.")
        : Fields.Select(f => EntryFields.Check(Kind, f.Key, f.Value, setting.Reference)).FirstOrDefault(r => r is not null) is { } refusal ? refusal
        : Edited(setting.Reference);

    // What phones in the hall can do: nobody knows whose they are.
    private bool Adds(Entry state) =>
        !state.Exists
        && (Kind, About, After.Count) == (EntryKind.Concern, null, 0)
        && Fields.Keys.All(f => f is EntryFields.Words or EntryFields.Theme or EntryFields.Adds);

    // Its bytes are known by their hash: with another hash it would be another file.
    private Refusal? CheckFile(Entry state) =>
        !state.Exists && Array.Exists([EntryFields.Sha, EntryFields.Media], f => Fields.GetValueOrDefault(f)?.Code is null)
            ? Refusal.Invalid("file-missing", "Choose the photo or voice note again.")
        : state.Exists && Fields.Keys.Any(f => f != EntryFields.Dropped)
            ? Refusal.Conflict("file-fixed", "A photo or voice note stays what it was: take it out, and add another.")
        : null;

    private EntryEdited Edited(Reference reference)
    {
        var accused = Accused(reference);
        return new(Forum, Kind, About, CommandId, After, Fields, accused, reference.Ladder.Above(accused));
    }

    private Office[] Accused(Reference reference) =>
        Fields.GetValueOrDefault(EntryFields.Accuses)?.Code is { } accused && Place is { } place
            ? [.. EntryFields.Keys(accused).Select(key => reference.OfficeOf(key, "county", place))]
            : [];
}
