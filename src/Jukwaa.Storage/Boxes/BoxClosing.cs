using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>
/// Closes a forum whose list was read back and confirmed on a box: once every box that was made ready for it has said so or was given up, so that the record is the same
/// whichever box reached the centre first. A list that is not settled here waits for a person.
/// </summary>
public sealed class BoxClosing(Database database, DeskReading reading, ForumClosing closing)
{
    /// <summary>Closes it if it can be; what is not closed is closed at the desk.</summary>
    /// <param name="late">Whether, where it is closed already, what came afterwards is put on record: only when a box has just said its last word.</param>
    public async Task Try(string forum, bool late, CancellationToken stop)
    {
        var boxes = await BoxReads.Of(database, forum, stop);
        List<LastWord> said = [.. boxes.SelectMany(b => b.LastWords).Where(s => s.Forum == forum)];
        if (said.Count == 0 || !boxes.All(b => b.IsDone(forum)))
        {
            return;
        }

        var viewer = await reading.Viewer(said[0].Person, stop);
        if (
            await reading.ForumTaken(viewer, "en", forum, stop) is not { } at
            || viewer.For(May.RunForum).FirstOrDefault(p => p.Reaches(at.Path)) is not { } post
        )
        {
            return;
        }

        if (at.Phase == nameof(ForumPhase.InSession))
        {
            await closing.Close(viewer, post, Together(forum, said), NewSalt, stop);
        }
        else if (late)
        {
            await closing.RecordLate(viewer, post, forum, NewSalt, stop);
        }
    }

    /// <summary>One closing of what several boxes said.</summary>
    internal static CloseForum Together(string forum, IReadOnlyList<LastWord> said) =>
        new(
            CommandIds.Of("close from boxes", forum, 0),
            forum,
            said.Max(s => s.On),
            [.. said.SelectMany(s => s.Groups).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. said.SelectMany(s => s.Confirmed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        );

    private static string NewSalt() => System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true);
}
