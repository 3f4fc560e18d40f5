namespace Jukwaa.Storage;

/// <summary>A key that a device of somebody holds; we hold its public half.</summary>
public sealed record Passkey
{
    public byte[] CredentialId { get; init; } = [];

    /// <summary>What its owner calls it.</summary>
    public string Name { get; init; } = "";

    public byte[] PublicKey { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>Of signatures made; one that goes back tells of a copy.</summary>
    public long SignCount { get; init; }

    public string[] Transports { get; init; } = [];

    public bool UserVerified { get; init; }

    public bool BackupEligible { get; init; }

    public bool BackedUp { get; init; }

    public byte[] AttestationObject { get; init; } = [];

    public byte[] ClientData { get; init; } = [];
}

public sealed partial class People
{
    public const int MostPasskeys = 10;

    private const string PasskeyColumns = """
        credential_id as CredentialId, name as Name, public_key as PublicKey, created_at as CreatedAt, used_at as UsedAt, sign_count as SignCount,
        transports as Transports, user_verified as UserVerified, backup_eligible as BackupEligible, backed_up as BackedUp,
        attestation_object as AttestationObject, client_data as ClientData
        """;

    /// <summary>The passkeys of somebody, the oldest first.</summary>
    public Task<IReadOnlyList<Passkey>> Passkeys(Guid person, CancellationToken stop) =>
        Rows<Passkey>(
            $"select {PasskeyColumns} from people.passkey where person = @person order by created_at limit {MostPasskeys}",
            new { person },
            stop
        );

    /// <summary>Whose a passkey is.</summary>
    public Task<Person?> FindByPasskey(byte[] credential, CancellationToken stop) =>
        One<Person>(
            $"select {Columns} from people.person where forgotten_at is null and id = (select person from people.passkey where credential_id = @credential)",
            new { credential },
            stop
        );

    /// <summary>Keeps a new passkey, or what changed of a known one after it was used.</summary>
    /// <returns>false when it is somebody else's, or one too many.</returns>
    public async Task<bool> KeepPasskey(Guid person, Passkey passkey, CancellationToken stop)
    {
        const string Sql = """
            insert into people.passkey (credential_id, person, name, public_key, created_at, sign_count, transports, user_verified, backup_eligible,
              backed_up, attestation_object, client_data)
            select @CredentialId, @person, @Name, @PublicKey, @now, @SignCount, @Transports, @UserVerified, @BackupEligible, @BackedUp,
              @AttestationObject, @ClientData
            where (select count(*) from people.passkey where person = @person and credential_id <> @CredentialId) < @most
            on conflict (credential_id) do update
              set sign_count = excluded.sign_count, user_verified = excluded.user_verified, backed_up = excluded.backed_up, used_at = @now
              where people.passkey.person = @person
            """;
        var row = new
        {
            person,
            passkey.CredentialId,
            passkey.Name,
            passkey.PublicKey,
            passkey.SignCount,
            passkey.Transports,
            passkey.UserVerified,
            passkey.BackupEligible,
            passkey.BackedUp,
            passkey.AttestationObject,
            passkey.ClientData,
            now = Now,
            most = MostPasskeys,
        };
        return await Run(Sql, row, stop) == 1;
    }

    public async Task<bool> RemovePasskey(Guid person, byte[] credential, CancellationToken stop) =>
        await Run("delete from people.passkey where person = @person and credential_id = @credential", new { person, credential }, stop) == 1;
}
