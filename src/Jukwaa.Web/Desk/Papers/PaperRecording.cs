using System.Diagnostics;
using System.Security.Cryptography;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Papers;

/// <summary>Records the rows of a table, some at a time, so that what was done stays done wherever it stops.</summary>
internal sealed class PaperRecording(Seat seat, PaperUploads uploads, PaperUpload upload, IReadOnlyDictionary<int, (Guid Command, bool OnRecord)> ids)
{
    /// <summary>Rows that are recorded in one go.</summary>
    private const int Together = 200;

    /// <summary>A browser waits so long; what is left goes on with the next press.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly List<(int Line, Refusal Refusal)> _refused = [];

    /// <summary>
    /// The table is erased once all is recorded. One row that is refused after all is named and left out, and the table stays until it is mended or expires.
    /// </summary>
    /// <returns>The lines that were refused; none, when there was no time for more, is no failure.</returns>
    internal async Task<IReadOnlyList<(int Line, Refusal Refusal)>> Run(IReadOnlyList<PaperRow> rows, CancellationToken stop)
    {
        var (begun, total) = (Stopwatch.GetTimestamp(), upload.Concerns.Count + rows.Count);
        foreach (var part in rows.GroupBy(r => r.By).SelectMany(g => g.Chunk(Together)))
        {
            // Noted before they are recorded: whatever happens in between, they can be taken back with the rest.
            await uploads.Note(upload.Id, [.. part.Select(IdOf)], total, whole: false, stop);
            if (!await Record(part) || Stopwatch.GetElapsedTime(begun) > _patience)
            {
                return _refused;
            }
        }

        await uploads.Note(upload.Id, [], total, whole: _refused.Count == 0, stop);
        return _refused;
    }

    /// <returns>False when nothing more is taken now.</returns>
    private async Task<bool> Record(PaperRow[] rows)
    {
        while (rows.Length > 0)
        {
            var outcome = await seat.Do(May.RecordConcern, rows[0].By, [.. rows.Select(CommandOf)]);
            if (outcome.Refusal is not { } refusal)
            {
                return true;
            }

            var at = outcome.RefusedAt ?? 0;
            _refused.Add((rows[at].Line, refusal));
            if (refusal.Code == "busy")
            {
                return false;
            }

            rows = [.. rows.Where((_, n) => n != at)];
        }

        return true;
    }

    private RecordConcern CommandOf(PaperRow row)
    {
        Words[] texts = [WordsOf(row.Language, row.Text), WordsOf(row.Language, row.Proposal)];
        ConcernDetails details = new(
            null,
            row.Place.Code,
            default,
            row.Theme,
            texts[0].Ref,
            default,
            texts[1].Ref,
            [row.Group],
            Period.Day(row.On),
            []
        );
        return new(ids[row.Line].Command, IdOf(row), details, texts);
    }

    private string IdOf(PaperRow row) => PaperIds.IdOf(ids[row.Line].Command);

    private static Words WordsOf(string language, string? text) =>
        Words.Of(() => RandomNumberGenerator.GetHexString(32, lowercase: true), (language, text));
}
