using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>Photos and voice notes that a form brings.</summary>
internal sealed class Attaching(Attachments attachments)
{
    /// <summary>Most photos of one form; a voice note may come beside them.</summary>
    internal const int MostPhotos = 3;

    /// <summary>Most bytes of a form with files: somewhat more than may be kept, so that a larger one is refused by a sentence and not by a cut line.</summary>
    internal const int MostBytes = 50_000_000;

    /// <summary>Keeps them all, or says what is wrong with one, and in which field. What was kept before that is erased within hours, because nothing names it.</summary>
    /// <param name="arrival">What tells the form from all others; sent twice, its files are kept once.</param>
    public async Task<(IReadOnlyList<Words> Named, (string Field, string Text)? Wrong)> Keep(
        IFormFile[] photos,
        IFormFile? sound,
        string arrival,
        string concern,
        Say say,
        CancellationToken stop
    )
    {
        if (photos.Length > MostPhotos)
        {
            return ([], ("Photos", say["attach.many", MostPhotos]));
        }

        List<Words> named = [];
        IEnumerable<(string Field, IFormFile File)> all = [.. photos.Select(p => ("Photos", p)), .. sound is null ? [] : new[] { ("Sound", sound) }];
        foreach (var (n, (field, file)) in all.Index())
        {
            await using var stream = file.OpenReadStream();
            var (words, refusal) = await attachments.Keep(stream, $"{arrival}\n{n}", concern, stop);
            if (words is null)
            {
                return ([], (field, say["attach.wrong", Path.GetFileName(file.FileName), say["refusal." + refusal!.Code]]));
            }

            named.Add(words);
        }

        return (named, null);
    }
}
