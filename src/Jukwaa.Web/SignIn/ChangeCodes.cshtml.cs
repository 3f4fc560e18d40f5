using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>Ten other recovery codes, shown once; the old ones work no longer.</summary>
internal sealed class ChangeCodesModel(Say say, People people, Door door) : AccountPage(say, people, door)
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Confirmed(stop))
        {
            return Again();
        }

        Codes = RecoveryCodes.New();
        await People.ChangeRecoveryCodes(User.PersonId(), RecoveryCodes.Hashes(Codes), stop);
        return Page();
    }
}
