using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>
/// Takes a filled form: each of its parts becomes an edit of an entry, by the same rules as from our own app, all or none; then the files that it names, each by itself.
/// Ids come from the id of the filled form, so that one sent again changes nothing, in however many requests a client sends it.
/// </summary>
internal sealed class Submissions(FilledWords words, Database database)
{
    private const string FormName = "xml_submission_file",
        MoreName = "*isIncomplete*";

    internal async Task Take(HttpContext http)
    {
        var language = Said.LanguageOf(http);
        await using var parts = SentParts.Of(http.Request);
        var answer = parts is null ? FormAnswer.Unreadable(language) : await Take(parts, language, http.RequestAborted);
        await answer.Write(http);
    }

    private async Task<FormAnswer> Take(SentParts parts, string language, CancellationToken stop)
    {
        try
        {
            return await TakeAll(parts, language, stop);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return FormAnswer.TooLarge(language);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            // Broken off, or no parts at all. What came whole before that is kept, and is the same when it comes again.
            return FormAnswer.Unreadable(language);
        }
    }

    private async Task<FormAnswer> TakeAll(SentParts parts, string language, CancellationToken stop)
    {
        var (named, refused, more) = ((NamedFiles?)null, (FormAnswer?)null, false);
        List<SentPart> early = [];
        while (await parts.Next(stop) is { } part)
        {
            if (part.Name == FormName)
            {
                (named, refused) = named is null && refused is null ? await Words(part, early, language, stop) : (named, refused);
            }
            else if (part.Name == MoreName)
            {
                more |= await Says(part, "yes", stop);
            }
            else if (part.IsFile && !parts.TooLong && refused is null)
            {
                await (named is null ? Wait(part, early, stop) : named.Keep(part, stop));
            }

            if (parts.TooLong)
            {
                // Of what is longer than anybody may send, the form that comes first is kept, and nothing more is read.
                refused ??= named is null ? FormAnswer.TooLarge(language) : null;
                break;
            }
        }

        return refused ?? (named is null ? FormAnswer.Unreadable(language) : await Told(named, more, language, stop));
    }

    private async Task<(NamedFiles? Named, FormAnswer? Refused)> Words(SentPart form, List<SentPart> early, string language, CancellationToken stop)
    {
        var (named, refused) = await words.Take(await form.Hold(SentParts.MostForm, stop), language, stop);
        foreach (var file in named is null ? [] : early)
        {
            await named!.Keep(file, stop);
        }

        return (named, refused);
    }

    /// <summary>A file that comes before its form waits until the words are kept.</summary>
    private static async Task Wait(SentPart file, List<SentPart> early, CancellationToken stop)
    {
        early.Add(file);
        await file.Hold(Attachments.Largest, stop);
    }

    private static async Task<bool> Says(SentPart part, string what, CancellationToken stop)
    {
        using StreamReader said = new(await part.Hold(what.Length, stop));
        return string.Equals(await said.ReadToEndAsync(stop), what, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<FormAnswer> Told(NamedFiles named, bool more, string language, CancellationToken stop)
    {
        if (named.Busy || more)
        {
            return named.Busy ? FormAnswer.Busy(language) : FormAnswer.Of(StatusCodes.Status201Created, "odk.kept.part", language);
        }

        var lacking = await named.Lacking(database, stop);
        return lacking.Count == 0
            ? FormAnswer.Of(StatusCodes.Status201Created, "odk.kept", language)
            : FormAnswer.Of(
                StatusCodes.Status422UnprocessableEntity,
                "odk.files.out",
                language,
                string.Join(' ', lacking.Select(l => l.Sentence(language)))
            );
    }
}
