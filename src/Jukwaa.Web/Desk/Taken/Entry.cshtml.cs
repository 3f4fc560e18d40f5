using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Concerns;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Taken;

/// <summary>
/// Mends one entry of the day's list. What is sent is an edit like that of a phone, made after what this page showed: whoever was at it meanwhile is not
/// overwritten. Where two people differ, what is sent is the choice.
/// </summary>
internal sealed class EntryModel(Seat seat, Say say) : TakenPage(seat, say)
{
    public TakenItem Item { get; private set; } = null!;

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    /// <summary>Other voices, or promises, that could be the same speech.</summary>
    public IEnumerable<(string Value, string Word)> Others { get; private set; } = [];

    /// <summary>Edits that the form was filled in after: "id,id".</summary>
    [BindProperty]
    public string? After { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Spoken { get; set; }

    [BindProperty]
    public string[] Group { get; set; } = [];

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Careful { get; set; }

    [BindProperty]
    public string? Accuses { get; set; }

    [BindProperty]
    public string? Speaker { get; set; }

    [BindProperty]
    public string? Office { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public string? When { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Much { get; set; }

    [BindProperty]
    public string? Reply { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Same { get; set; }

    public EntryKind Kind => Enum.Parse<EntryKind>(Item.Entry.Kind);

    /// <summary>Edits that whoever filled in the form had seen.</summary>
    public IReadOnlyList<Guid> Seeing =>
        [.. (After ?? "").Split(',').Select(a => Guid.TryParse(a, out var head) ? head : (Guid?)null).OfType<Guid>()];

    public string HeadsText => string.Join(',', Item.Heads);

    protected override string AfterTwice => Say.To(Here);

    public async Task<IActionResult> OnGetAsync(string id, Guid entry)
    {
        if (!await Show(id, entry))
        {
            return NotFound();
        }

        EntryForm.Fill(this);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, Guid entry)
    {
        if (!await Show(id, entry))
        {
            return NotFound();
        }

        CheckParts();
        if (!ModelState.IsValid)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var fields = Form switch
        {
            "mend" when Kind is not EntryKind.File => EntryForm.Changed(this),
            "drop" => Only(EntryFields.Dropped, Item.Dropped ? null : "mistake"),
            "join" when Same is { Length: > 0 } same && Others.Any(o => o.Value == same) => Only(EntryFields.Same, same),
            _ => null,
        };
        return fields is null ? BadRequest() : await Send(id, fields);
    }

    // Whoever says that there is a day or an amount, and gives none, has not given that part.
    private void CheckParts()
    {
        if (Form == "mend" && When == "day" && Due is null && ModelState[nameof(Due)] is null or { Errors.Count: 0 })
        {
            ModelState.AddModelError(nameof(Due), Say["forums.on.missing"]);
        }

        if (Form == "mend" && Much == "words" && string.IsNullOrWhiteSpace(Amount))
        {
            ModelState.AddModelError(nameof(Amount), Say["taken.amount.missing"]);
        }
    }

    private async Task<IActionResult> Send(string id, IReadOnlyDictionary<string, (FieldValue Value, Words? Said)> fields)
    {
        EditEntry edit = new(
            CommandId,
            Item.Id,
            id,
            Kind,
            Item.About,
            Seeing,
            fields.ToDictionary(f => f.Key, f => f.Value.Value, StringComparer.Ordinal),
            [.. fields.Values.Select(f => f.Said)]
        )
        {
            Place = Forum.At,
        };
        return await Do($"{Here}#e-{Item.Id}", "taken.done.mended", May.RecordConcern, Writes?.Office, edit);
    }

    private static Dictionary<string, (FieldValue, Words?)> Only(string field, string? code) =>
        new(StringComparer.Ordinal) { [field] = (new(code, default), null) };

    internal Words Said(string? text) => Words(Spoken is { } tag && RecordModel.Languages.Contains(tag) ? tag : Say.Language, text);

    private async Task<bool> Show(string id, Guid entry)
    {
        if (!await Load(id) || Writes is null || !IsOpen || Find(entry.ToString("D")) is not { } item)
        {
            return false;
        }

        Item = item;
        Places = await Seat.Reading.Places(Viewer, Stop);
        Others = Like()
            .Where(o => o.Id != item.Id)
            .Select(o =>
                (
                    o.Id,
                    o.Value(EntryFields.Words)?.Text is { Length: > 0 } text ? (text.Length > 90 ? text[..90] + "…" : text) : Say["taken.no_words"]
                )
            );
        return true;
    }

    private IEnumerable<TakenItem> Like() =>
        Item.Is(EntryKind.Concern) ? Record.Voices.Select(v => v.Item)
        : Item.Is(EntryKind.Commitment) ? Record.Promises
        : [];

    private TakenItem? Find(string entry) =>
        Record
            .Voices.SelectMany(v => (IEnumerable<TakenItem>)[v.Item, .. v.Twice, .. v.Answers, .. v.Promises, .. v.Files])
            .Concat(Record.Loose)
            .Concat(Record.Dropped)
            .Concat(Record.FromPhones)
            .FirstOrDefault(i => i.Id == entry);

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
