using System.Globalization;
using System.Net;
using System.Text.Json;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;

namespace Jukwaa.Web.Boxes;

/// <summary>The centre, as a box asks it. Every call ends within half a minute; null says that the centre was not reached, or did not answer as a centre does.</summary>
internal sealed class Upstream(HttpMessageHandler handler, Uri address) : IDisposable
{
    private static readonly JsonSerializerOptions _shape = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _client = new(handler)
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(30),
        MaxResponseContentBufferSize = 4 * 1024 * 1024,
    };

    internal Uri Address => address;

    /// <summary>The address of a centre as somebody typed it.</summary>
    /// <exception cref="SetupException">It is none, or what is said to it could be read on the way.</exception>
    internal static Uri AddressOf(string? typed) =>
        !Uri.TryCreate(typed?.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")
            ? throw new SetupException("--upstream is the address of the centre: https://…")
        : address.Scheme == "http" && !address.IsLoopback
            ? throw new SetupException("--upstream must begin with https://: what is said in the hall must not be read on the way.")
        : address;

    /// <summary>Asks to become a box.</summary>
    /// <exception cref="SetupException">The centre was not reached, or says no and why.</exception>
    internal async Task<BoxPack> Enrol(string code, string key, CancellationToken stop)
    {
        var answer =
            await Send(
                () => new HttpRequestMessage(HttpMethod.Post, "box/enrol") { Content = JsonContent.Create(new BoxAsks(code, key), options: _shape) },
                stop
            ) ?? throw new SetupException($"{address} did not answer: go where there is a network, and start it again.");
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(stop);
            return answer.IsSuccessStatusCode ? Packed(text) : throw new SetupException(Told(text)?.Message ?? $"{address} is no centre of Jukwaa.");
        }
    }

    /// <summary>Whether it answers.</summary>
    internal async Task<bool> IsThere(CancellationToken stop)
    {
        using var answer = await Send(() => new HttpRequestMessage(HttpMethod.Get, "health/live"), stop);
        return answer is { IsSuccessStatusCode: true };
    }

    /// <summary>Brings items; what became of them.</summary>
    internal async Task<BoxTold?> Items(string box, byte[] body, byte[] signature, CancellationToken stop)
    {
        using var answer = await Send(() => Signed(HttpMethod.Post, $"box/{box}/items", body, signature), stop);
        return answer switch
        {
            null => null,
            { StatusCode: HttpStatusCode.NotFound } => new(0, [], "box-unknown"),
            { IsSuccessStatusCode: true } => Told(await answer.Content.ReadAsStringAsync(stop)),
            _ => null,
        };
    }

    /// <summary>Code of an answer by which the centre took a file neither nor refused it: it does not know the entry yet.</summary>
    internal const string NotTaken = "box-file";

    /// <summary>Brings a photo or voice note; null = the centre takes none at this moment.</summary>
    internal async Task<BoxTold?> File(string box, Guid entry, byte[] body, byte[] signature, CancellationToken stop)
    {
        using var answer = await Send(
            () => Signed(HttpMethod.Put, string.Create(CultureInfo.InvariantCulture, $"box/{box}/files/{entry:D}"), body, signature),
            stop
        );
        return answer switch
        {
            null or { StatusCode: HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => null,
            { IsSuccessStatusCode: true } => Told(await answer.Content.ReadAsStringAsync(stop)),
            _ => new(0, [], NotTaken),
        };
    }

    private async Task<HttpResponseMessage?> Send(Func<HttpRequestMessage> request, CancellationToken stop)
    {
        using var asked = request();
        try
        {
            return await _client.SendAsync(asked, stop);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    private static HttpRequestMessage Signed(HttpMethod method, string path, byte[] body, byte[] signature)
    {
        var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Headers.Add(BoxDoors.SignatureHeader, Convert.ToBase64String(signature));
        return request;
    }

    private static BoxTold? Told(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<BoxTold>(text, _shape) is { Refused: not null } told ? told : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private BoxPack Packed(string text)
    {
        try
        {
            return BoxPack.Read(text);
        }
        catch (JsonException fault)
        {
            throw new SetupException($"What {address} gave cannot be read: this program and the centre are of different editions.", fault);
        }
    }

    public void Dispose() => _client.Dispose();
}
