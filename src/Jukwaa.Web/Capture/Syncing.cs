using System.Text.Json;
using System.Text.Json.Nodes;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk;

namespace Jukwaa.Web.Capture;

/// <summary>
/// Takes what a phone brings and gives it what the others brought. Each edit is decided by itself; the same edit again is told the same again, so a phone sends
/// until it hears an answer, whatever became of the last one.
/// </summary>
internal sealed class Syncing(Seat seat, DeskDoor door)
{
    internal async Task<IResult> Take(HttpContext http)
    {
        var (batch, status) = await Read(http);
        if (batch is null)
        {
            return Results.StatusCode(status);
        }

        var (viewer, stop) = (await seat.Viewer(), http.RequestAborted);
        if (await seat.Reading.ForumTaken(viewer, "en", batch.Forum, stop) is not { } forum || PostFor(viewer, forum) is not { } post)
        {
            return Results.NotFound();
        }

        var told = await Decide(viewer, post, batch, forum.At, CaptureDoors.LanguageOf(http.Request), stop);
        var entries = await seat.Reading.Entries(viewer, batch.Forum, batch.After, stop);
        return Results.Json(
            new
            {
                results = told,
                entries = entries.Select(e => Shown(e, viewer.Person)),
                next = entries.Count > 0 ? entries[^1].Seq : batch.After,
                more = entries.Count == EntryReads.Most,
                phase = forum.Phase,
                now = seat.Reading.Now,
            }
        );
    }

    /// <returns>The batch, or the status that says why there is none.</returns>
    private static async Task<(SentBatch? Batch, int Status)> Read(HttpContext http)
    {
        try
        {
            var batch = await JsonSerializer.DeserializeAsync<SentBatch>(http.Request.Body, SentBatch.Shape, http.RequestAborted);
            return (batch is { Edits.Count: <= SentBatch.Most, After: >= 0 } ? batch : null, StatusCodes.Status422UnprocessableEntity);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status422UnprocessableEntity);
        }
        catch (BadHttpRequestException fault)
        {
            return (null, fault.StatusCode);
        }
    }

    private static HeldPost? PostFor(Viewer viewer, DeskForum forum) => viewer.For(May.RecordConcern).FirstOrDefault(p => p.Reaches(forum.Path));

    private async Task<IReadOnlyList<Told>> Decide(
        Viewer viewer,
        HeldPost post,
        SentBatch batch,
        string place,
        string language,
        CancellationToken stop
    )
    {
        var read = batch.Edits.Select(e => (Edit: e, Read: e.Read(batch.Forum, place))).ToList();
        var outcomes = await door.Each(viewer, post, [.. read.Select(r => r.Read.Command).OfType<EditEntry>()], stop);
        var decided = new Queue<Outcome>(outcomes);
        var told = read.Select(r => (r.Edit.Id, Refusal: r.Read.Command is null ? r.Read.Refusal : decided.Dequeue().Refusal));
        // Busy is no answer to what was sent: of that nothing is said, and the phone sends it again.
        return [.. told.Where(t => t.Refusal?.Code != "busy").Select(t => Told(t.Id, t.Refusal, language))];
    }

    internal static Told Told(Guid edit, Refusal? refusal, string language) =>
        refusal is null
            ? new(edit, "accepted")
            : new(
                edit,
                "refused",
                refusal.Code,
                Texts.Has(language, "refusal." + refusal.Code) ? Texts.Get(language, "refusal." + refusal.Code) : refusal.Message
            );

    private static object Shown(TakenEntry entry, Guid person) =>
        new
        {
            id = entry.Id,
            kind = entry.Kind,
            about = entry.About,
            edits = entry.Edits.Select(e => new
            {
                id = e.Id,
                after = e.After,
                at = e.At,
                // Nobody: a phone in the hall, whose line no rapporteur took down.
                by = e.Person,
                mine = e.Person == person,
                fields = e.Fields.ToDictionary(f => f.Key, f => Shown(f.Value), StringComparer.Ordinal),
            }),
        };

    private static JsonNode? Shown(TakenValue value) =>
        value.Code is not null ? JsonValue.Create(value.Code)
        : value.Text is not null ? new JsonObject { ["text"] = value.Text, ["lang"] = value.Language }
        : null;
}
