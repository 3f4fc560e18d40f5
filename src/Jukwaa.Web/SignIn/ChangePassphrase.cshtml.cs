using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>Another passphrase; everywhere else I am signed out.</summary>
internal sealed class ChangePassphraseModel(Say say, People people, Door door) : AccountPage(say, people, door)
{
    private readonly Door door = door;

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Passphrases.Refusal(Passphrase, User.SignInName()) is { } refusal)
        {
            Wrong(nameof(Passphrase), refusal, Passphrases.Least);
        }
        else if (Passphrase != Repeated)
        {
            Wrong(nameof(Repeated), "passphrase.differs");
        }

        if (!ModelState.IsValid || !await Confirmed(stop))
        {
            return Again();
        }

        await People.ChangePassphrase(User.PersonId(), door.Hash(Passphrase!), User.SessionId(), stop);
        return Onward("/desk/account?done=passphrase");
    }
}
