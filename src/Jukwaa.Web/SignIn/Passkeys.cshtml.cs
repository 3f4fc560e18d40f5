using System.Buffers.Text;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>The passkeys of mine: add one, remove one. Each is a second factor beside the authenticator, never instead of it.</summary>
internal sealed class PasskeysModel(Say say, People people, Door door, PasskeyDoor passkeys) : AccountPage(say, people, door)
{
    private static readonly string[] Known = ["added", "removed"];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<Passkey> Mine { get; private set; } = [];

    public string? Done { get; private set; }

    public async Task OnGetAsync([FromQuery] string? done, CancellationToken stop)
    {
        Done = Known.Contains(done) ? "passkey.done." + done : null;
        Mine = await People.Passkeys(User.PersonId(), stop);
    }

    /// <summary>The challenge for the browser, as JSON, once the passphrase is right; else the sentence that says what is wrong.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken stop)
    {
        var me = await Me(stop);
        var refusal =
            (await People.Passkeys(me.Id, stop)).Count >= People.MostPasskeys ? "passkey.many"
            : await Confirmed(stop) ? null
            : "passphrase.wrong";
        return refusal is null
            ? Content(await passkeys.BeginCreation(HttpContext, me), "application/json")
            : new ContentResult { Content = Say[refusal, People.MostPasskeys], StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        var name = string.IsNullOrWhiteSpace(Name) ? Agent.Shorten(Request.Headers.UserAgent) : Name.Trim();
        if (await passkeys.EndCreation(HttpContext, await Me(stop), Credential, name.Length <= 60 ? name : name[..60], stop))
        {
            return Onward("/desk/account/passkeys?done=added");
        }

        await OnGetAsync(null, stop);
        return Again("", "passkey.notmade");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string? id, CancellationToken stop)
    {
        await OnGetAsync(null, stop);
        var passkey = Mine.FirstOrDefault(p => IdOf(p) == id);
        if (passkey is not null && !await Confirmed(stop))
        {
            return Again();
        }

        if (passkey is not null)
        {
            await People.RemovePasskey(User.PersonId(), passkey.CredentialId, stop);
        }

        return Onward("/desk/account/passkeys?done=removed");
    }

    internal static string IdOf(Passkey passkey) => Base64Url.EncodeToString(passkey.CredentialId);
}
