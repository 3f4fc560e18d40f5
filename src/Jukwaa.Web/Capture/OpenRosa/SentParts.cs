using Jukwaa.Domain.Forums;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>The parts of a submission, one after the other as they come in: the words are kept while the photos are still on their way.</summary>
internal sealed class SentParts : IAsyncDisposable
{
    /// <summary>Largest filled form in bytes.</summary>
    internal const int MostForm = 1024 * 1024;

    /// <summary>What a client is told to send at once: a form with the largest file.</summary>
    internal const int MostAtOnce = MostForm + EntryFields.MostBytes;

    /// <summary>Largest request. Clients send a file that is larger than what they were told all the same: it is read to its end, so that they hear why it is not kept.</summary>
    internal const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Parts of one request: Collect sends at most a hundred files at once.</summary>
    private const int MostParts = 110;

    private readonly List<SentPart> _parts = [];
    private readonly MultipartReader _reader;

    private SentParts(HttpRequest request, string boundary)
    {
        // What is too long for us is no reason to leave the words unread that come first.
        TooLong = request.ContentLength > MostBytes;
        if (TooLong && request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        _reader = new(boundary, request.Body);
    }

    /// <summary>Whether the request is longer than may be read: of it the form alone is.</summary>
    internal bool TooLong { get; }

    /// <returns>null when it is no request of several parts.</returns>
    internal static SentParts? Of(HttpRequest request) =>
        request.HasFormContentType
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 200 } boundary
            ? new(request, boundary.Value!)
            : null;

    /// <summary>The next part; null after the last.</summary>
    internal async Task<SentPart?> Next(CancellationToken stop)
    {
        if (await _reader.ReadNextSectionAsync(stop) is not { } section)
        {
            return null;
        }

        if (_parts.Count >= MostParts)
        {
            throw new InvalidDataException("More parts than any form of ours has.");
        }

        _parts.Add(new(section));
        return _parts[^1];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in _parts)
        {
            await part.DisposeAsync();
        }
    }
}
