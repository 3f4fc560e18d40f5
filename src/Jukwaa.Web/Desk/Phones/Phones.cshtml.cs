using System.Security.Cryptography;
using System.Text;
using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Capture.OpenRosa;
using Jukwaa.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Phones;

/// <summary>Keys of the phones of mine that run ODK Collect or KoboCollect: make one, which is shown once, and end one.</summary>
internal sealed class PhonesModel(Say say, Storage.People people, Door door, OpenRecord record) : AccountPage(say, people, door)
{
    internal const int LongestName = 60;

    // Without letters that are taken for one another on a small screen: 32, so each is five bits of chance.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<PhoneKey> Mine { get; private set; } = [];

    /// <summary>The key that was just made; it is not to be had again.</summary>
    public NewPhone? Made { get; private set; }

    public bool Revoked { get; private set; }

    public async Task OnGetAsync([FromQuery] string? done, CancellationToken stop)
    {
        Revoked = done == "revoked";
        Mine = await People.PhoneKeys(User.PersonId(), stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(null, stop);
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName)
        {
            Wrong(nameof(Name), "odk.name.missing");
        }

        if (!await Confirmed(stop) || !ModelState.IsValid)
        {
            return Again();
        }

        var (username, secret) = ("simu-" + RandomNumberGenerator.GetString(Letters, 8), RandomNumberGenerator.GetString(Letters, 26));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        if (!await People.AddPhoneKey(User.PersonId(), name, username, Digest.Ha1(username, secret), hash, stop))
        {
            return Again("", "odk.many", Storage.People.MostPhoneKeys);
        }

        Made = new(name, record.SiteOf(Request) + OpenRosaDoors.Root, username, secret);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] Guid id, CancellationToken stop)
    {
        await People.RevokePhoneKey(User.PersonId(), id, stop);
        return Onward("/desk/account/phones?done=revoked");
    }
}
