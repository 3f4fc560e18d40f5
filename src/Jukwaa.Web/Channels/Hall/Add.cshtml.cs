using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Channels.Hall;

/// <summary>One box: to add to what stands on the screen, or to say something else. Those who take down in the hall read it first.</summary>
[IgnoreAntiforgeryToken]
internal sealed class AddModel(Say say, HallNow now, HallSaying saying, VoiceKey key) : HallPage(say, now)
{
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>What it adds to; null = something else.</summary>
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    /// <summary>Chance by which this form is told from all others: sent twice it is said once.</summary>
    [BindProperty]
    public string? FormId { get; set; }

    /// <summary>Taken just now.</summary>
    public bool Done { get; private set; }

    /// <summary>What stands on the screen that it adds to; null = something else, or it is not shown any more.</summary>
    public HallItem? Item => State.OnScreen.Concat(State.Earlier).FirstOrDefault(i => i.Id == About);

    public void OnGet()
    {
        HallPhone.Give(HttpContext);
        FormId = Guid.NewGuid().ToString("N");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var text = Taking.Clean(Text);
        if (FormId is not { Length: 32 } id || !id.All(char.IsAsciiHexDigit) || HallPhone.MarkOf(Request, key, Hall.Forum) is not { } mark)
        {
            OnGet();
            ModelState.Remove(nameof(FormId));
            return Again(nameof(Text), "inhall.again");
        }

        if (text is null)
        {
            return Again(nameof(Text), "inhall.empty");
        }

        if (text.Length > HallSaying.Longest)
        {
            return Again(nameof(Text), "inhall.long", HallSaying.Longest, text.Length);
        }

        var adds = About is { } about && State.Told.Contains(about) ? about : null;
        var why = await saying.Say(
            Hall,
            HallSaying.Channel,
            mark,
            $"hall\n{Hall.Forum}\n{FormId}",
            text,
            Understanding.LanguageOf(text) ?? Say.Language,
            adds,
            stop
        );
        Done = why is null;
        return why is null ? Page() : Again(nameof(Text), "inhall.not." + why, HallVoices.MostOfOne);
    }
}
