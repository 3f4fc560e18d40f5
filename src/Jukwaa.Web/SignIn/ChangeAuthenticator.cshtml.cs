using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.SignIn;

/// <summary>Another authenticator: the old one works until the new one is proved. Everywhere else I am signed out.</summary>
internal sealed class ChangeAuthenticatorModel(Say say, People people, Door door, Steps steps, TimeProvider clock) : AccountPage(say, people, door)
{
    [BindProperty]
    public string? Code { get; set; }

    public ShownKey Key { get; private set; } = new("", "");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var me = await Me(stop);
        var step = steps.New(Step.Authenticator, me.Id, me.Stamp) with { Key = Totp.NewKey() };
        steps.Keep(HttpContext, step);
        Key = new(step.Key!, me.SignIn);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var me = await Me(stop);
        if (steps.Read(HttpContext, Step.Authenticator) is not { Key: { } key } step || step.Person != me.Id || step.Stamp != me.Stamp)
        {
            return Onward("/desk/account/authenticator");
        }

        Key = new(key, me.SignIn);
        var moment = Totp.Match(key, Code, clock.GetUtcNow());
        if (moment is null)
        {
            Wrong(nameof(Code), "authenticator.wrong");
        }

        if (moment is null || !await Confirmed(stop))
        {
            return Again();
        }

        await People.ChangeAuthenticator(me.Id, key, moment.Value, User.SessionId(), stop);
        Steps.Drop(HttpContext);
        return Onward("/desk/account?done=authenticator");
    }
}
