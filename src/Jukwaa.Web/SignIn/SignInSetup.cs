using System.Reflection;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Jukwaa.Web.SignIn;

/// <summary>Puts the signed-in side in place.</summary>
internal static class SignInSetup
{
    /// <summary>The permission that everybody who is signed in has.</summary>
    internal const string Policy = "signed-in";

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512, as OWASP advises.</summary>
    internal const int Iterations = 210_000;

    internal static IServiceCollection AddSignIn(this IServiceCollection services, People people, bool box)
    {
        services.AddSingleton(people);
        services.AddDataProtection().SetApplicationName("jukwaa");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new KeyRing(people));
        services.AddIdentity();
        services.AddSingleton<Slowdown>();
        services.AddScoped<Door>().AddScoped<Steps>().AddScoped<Sessions>().AddScoped<PasskeyDoor>();
        services
            .AddAuthentication(Nobody.Named)
            .AddScheme<AuthenticationSchemeOptions, Nobody>(Nobody.Named, null)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Named, null);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.SignedIn());
        services.Configure<AntiforgeryOptions>(Forms);
        services.Configure<MvcOptions>(mvc => mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        var pages = new SignedPages(box);
        services
            .AddRazorPages()
            .AddRazorPagesOptions(options => options.Conventions.Add(pages))
            .ConfigureApplicationPartManager(parts => OnlyOnce(parts).ApplicationParts.AddRange(Ours()));
        return services;
    }

    /// <summary>A host of the public side alone has no pages of ours.</summary>
    internal static IServiceCollection AddNoSignIn(this IServiceCollection services)
    {
        services.AddRazorPages().ConfigureApplicationPartManager(parts => OnlyOnce(parts));
        return services;
    }

    /// <summary>The beginning of every policy: whoever asks is signed in. No page without a policy so much as reads the cookie.</summary>
    internal static AuthorizationPolicyBuilder SignedIn(this AuthorizationPolicyBuilder policy) =>
        policy.AddAuthenticationSchemes(SessionHandler.Named).RequireAuthenticatedUser();

    // Of Identity what is needed without its cookies and its read-then-write of counters: hashes, and the ceremony of passkeys.
    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>().AddUserStore<PersonStore>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Iterations);
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.AuthenticatorTimeout = TimeSpan.FromMinutes(2);
            passkeys.UserVerificationRequirement = "preferred";
        });
    }

    private static void Forms(AntiforgeryOptions forms)
    {
        forms.Cookie.Name = "jukwaa-form";
        forms.Cookie.HttpOnly = true;
        forms.Cookie.SameSite = SameSiteMode.Strict;
        forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        forms.SuppressXFrameOptionsHeader = true;
    }

    // The framework may or may not have found this assembly by itself, depending on which program runs.
    private static ApplicationPartManager OnlyOnce(ApplicationPartManager parts)
    {
        var name = Assembly.GetExecutingAssembly().GetName().Name;
        foreach (var part in parts.ApplicationParts.Where(p => p.Name == name).ToList())
        {
            parts.ApplicationParts.Remove(part);
        }

        return parts;
    }

    private static IEnumerable<ApplicationPart> Ours() =>
        ApplicationPartFactory.GetApplicationPartFactory(Assembly.GetExecutingAssembly()).GetApplicationParts(Assembly.GetExecutingAssembly());

    private static void AddRange(this IList<ApplicationPart> parts, IEnumerable<ApplicationPart> more)
    {
        foreach (var part in more)
        {
            parts.Add(part);
        }
    }
}
