using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>One part of a submission: the filled form, a file, or a sign beside them.</summary>
internal sealed class SentPart(MultipartSection section) : IAsyncDisposable
{
    /// <summary>What is held in memory of one part; the rest waits in a file that goes when the request ends.</summary>
    private const int MostInMemory = 64 * 1024;

    private readonly ContentDispositionHeaderValue? _head = section.GetContentDispositionHeader();

    private FileBufferingReadStream? _held;

    internal string? Name => HeaderUtilities.RemoveQuotes(_head?.Name ?? default).Value;

    internal bool IsFile => _head?.IsFileDisposition() == true;

    /// <summary>Whether a form that names this file means this one: by the name of the part, as Collect sends it, or by that of the file.</summary>
    internal bool Is(string file) =>
        Name == file
        || HeaderUtilities.RemoveQuotes(_head?.FileName ?? default).Value == file
        || HeaderUtilities.RemoveQuotes(_head?.FileNameStar ?? default).Value == file;

    /// <summary>Takes its bytes in, so that the next part can come.</summary>
    /// <param name="most">Bytes; of what is longer no more is taken in.</param>
    /// <returns>From its beginning; longer than that many bytes when the part was.</returns>
    internal async Task<Stream> Hold(int most, CancellationToken stop)
    {
        if (_held is null)
        {
            _held = new(section.Body, MostInMemory, null, Path.GetTempPath());
            try
            {
                await _held.DrainAsync(most, stop);
            }
            catch (InvalidDataException)
            {
                // Longer: whoever reads it sees that by its length.
            }
        }

        _held.Position = 0;
        return _held;
    }

    public ValueTask DisposeAsync() => _held?.DisposeAsync() ?? default;
}
