using Jukwaa.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jukwaa.Web.SignIn;

/// <summary>
/// What Identity asks while it makes and checks passkeys. It only reads: what changes goes through <see cref="People"/> in single statements, because
/// reading a counter and writing it back lets guesses through that are sent at once.
/// </summary>
internal sealed class PersonStore(People people) : IUserPasskeyStore<Person>
{
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SignIn);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SignIn);

    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await people.Find(id, cancellationToken) : null;

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        people.Find(normalizedUserName, cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken) =>
        [.. (await people.Passkeys(user.Id, cancellationToken)).Select(Shape)];

    public Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        people.FindByPasskey(credentialId, cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await GetPasskeysAsync(user, cancellationToken)).FirstOrDefault(p => p.CredentialId.AsSpan().SequenceEqual(credentialId));

    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw NotHere();

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw NotHere();

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose() { }

    private static NotSupportedException NotHere() => new("People are added, changed and forgotten by the methods of People.");

    internal static Passkey Row(UserPasskeyInfo key) =>
        new()
        {
            CredentialId = key.CredentialId,
            Name = key.Name ?? "",
            PublicKey = key.PublicKey,
            CreatedAt = key.CreatedAt,
            SignCount = key.SignCount,
            Transports = key.Transports ?? [],
            UserVerified = key.IsUserVerified,
            BackupEligible = key.IsBackupEligible,
            BackedUp = key.IsBackedUp,
            AttestationObject = key.AttestationObject,
            ClientData = key.ClientDataJson,
        };

    private static UserPasskeyInfo Shape(Passkey key) =>
        new(
            key.CredentialId,
            key.PublicKey,
            key.CreatedAt,
            (uint)key.SignCount,
            key.Transports,
            key.UserVerified,
            key.BackupEligible,
            key.BackedUp,
            key.AttestationObject,
            key.ClientData
        )
        {
            Name = key.Name,
        };
}
