using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Web.SignIn;

/// <summary>Where a link leads: the passphrase is chosen. Nothing is kept before the authenticator is proved on the next page.</summary>
internal sealed class InvitationModel(Say say, People people, Door door, Steps steps) : FormPage(say)
{
    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    /// <summary>Whose link it is; null when it is good no longer.</summary>
    public Person? Person { get; private set; }

    private string Token => (string)RouteData.Values["token"]!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Person = await people.Invited(Token.ToLowerInvariant(), stop);
        return Person is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Person = await people.Invited(Token.ToLowerInvariant(), stop);
        if (Person is null)
        {
            return Gone();
        }

        if (Passphrases.Refusal(Passphrase, Person.SignIn) is { } refusal)
        {
            return Again(nameof(Passphrase), refusal, Passphrases.Least);
        }

        if (Passphrase != Repeated)
        {
            return Again(nameof(Repeated), "passphrase.differs");
        }

        steps.Keep(
            HttpContext,
            steps.New(Step.First, Person.Id, Person.Stamp) with
            {
                Token = Token.ToLowerInvariant(),
                Passphrase = door.Hash(Passphrase!),
                Key = Totp.NewKey(),
            }
        );
        return Onward("/sign-in/authenticator");
    }

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
