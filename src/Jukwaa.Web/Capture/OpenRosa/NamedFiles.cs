using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>Keeps the files that a filled form names, once its words are kept. What it does not name was taken out on the phone, and is not kept.</summary>
/// <param name="voice">The entry of the voice.</param>
/// <param name="changed">Whether the form was changed since: what comes of it now does not stand on the list, but it can be put back.</param>
internal sealed class NamedFiles(TakenFiles files, Filled filled, string voice, Actor actor, bool changed)
{
    private readonly Dictionary<FilledFile, Refusal> _refused = [];

    /// <summary>Whether one of them could not be kept now, and can be soon.</summary>
    internal bool Busy => _refused.Values.Any(r => r.Code is "attachment-busy" or "scanner-unreachable" or "busy");

    internal async Task Keep(SentPart part, CancellationToken stop)
    {
        if (filled.Files.FirstOrDefault(f => part.Is(f.Name)) is not { } file)
        {
            return;
        }

        var entry = file.EntryOf(voice);
        Guid? gone = changed ? FilesGone.EditOf(filled.Forum, filled.Instance, entry) : null;
        BroughtFile brought = new(filled.Forum, entry, voice, file.Question.Media, gone);
        if (await files.Take(brought, await part.Hold(Attachments.Largest, stop), actor, stop) is { } refusal)
        {
            _refused[file] = refusal;
        }
    }

    /// <summary>Which of them are not here.</summary>
    internal async Task<IReadOnlyList<LackingFile>> Lacking(Database database, CancellationToken stop)
    {
        var lines = filled.Files.Count == 0 ? [] : await database.Brought(voice, stop);
        var kept = lines.Where(l => l.Kept).Select(l => l.Entry).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. filled
                .Files.Select(f => new LackingFile(f.Question, _refused.GetValueOrDefault(f), kept.Contains(f.EntryOf(voice))))
                .Where(f => f.Refusal is not null || !f.Kept),
        ];
    }
}
