using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Jukwaa.Web.SignIn;

/// <summary>A page that is not part of the public record.</summary>
/// <param name="Address">Route template without language prefix.</param>
/// <param name="Permission">Name of the policy; null = Public, before anybody is signed in.</param>
/// <param name="Script">Whether it needs our own script. All others forbid any.</param>
internal sealed record SignedPage(string Address, string? Permission, bool Script = false);

/// <summary>
/// Every page of the signed-in side, its address and its permission, in this one table. Each is served twice: as written in English, under /sw in
/// Kiswahili. A page that is not here says neither Public nor a permission, and the host does not start with it.
/// </summary>
/// <param name="box">Whether this host is a box in a hall, which lets people in by its own page.</param>
internal sealed class SignedPages(bool box) : IPageRouteModelConvention, IPageApplicationModelConvention
{
    /// <summary>Where somebody who signed in begins.</summary>
    internal const string Home = "/desk";

    private const string OfBox = "/Boxes/Enter";

    private static readonly Dictionary<string, SignedPage> Table = new(StringComparer.Ordinal)
    {
        ["/SignIn/SignIn"] = new("sign-in", null),
        ["/SignIn/Code"] = new("sign-in/code", null, Script: true),
        ["/SignIn/RecoveryCode"] = new("sign-in/recovery-code", null),
        ["/SignIn/Invitation"] = new("sign-in/invitation/{token}", null),
        ["/SignIn/FirstAuthenticator"] = new("sign-in/authenticator", null),
        [OfBox] = new("box/{token:length(64)?}", null),
        ["/SignIn/SignOut"] = new("sign-out", SignInSetup.Policy),
        ["/SignIn/Account"] = new("desk/account", SignInSetup.Policy),
        ["/SignIn/ChangePassphrase"] = new("desk/account/passphrase", SignInSetup.Policy),
        ["/SignIn/ChangeAuthenticator"] = new("desk/account/authenticator", SignInSetup.Policy),
        ["/SignIn/ChangeCodes"] = new("desk/account/recovery-codes", SignInSetup.Policy),
        ["/SignIn/Passkeys"] = new("desk/account/passkeys", SignInSetup.Policy, Script: true),
    };

    internal static IReadOnlyDictionary<string, SignedPage> All => Table;

    public void Apply(PageRouteModel model)
    {
        if (!Table.TryGetValue(model.ViewEnginePath, out var page))
        {
            return;
        }

        model.Selectors.Clear();
        foreach (var prefix in model.ViewEnginePath == OfBox && !box ? [] : (string[])["", "sw/"])
        {
            var selector = new SelectorModel { AttributeRouteModel = new() { Template = prefix + page.Address } };
            selector.EndpointMetadata.Add(page.Permission is null ? new AllowAnonymousAttribute() : new AuthorizeAttribute(page.Permission));
            model.Selectors.Add(selector);
        }
    }

    public void Apply(PageApplicationModel model)
    {
        if (Table.TryGetValue(model.ViewEnginePath, out var page))
        {
            model.Filters.Add(new PrivateHeaders(page.Script));
        }
    }
}
