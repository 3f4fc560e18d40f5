using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>Where I am signed in, and what I sign in with.</summary>
internal sealed class AccountModel(Say say, People people, IServiceProvider all) : FormPage(say)
{
    // What was just done, by its word in the address: a page that is asked for again says it again, and nothing else happens.
    private static readonly string[] Known = ["passphrase", "authenticator", "ended", "others"];

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public int Codes { get; private set; }

    public int Passkeys { get; private set; }

    /// <summary>Whether I may take forums down, and so have keys of phones.</summary>
    public bool TakesDown { get; private set; }

    /// <summary>Key of the sentence that says what was done.</summary>
    public string? Done { get; private set; }

    public async Task OnGetAsync([FromQuery] string? done, CancellationToken stop)
    {
        Done = Known.Contains(done) ? "account.done." + done : null;
        Sessions = await people.Sessions(User.PersonId(), stop);
        Codes = await people.CountRecoveryCodes(User.PersonId(), stop);
        Passkeys = (await people.Passkeys(User.PersonId(), stop)).Count;
        // Some hosts of tests have people and no desk.
        TakesDown = all.GetService<Seat>() is { } seat && (await seat.Viewer()).Allows(May.RecordConcern);
    }

    /// <summary>Ends one session of mine; one that is over already is no mistake.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken stop)
    {
        await people.EndSession(User.PersonId(), session, stop);
        return Onward(session == User.SessionId() ? "/sign-in" : "/desk/account?done=ended");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken stop)
    {
        await people.EndSessions(User.PersonId(), User.SessionId(), stop);
        return Onward("/desk/account?done=others");
    }
}
