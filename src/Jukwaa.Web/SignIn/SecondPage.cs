using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>A page of the second factor: only for somebody whose passphrase was right a few minutes ago.</summary>
internal abstract class SecondPage(Say say, People people, Steps steps, Sessions sessions) : FormPage(say)
{
    protected async Task<(Person Person, Step Step)?> Halfway(CancellationToken stop) =>
        steps.Read(HttpContext, Step.Second) is { } step && await people.Find(step.Person, stop) is { } person && person.Stamp == step.Stamp
            ? (person, step)
            : null;

    protected IActionResult FromTheStart() => Onward("/sign-in");

    /// <summary>In, and on to where they were going.</summary>
    protected async Task<IActionResult> Enter(Person person, Step step)
    {
        await sessions.Begin(HttpContext, person);
        Steps.Drop(HttpContext);
        return step.ReturnUrl is { } address && Url.IsLocalUrl(address) ? LocalRedirect(address) : Onward(SignedPages.Home);
    }
}
