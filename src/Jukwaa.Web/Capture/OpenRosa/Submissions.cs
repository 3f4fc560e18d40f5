using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Storage.Import;
using Jukwaa.Web.Desk;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>
/// Takes a filled form: each of its parts becomes an edit of an entry, by the same rules as from our own app, all or none. Ids come from the id of the filled form, so that
/// one sent again changes nothing.
/// </summary>
internal sealed class Submissions(Seat seat, DeskDoor door, Reference reference)
{
    /// <summary>Largest request, and so the largest form.</summary>
    internal const int MostBytes = 1024 * 1024;

    private const string FileName = "xml_submission_file";

    internal async Task Take(HttpContext http)
    {
        var (filled, status, key) = await Read(http);
        if (filled is null)
        {
            await Said.Write(http, status, key);
            return;
        }

        var (viewer, stop) = (await seat.Viewer(), http.RequestAborted);
        if (await seat.Reading.ForumTaken(viewer, "en", filled.Forum, stop) is not { } forum || PostFor(viewer, forum) is not { } post)
        {
            await Said.Write(http, StatusCodes.Status404NotFound, "odk.noform");
            return;
        }

        var language = Said.LanguageOf(http);
        if (Wrong(filled, language) is { } wrong)
        {
            await Said.Sentence(http, StatusCodes.Status422UnprocessableEntity, wrong);
            return;
        }

        var edits = await new FilledEdits(seat.Reading, viewer).Of(filled, forum.At, stop);
        var outcome = await door.Do(viewer, post, edits, stop);
        await Tell(http, outcome.Refusal, edits, outcome.RefusedAt, language);
    }

    private static Task Tell(HttpContext http, Refusal? refusal, IReadOnlyList<EditEntry> edits, int? at, string language)
    {
        if (refusal is null)
        {
            return Said.Write(http, StatusCodes.Status201Created, "odk.kept");
        }

        if (refusal.Code == "busy")
        {
            http.Response.Headers.RetryAfter = "30";
            return Said.Write(http, StatusCodes.Status503ServiceUnavailable, "odk.busy");
        }

        var status = refusal.Kind switch
        {
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Missing => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        var part = Texts.Get(language, "odk.part." + (edits[at ?? 0].Kind));
        return Said.Sentence(http, status, $"{part}: {WordOf(refusal, language)}");
    }

    /// <returns>The filled form, or what is wrong with what was sent.</returns>
    private static async Task<(Filled? Filled, int Status, string Key)> Read(HttpContext http)
    {
        try
        {
            if (!http.Request.HasFormContentType)
            {
                return (null, StatusCodes.Status400BadRequest, "odk.unreadable");
            }

            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (form.Files.Any(f => f.Name != FileName))
            {
                return (null, StatusCodes.Status422UnprocessableEntity, "odk.nofiles");
            }

            await using var xml = form.Files.GetFile(FileName)?.OpenReadStream();
            return (xml is null ? null : Filled.Read(xml), StatusCodes.Status400BadRequest, "odk.unreadable");
        }
        catch (BadHttpRequestException fault)
        {
            return (null, fault.StatusCode, fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? "odk.toolarge" : "odk.unreadable");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return (null, StatusCodes.Status400BadRequest, "odk.unreadable");
        }
    }

    private static HeldPost? PostFor(Viewer viewer, DeskForum forum) => viewer.For(May.RecordConcern).FirstOrDefault(p => p.Reaches(forum.Path));

    /// <summary>The first answer that cannot stand, with its question, in plain words; null when all can.</summary>
    private string? Wrong(Filled filled, string language)
    {
        if (filled.Parts.GroupBy(p => p.Kind).Any(g => g.Count() > HallForms.MostParts))
        {
            return string.Format(System.Globalization.CultureInfo.InvariantCulture, Texts.Get(language, "odk.toomanyparts"), HallForms.MostParts);
        }

        foreach (var part in filled.Parts)
        {
            foreach (var (field, value, words) in part.Fields)
            {
                var missing = field == EntryFields.Words && words is null || field == EntryFields.Count && value.Code is null;
                var refusal =
                    words?.Passages.Select(p => p.Check()).FirstOrDefault(r => r is not null)
                    ?? EntryFields.Check(part.Kind, field, value, reference);
                if (missing || refusal is not null)
                {
                    var said = missing ? Texts.Get(language, "odk.required") : WordOf(refusal!, language);
                    return $"{Texts.Get(language, "odk.part." + part.Kind)} – {QuestionOf(field, language)}: {said}";
                }
            }
        }

        return null;
    }

    private static string QuestionOf(string field, string language) =>
        Texts.Has(language, "odk." + field) ? Texts.Get(language, "odk." + field)
        : field == EntryFields.Disability ? Texts.Get(language, "capture.tally.disability")
        : Texts.Get(language, "capture.field." + field);

    private static string WordOf(Refusal refusal, string language) =>
        Texts.Has(language, "refusal." + refusal.Code) ? Texts.Get(language, "refusal." + refusal.Code) : refusal.Message;
}

/// <summary>The edits that a filled form asks for.</summary>
internal sealed class FilledEdits(DeskReading reading, Viewer viewer)
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
                filled.Before is { } seen ? [EditOf(filled.Forum, seen, key)] : [],
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
        var found = await reading.EntriesOf(viewer, filled.Forum, [.. edits.Keys], stop);
        return found.ToDictionary(f => edits[f.Edit], f => f.Entry, StringComparer.Ordinal);
    }

    private static Guid EditOf(string forum, string instance, string key) => IdOf("edit", forum, instance, key);

    private static Guid IdOf(string what, string forum, string instance, string key) =>
        CommandIds.Of(what + " of an ODK form", forum, 0, new { instance, key });
}
