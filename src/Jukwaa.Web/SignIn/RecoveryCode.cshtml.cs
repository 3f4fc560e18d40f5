using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>The second factor when the phone is lost: a code from paper, which works once.</summary>
internal sealed class RecoveryCodeModel(Say say, People people, Steps steps, Sessions sessions, Door door) : SecondPage(say, people, steps, sessions)
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Halfway(stop) is null ? FromTheStart() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await Halfway(stop) is not var (person, step))
        {
            return FromTheStart();
        }

        return await door.RecoveryCode(person, Code, stop) ? await Enter(person, step) : Again(nameof(Code), "recovery.wrong");
    }
}
