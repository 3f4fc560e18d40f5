using Jukwaa.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jukwaa.Web.SignIn;

/// <summary>People of the demonstration, whose passphrase and authenticator key everybody may know.</summary>
internal static class DemoPeople
{
    /// <summary>Adds one; again changes nothing.</summary>
    /// <param name="key">Base32, 32 letters of A–Z and 2–7.</param>
    internal static Task Add(People people, NewPerson person, string passphrase, string key, CancellationToken stop)
    {
        var hasher = new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = SignInSetup.Iterations }));
        return people.AddDemo(person, new(hasher.HashPassword(new(), passphrase), key, 0, RecoveryCodes.Hashes(RecoveryCodes.New())), stop);
    }
}
