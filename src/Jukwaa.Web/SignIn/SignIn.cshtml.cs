using Jukwaa.Open.Look;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>The first factor. Whatever is wrong, the answer is the same sentence.</summary>
internal sealed class SignInModel(Say say, Door door, Steps steps) : FormPage(say)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            Wrong(nameof(Name), "signin.name.missing");
        }

        if (string.IsNullOrEmpty(Passphrase))
        {
            Wrong(nameof(Passphrase), "signin.passphrase.missing");
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (await door.Passphrase(Name!, Passphrase!, HttpContext.Connection.RemoteIpAddress, stop) is not { } person)
        {
            return Again(nameof(Name), "signin.wrong");
        }

        steps.Keep(HttpContext, steps.New(Step.Second, person.Id, person.Stamp) with { ReturnUrl = Local(ReturnUrl) });
        return Onward("/sign-in/code");
    }

    /// <summary>An address on this site; any other is forgotten.</summary>
    private string? Local(string? address) => address is { Length: < 1000 } && Url.IsLocalUrl(address) ? address : null;
}
