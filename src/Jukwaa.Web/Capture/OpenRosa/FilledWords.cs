using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Desk;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>Keeps what was filled in, all or none. Files that it names play no part: they are kept after it, and hold no word up.</summary>
internal sealed class FilledWords(Seat seat, DeskDoor door, Reference reference, Database database, TakenFiles files)
{
    /// <returns>The files that the form names, to be kept now; or why nothing was kept.</returns>
    internal async Task<(NamedFiles? Files, FormAnswer? Refused)> Take(Stream form, string language, CancellationToken stop)
    {
        if (form.Length > SentParts.MostForm)
        {
            return (null, FormAnswer.TooLarge(language));
        }

        if (Filled.Read(form) is not { } filled)
        {
            return (null, FormAnswer.Unreadable(language));
        }

        var viewer = await seat.Viewer();
        if (await seat.Reading.ForumTaken(viewer, "en", filled.Forum, stop) is not { } forum || PostFor(viewer, forum) is not { } post)
        {
            return (null, FormAnswer.Of(StatusCodes.Status404NotFound, "odk.noform", language));
        }

        if (new FilledCheck(reference).Wrong(filled, language) is { } wrong)
        {
            return (null, new(StatusCodes.Status422UnprocessableEntity, wrong));
        }

        IReadOnlyList<EditEntry> edits = await new FilledEdits(database).Of(filled, forum.At, stop);
        var voice = edits[0].Id;
        edits = [.. edits, .. FilesGone.Of(filled, voice, forum.At, await database.Brought(voice, stop))];
        return await door.Do(viewer, post, edits, stop) switch
        {
            { Refusal: null } => (await Named(filled, voice, Actor.Of(post.Office, viewer.Person), stop), null),
            { Refusal.Code: "busy" } => (null, FormAnswer.Busy(language)),
            { Refusal: var refusal, RefusedAt: var at } => (null, FormAnswer.Of(refusal, edits[at ?? 0].Kind.ToString(), language)),
        };
    }

    private static HeldPost? PostFor(Viewer viewer, DeskForum forum) => viewer.For(May.RecordConcern).FirstOrDefault(p => p.Reaches(forum.Path));

    private async Task<NamedFiles> Named(Filled filled, string voice, Actor actor, CancellationToken stop)
    {
        var changed = await database.HasLater(voice, FilledEdits.ChangeOf(filled.Forum, filled.Instance), stop);
        return new(files, filled, voice, actor, changed);
    }
}
