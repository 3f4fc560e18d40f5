using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>Where gateways bring short messages. Each is answered 200 when it is kept, 503 when it must be sent again, 404 where the secret is wrong.</summary>
internal static class SmsDoors
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        var doors = app.MapGroup("/channels/sms").AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();
        doors.MapPost("/africastalking/{secret}", AfricasTalking);
        doors.MapPost("/kannel/{secret}", Kannel);
    }

    /// <summary>
    /// Africa's Talking, "incoming messages": a form with from, to, text, date, id, linkId; networkCode and cost may come too. Its gateway joins long messages itself.
    /// </summary>
    private static async Task<IResult> AfricasTalking(
        string secret,
        HttpRequest request,
        ChannelSecret door,
        Arriving arriving,
        CancellationToken stop
    )
    {
        if (!door.Opens(secret) || !request.HasFormContentType)
        {
            return TypedResults.NotFound();
        }

        var form = await request.ReadFormAsync(stop);
        string? Of(string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;
        return await Take("africastalking", Of("id"), Of("from"), Of("text"), Of("date"), null, arriving, stop);
    }

    /// <summary>
    /// Kannel 1.4, User's Guide, "SMS services": post-url sends the text as the body and the rest as X-Kannel- headers, the number only with send-sender. Long messages
    /// come in parts where Kannel is told not to join them; then X-Kannel-UDH says which part it is.
    /// </summary>
    private static async Task<IResult> Kannel(
        string secret,
        HttpRequest request,
        [FromHeader(Name = "X-Kannel-From")] string? from,
        [FromHeader(Name = "X-Kannel-ID")] string? id,
        [FromHeader(Name = "X-Kannel-Time")] string? time,
        [FromHeader(Name = "X-Kannel-UDH")] string? header,
        ChannelSecret door,
        Arriving arriving,
        CancellationToken stop
    )
    {
        if (!door.Opens(secret))
        {
            return TypedResults.NotFound();
        }

        using var reader = new StreamReader(request.Body, CharsetOf(request));
        return await Take("kannel", id, from, await reader.ReadToEndAsync(stop), time, UserHeader.PartIn(header), arriving, stop);
    }

    private static async Task<IResult> Take(
        string door,
        string? id,
        string? from,
        string? text,
        string? at,
        PartOf? part,
        Arriving arriving,
        CancellationToken stop
    )
    {
        if (from is null || text is null)
        {
            // Taken and dropped, a message would be lost because somebody set the gateway up wrongly.
            return arriving.Incomplete(door);
        }

        // A name instead of a number is an advertisement of the network: nobody could be answered.
        if (PhoneNumber.Of(from) is not { } number)
        {
            return TypedResults.Ok();
        }

        var words = text.Length <= Incoming.Longest ? text : text[..Incoming.Longest];
        var known = string.IsNullOrWhiteSpace(id) ? Made(number, words, at) : id.Trim();
        return await arriving.Take(new(door, known, number, words), part, stop) ? TypedResults.Ok() : Again();
    }

    // A gateway that names no message: the same words from the same number at the same moment are the same message.
    private static string Made(string number, string words, string? at) =>
        "made "
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\n{words}\n{at}"))));

    private static TryAgain Again() => new TryAgain();

    private static Encoding CharsetOf(HttpRequest request)
    {
        var named = request.GetTypedHeaders().ContentType?.Charset.Value?.Trim('"');
        return named?.ToUpperInvariant() switch
        {
            "UTF-16BE" or "UCS-2" or "ISO-10646-UCS-2" => Encoding.BigEndianUnicode,
            "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
            _ => Encoding.UTF8,
        };
    }

    private sealed class TryAgain : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            httpContext.Response.Headers.RetryAfter = "30";
            return Task.CompletedTask;
        }
    }
}
