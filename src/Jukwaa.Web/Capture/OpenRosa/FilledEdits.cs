using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Storage.Import;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>The edits that a filled form asks for.</summary>
internal sealed class FilledEdits(Database database)
{
    /// <param name="place">Where the forum is held.</param>
    internal async Task<IReadOnlyList<EditEntry>> Of(Filled filled, string place, CancellationToken stop)
    {
        var before = filled.Before is { } id ? await Before(filled, id, stop) : [];
        string EntryOf(string key) =>
            before.GetValueOrDefault(key) ?? IdOf("entry", filled.Forum, filled.Before ?? filled.Instance, key).ToString("D");
        var about = filled.Kind == HallForms.Voice ? EntryOf("voice") : null;
        EditEntry Edit(string key, EntryKind kind, IEnumerable<(string Field, FieldValue Value, Words? Words)> fields)
        {
            var set = fields.Where(f => filled.Before is not null || f.Value.Code is not null || f.Words is not null).ToList();
            return new(
                EditOf(filled.Forum, filled.Instance, key),
                EntryOf(key),
                filled.Forum,
                kind,
                kind is EntryKind.Answer or EntryKind.Commitment ? about : null,
                filled.Before is { } seen
                    ? [EditOf(filled.Forum, seen, key), .. key == "voice" ? [ChangeOf(filled.Forum, seen)] : Array.Empty<Guid>()]
                    : [],
                set.ToDictionary(f => f.Field, f => f.Value, StringComparer.Ordinal),
                [.. set.Select(f => f.Words)]
            )
            {
                Place = place,
            };
        }

        // What stood in the form before and does not any more was taken out on the phone.
        var gone = before.Keys.Except(filled.Parts.Select(p => p.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        (string, FieldValue, Words?)[] dropped = [(EntryFields.Dropped, new("mistake", default), null)];
        return
        [
            .. filled.Parts.Select(p => Edit(p.Key, p.Kind, p.Fields)),
            .. gone.Select(key => Edit(key, key.StartsWith("answer", StringComparison.Ordinal) ? EntryKind.Answer : EntryKind.Commitment, dropped)),
        ];
    }

    /// <summary>Entries that the form before made, by the key of the part: found by the ids of its edits, however often it was changed.</summary>
    private async Task<Dictionary<string, string>> Before(Filled filled, string before, CancellationToken stop)
    {
        string[] keys =
        [
            .. filled.Parts.Select(p => p.Key),
            .. Enumerable.Range(1, HallForms.MostParts).SelectMany(n => (string[])[$"answer/{n}", $"promise/{n}"]),
        ];
        var edits = keys.Distinct(StringComparer.Ordinal).ToDictionary(k => EditOf(filled.Forum, before, k), k => k);
        var found = await database.EntriesOf(filled.Forum, [.. edits.Keys], stop);
        return found.ToDictionary(f => edits[f.Edit], f => f.Entry, StringComparer.Ordinal);
    }

    /// <summary>
    /// Named by every change of a filled form beside the edit of that, and made by nobody: so it can be told from the form alone that it was changed since, though its
    /// changes have ids of their own.
    /// </summary>
    internal static Guid ChangeOf(string forum, string instance) => IdOf("change", forum, instance, "voice");

    internal static Guid EditOf(string forum, string instance, string key) => IdOf("edit", forum, instance, key);

    private static Guid IdOf(string what, string forum, string instance, string key) =>
        CommandIds.Of(what + " of an ODK form", forum, 0, new { instance, key });
}
