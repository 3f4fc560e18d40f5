using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>A photo or voice note that comes together with its line, as ODK brings them.</summary>
/// <param name="Entry">Id of the entry: a derived UUID ("D").</param>
/// <param name="About">The entry of the voice.</param>
/// <param name="Media"><see cref="EntryFields.Photo"/> or <see cref="EntryFields.Voice"/>; whether it is that, its bytes tell.</param>
/// <param name="Out">It was taken out before it came: the edit that says so goes with its line.</param>
public sealed record BroughtFile(string Forum, string Entry, string About, string Media, Guid? Out = null)
{
    internal bool Aside => Out is not null;

    /// <summary>The edit by which such an entry begins: so it is told from what our own app announced.</summary>
    public static Guid EditOf(string entry) => CommandIds.Of("take a file down", entry, 0);

    internal IEnumerable<EditEntry> Edits(byte[] bytes)
    {
        yield return Edit(
            EditOf(Entry),
            [],
            (EntryFields.Sha, FileCheck.ShaOf(bytes)),
            (EntryFields.Media, Media),
            (EntryFields.Size, $"{bytes.Length}")
        );
        if (Out is { } gone)
        {
            yield return Edit(gone, [EditOf(Entry)], (EntryFields.Dropped, "mistake"));
        }
    }

    private EditEntry Edit(Guid id, Guid[] after, params (string Field, string Code)[] fields) =>
        new(
            id,
            Entry,
            Forum,
            EntryKind.File,
            About,
            after,
            fields.ToDictionary(f => f.Field, f => new FieldValue(f.Code, default), StringComparer.Ordinal),
            []
        );
}
