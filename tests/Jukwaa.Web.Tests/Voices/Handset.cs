using System.Net;
using Jukwaa.Web.Channels.Dialling;
using Shouldly;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>A telephone that dials: it sends what the gateway of Africa's Talking sends, and looks at each screen as a network would.</summary>
internal sealed class Handset(Uri address, string number)
{
    /// <summary>What it says when it is asked what is the matter.</summary>
    public const string Said = "Vijana wanavamia watu usiku kwa stendi";

    private static readonly HttpClient _network = new();
    private static int _sessions;

    private string _session = "";
    private string _typed = "";

    public string Number => number;

    /// <summary>The last screen as it came.</summary>
    public string Screen { get; private set; } = "";

    public bool IsOver => Screen.StartsWith("END ", StringComparison.Ordinal);

    /// <summary>Begins a session, perhaps with choices behind the code.</summary>
    public Task<string> Dial(string choices = "")
    {
        (_session, _typed) = ($"ATUid_{Interlocked.Increment(ref _sessions)}", choices);
        return Ask();
    }

    public Task<string> Press(string words)
    {
        IsOver.ShouldBeFalse(Screen);
        _typed = _typed.Length == 0 ? words : $"{_typed}*{words}";
        return Ask();
    }

    public async Task<string> Press(params IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            await Press(key);
        }

        return Screen;
    }

    /// <summary>Dials, and tells all up to the last screen, of Kondele in Kisumu.</summary>
    public async Task ToSend(string hidden = "1", string replies = "1")
    {
        await Dial();
        await Press(Screen.Contains("2 English", StringComparison.Ordinal) ? ["1", "1"] : ["1"]);
        await Press(Said, "Kisumu", "Kondele", hidden, replies);
    }

    /// <summary>The gateway asks the same again: its line broke.</summary>
    public async Task<string> Ask()
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["sessionId"] = _session,
                ["serviceCode"] = "*384#",
                ["phoneNumber"] = number,
                ["networkCode"] = "63902",
                ["text"] = _typed,
            }
        );
        using var answer = await _network.PostAsync(new Uri(address, "/channels/ussd/africastalking/demo"), form, Storage.TestLedger.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        Screen = await answer.Content.ReadAsStringAsync(Storage.TestLedger.Stop);
        Screen[..4].ShouldBeOneOf("CON ", "END ");
        Screen.Length.ShouldBeLessThanOrEqualTo(Channels.Dialling.Screen.Longest, Screen);
        return Screen;
    }
}
