using System.Text.Json;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Texting;
using Npgsql;

namespace Jukwaa.Web.Channels.Dialling;

/// <summary>
/// Where Africa's Talking asks for the next screen: a form with sessionId, serviceCode, phoneNumber, networkCode, and text, which holds all that was typed in the session,
/// joined by stars. A star may be typed too, so only what is new behind the last text counts; the same text again is the same question and gets the same answer.
/// </summary>
internal sealed class UssdDoor(Menus menus, VoiceSessions sessions, TimeProvider clock)
{
    /// <summary>A dropped session goes on in one that begins within this.</summary>
    private static readonly TimeSpan Resumes = TimeSpan.FromMinutes(15);

    /// <summary>Whoever dials within this after the receipt was given sees it again: the screen may not have come.</summary>
    private static readonly TimeSpan ShownAgain = TimeSpan.FromMinutes(3);

    /// <summary>Steps that one request may take at once: a code dialled with its choices ("*384*1#").</summary>
    private const int MostSteps = 10;

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/channels/ussd/africastalking/{secret}", Ask).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();

    private static async Task<IResult> Ask(string secret, HttpRequest request, ChannelSecret door, UssdDoor ussd, CancellationToken stop)
    {
        if (!door.Opens(secret) || !request.HasFormContentType)
        {
            return TypedResults.NotFound();
        }

        var form = await request.ReadFormAsync(stop);
        // Anything but 200 and these words ends the session without a word to whoever dialled.
        return PhoneNumber.Of(form["phoneNumber"]) is { } number
            ? TypedResults.Text(await ussd.Next(form["sessionId"].ToString(), number, form["text"].ToString(), stop))
            : TypedResults.Text(Later(null));
    }

    /// <summary>The next screen, kept before it is shown.</summary>
    internal async Task<string> Next(string session, string number, string text, CancellationToken stop)
    {
        Dialled? before = null;
        try
        {
            var kept = await sessions.Find(number, stop);
            before = kept is { Body: { } body } ? JsonSerializer.Deserialize<Dialled>(body) : null;
            if (before?.Session == session && before.Read == text.Length)
            {
                return before.Shown;
            }

            var (at, screen) =
                before?.Session == session ? await Going(before, text, number, stop) : await Starting(before, kept?.At, session, text, number, stop);
            var after = at with { Session = session, Read = text.Length, Shown = screen.Written };
            await sessions.Keep(number, JsonSerializer.Serialize(after), stop);
            return screen.Written;
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException or BusyException)
        {
            return Later(before?.Language);
        }
    }

    private Task<(Dialled, Screen)> Going(Dialled before, string text, string number, CancellationToken stop)
    {
        // Shorter than before: the gateway began anew; only what was typed last is sure.
        var typed = text.Length > before.Read ? text[(before.Read == 0 ? 0 : before.Read + 1)..] : text[(text.LastIndexOf('*') + 1)..];
        return menus.Hear(before with { Read = text.Length }, typed, number, stop);
    }

    private async Task<(Dialled, Screen)> Starting(
        Dialled? before,
        DateTimeOffset? at,
        string session,
        string text,
        string number,
        CancellationToken stop
    )
    {
        var age = clock.GetUtcNow() - (at ?? DateTimeOffset.MinValue);
        var usable = before switch
        {
            null => null,
            { Screen: "sent" or "sent.again" } => age <= ShownAgain ? before : before.Afresh(),
            _ => age <= Resumes ? before : before.Afresh(),
        };
        var shown = await menus.Begin(usable is null ? null : usable with { Session = session, Read = 0 }, number, stop);
        foreach (var typed in text.Length == 0 ? [] : text.Split('*').Take(MostSteps))
        {
            shown = await menus.Hear(shown.Item1 with { Session = session, Read = text.Length }, typed, number, stop);
        }

        return shown;
    }

    private static string Later(string? language) => new Screen(Texts.Get(language ?? "sw", "ussd.later"), Ends: true).Written;
}
