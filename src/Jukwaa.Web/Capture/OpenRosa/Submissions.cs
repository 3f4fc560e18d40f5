using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
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
