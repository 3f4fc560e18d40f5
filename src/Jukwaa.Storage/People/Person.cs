namespace Jukwaa.Storage;

/// <summary>Somebody who may sign in. Read whole, changed only by the methods of <see cref="People"/>, each one statement.</summary>
public sealed record Person
{
    public Guid Id { get; init; }

    /// <summary>What is typed to sign in, in lower case; of somebody forgotten, the id.</summary>
    public string SignIn { get; init; } = "";

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>en or sw.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Hash with its salt; null = none is set yet.</summary>
    public string? Passphrase { get; init; }

    /// <summary>Changes with every change of what one signs in with.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Base32.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>Whether the authenticator was seen to work: nobody gets in without.</summary>
    public bool TwoFactor { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public bool Demo { get; init; }

    public DateTimeOffset? ForgottenAt { get; init; }
}

/// <summary>Somebody to be added.</summary>
/// <param name="SignIn">3 to 60 of a–z, 0–9, dot, hyphen: stored in lower case.</param>
/// <param name="Language">en or sw.</param>
public sealed record NewPerson(Guid Id, string SignIn, string Name, string? Email, string? Phone, string Language);

/// <summary>What a person signs in with, set together.</summary>
/// <param name="Passphrase">Its hash.</param>
/// <param name="AuthenticatorKey">Base32.</param>
/// <param name="Step">The 30 seconds of the code that proved it: not to be taken again.</param>
/// <param name="RecoveryCodes">Their hashes, SHA-256.</param>
public sealed record Credentials(string Passphrase, string AuthenticatorKey, long Step, IReadOnlyList<byte[]> RecoveryCodes);
