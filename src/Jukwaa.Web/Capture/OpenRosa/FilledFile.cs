using System.Xml.Linq;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage.Import;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>A question of the form of a voice that is answered by a file.</summary>
/// <param name="Name">In the group <see cref="Group"/>.</param>
/// <param name="Label">Key of its text.</param>
/// <param name="Told">Key of what its answer is called.</param>
/// <param name="After">The question that is answered before this one is asked.</param>
internal sealed record FileQuestion(string Name, string Media, string Label, string Told, string? After = null)
{
    internal const string Group = "files";

    /// <summary>All of them: fewer than a voice may have, so that our own app finds room beside ODK.</summary>
    internal static IReadOnlyList<FileQuestion> All { get; } =
    [
        new("record", EntryFields.Voice, "capture.record", "capture.file.voice"),
        new("photo1", EntryFields.Photo, "capture.photo", "odk.photo.1"),
        new("photo2", EntryFields.Photo, "odk.photo.more", "odk.photo.2", "photo1"),
        new("photo3", EntryFields.Photo, "odk.photo.more", "odk.photo.3", "photo2"),
    ];
}

/// <summary>A photo or voice note that a filled form names; its bytes come beside the form.</summary>
/// <param name="Name">By which its bytes are known. It is kept nowhere: a name can tell who somebody is.</param>
internal sealed record FilledFile(FileQuestion Question, string Name)
{
    internal static IReadOnlyList<FilledFile> In(string kind, XElement root) =>
        kind == HallForms.Voice && Filled.Child(root, FileQuestion.Group) is { } files
            ?
            [
                .. FileQuestion
                    .All.Select(q => (q, Filled.Text(files, q.Name)))
                    .Where(f => f.Item2 is not null)
                    .Select(f => new FilledFile(f.q, f.Item2!))
                    .DistinctBy(f => f.Name),
            ]
            : [];

    /// <summary>The entry of this file: the same for every change of the form, and for no other form.</summary>
    /// <param name="voice">The entry of the voice.</param>
    internal string EntryOf(string voice) => CommandIds.Of("file of an ODK form", voice, 0, Name).ToString("D");
}
