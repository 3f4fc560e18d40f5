using Jukwaa.Domain.Forums;
using Jukwaa.Storage;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>
/// What a changed form does to the files of the one before: those that it names stay without being sent again, the others are taken out. What somebody else took out
/// stays out.
/// </summary>
internal static class FilesGone
{
    /// <param name="voice">The entry of the voice.</param>
    /// <param name="lines">Files that this form and those before it brought.</param>
    internal static IEnumerable<EditEntry> Of(Filled filled, string voice, string place, IReadOnlyList<BroughtLine> lines)
    {
        if (filled.Before is not { } before)
        {
            yield break;
        }

        var named = filled.Files.Select(f => f.EntryOf(voice)).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var seen = EditOf(filled.Forum, before, line.Entry);
            var stays = named.Contains(line.Entry);
            if (!stays || line.Outs.Contains(seen))
            {
                yield return new(
                    EditOf(filled.Forum, filled.Instance, line.Entry),
                    line.Entry,
                    filled.Forum,
                    EntryKind.File,
                    voice,
                    [BroughtFile.EditOf(line.Entry), seen],
                    new Dictionary<string, FieldValue>(StringComparer.Ordinal) { [EntryFields.Dropped] = new(stays ? null : "mistake", default) },
                    []
                )
                {
                    Place = place,
                };
            }
        }
    }

    /// <summary>The edit by which a filled form takes a file out, or puts it back.</summary>
    internal static Guid EditOf(string forum, string instance, string entry) => FilledEdits.EditOf(forum, instance, "file/" + entry);
}
