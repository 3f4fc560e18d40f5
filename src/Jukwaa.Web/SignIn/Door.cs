using System.Net;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jukwaa.Web.SignIn;

/// <summary>Looks at what somebody shows to get in. Right or not is all it says: unknown, wrong and locked are the same answer, after the same work.</summary>
internal sealed class Door(People people, IPasswordHasher<Person> hasher, Slowdown slowdown, TimeProvider clock)
{
    private static readonly Person Stranger = new();
    private static readonly Lazy<string> Dummy = new(() => new PasswordHasher<Person>(SameWork).HashPassword(Stranger, Guid.NewGuid().ToString()));

    private static Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> SameWork =>
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = SignInSetup.Iterations });

    /// <summary>Whose name and passphrase these are; null when they are nobody's, or the name is locked.</summary>
    internal async Task<Person?> Passphrase(string signIn, string passphrase, IPAddress? address, CancellationToken stop)
    {
        await slowdown.Before(signIn, address, stop);
        var person = await people.Find(signIn, stop);
        if (await Right(person, passphrase, stop))
        {
            return person;
        }

        slowdown.Count(signIn, address);
        return null;
    }

    /// <summary>Whether the passphrase is that of somebody who is signed in.</summary>
    internal async Task<bool> Passphrase(Guid id, string? passphrase, CancellationToken stop) =>
        await Right(await people.Find(id, stop), passphrase ?? "", stop);

    /// <summary>Whether a code of the authenticator is good: it is not afterwards.</summary>
    internal async Task<bool> Code(Person person, string? code, CancellationToken stop) =>
        await people.TakeAttempt(person.Id, stop)
        && person.AuthenticatorKey is { } key
        && Totp.Match(key, code, clock.GetUtcNow()) is { } step
        && await people.TakeStep(person.Id, step, stop);

    /// <summary>Whether a recovery code is good: it is not afterwards.</summary>
    internal async Task<bool> RecoveryCode(Person person, string? code, CancellationToken stop) =>
        await people.TakeAttempt(person.Id, stop) && await people.TakeRecoveryCode(person.Id, RecoveryCodes.Hash(code), stop);

    internal string Hash(string passphrase) => hasher.HashPassword(Stranger, passphrase);

    // One path for all: for somebody unknown an attempt of nobody is taken, and a hash that fits nothing is compared.
    private async Task<bool> Right(Person? person, string passphrase, CancellationToken stop)
    {
        var looked = passphrase.Length <= Passphrases.Most ? passphrase : "";
        var free = await people.TakeAttempt(person?.Id ?? Guid.Empty, stop);
        var fits = hasher.VerifyHashedPassword(Stranger, person?.Passphrase ?? Dummy.Value, looked) != PasswordVerificationResult.Failed;
        if (!(free && fits && person is { TwoFactor: true, Passphrase: not null }))
        {
            return false;
        }

        await people.GiveBackAttempt(person.Id, stop);
        return true;
    }
}
