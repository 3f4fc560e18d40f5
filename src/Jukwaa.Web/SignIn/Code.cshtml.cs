using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>The second factor: a code of the authenticator, or a passkey where a script may run.</summary>
internal sealed class CodeModel(Say say, People people, Steps steps, Sessions sessions, Door door, PasskeyDoor passkeys)
    : SecondPage(say, people, steps, sessions)
{
    private readonly People people = people;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public bool HasPasskey { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await Halfway(stop) is not var (person, _))
        {
            return FromTheStart();
        }

        HasPasskey = (await people.Passkeys(person.Id, stop)).Count > 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await Halfway(stop) is not var (person, step))
        {
            return FromTheStart();
        }

        if (await door.Code(person, Code, stop))
        {
            return await Enter(person, step);
        }

        HasPasskey = (await people.Passkeys(person.Id, stop)).Count > 0;
        return Again(nameof(Code), "code.wrong");
    }

    /// <summary>The challenge for the browser, as JSON.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken stop) =>
        await Halfway(stop) is var (person, step)
            ? Content(await passkeys.BeginUse(HttpContext, person, step), "application/json")
            : new ContentResult { Content = Say["passkey.again"], StatusCode = StatusCodes.Status422UnprocessableEntity };

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken stop)
    {
        if (await Halfway(stop) is not var (person, step))
        {
            return FromTheStart();
        }

        if (await passkeys.EndUse(HttpContext, person, step, Credential, stop))
        {
            return await Enter(person, step);
        }

        HasPasskey = true;
        return Again("", "passkey.wrong");
    }
}
