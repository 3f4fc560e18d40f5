using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>A page where somebody changes what they sign in with: the passphrase is asked again, for a desk left open must not be enough.</summary>
internal abstract class AccountPage(Say say, People people, Door door) : FormPage(say)
{
    [BindProperty]
    public string? Current { get; set; }

    protected People People => people;

    protected async Task<Person> Me(CancellationToken stop) =>
        await people.Find(User.PersonId(), stop) ?? throw new InvalidOperationException("A session without its person.");

    /// <summary>Whether the passphrase of now was given; what is wrong is noted.</summary>
    protected async Task<bool> Confirmed(CancellationToken stop)
    {
        var right = await door.Passphrase(User.PersonId(), Current, stop);
        if (!right)
        {
            Wrong(nameof(Current), "passphrase.wrong");
        }

        return right;
    }
}
