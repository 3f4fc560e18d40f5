using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>The second page of a link: the authenticator is proved by a code, then everything is set at once and the person is in.</summary>
internal sealed class FirstAuthenticatorModel(Say say, People people, Steps steps, Sessions sessions, TimeProvider clock) : FormPage(say)
{
    [BindProperty]
    public string? Code { get; set; }

    public ShownKey? Key { get; private set; }

    /// <summary>Shown once, when all is done.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Halfway(stop) is null ? Onward("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await Halfway(stop) is not { } step)
        {
            return Onward("/sign-in");
        }

        if (Totp.Match(step.Key!, Code, clock.GetUtcNow()) is not { } moment)
        {
            return Again(nameof(Code), "authenticator.wrong");
        }

        var codes = RecoveryCodes.New();
        var person = await people.Accept(step.Token!, new(step.Passphrase!, step.Key!, moment, RecoveryCodes.Hashes(codes)), stop);
        if (person is null)
        {
            return Onward("/sign-in");
        }

        await sessions.Begin(HttpContext, person);
        Steps.Drop(HttpContext);
        Codes = codes;
        return Page();
    }

    private async Task<Step?> Halfway(CancellationToken stop)
    {
        if (steps.Read(HttpContext, Step.First) is not { } step || await people.Invited(step.Token!, stop) is not { } person)
        {
            return null;
        }

        Key = new(step.Key!, person.SignIn);
        return step;
    }
}
