using System.Security.Cryptography;
using System.Text;

namespace Jukwaa.Storage;

/// <summary>A link to be given to somebody by hand: whoever has it sets the passphrase and the authenticator.</summary>
/// <param name="Token">What the address holds; only its hash is kept, so it cannot be shown again.</param>
public sealed record Invitation(string Token, DateTimeOffset ExpiresAt);

public sealed partial class People
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7),
        RecoveryLasts = TimeSpan.FromDays(1),
        OnBoxLasts = TimeSpan.FromHours(12);

    /// <summary>A first way in. Earlier links of the same person are void.</summary>
    /// <returns>null when there is no such person, or one who signs in already: that is a recovery.</returns>
    public Task<Invitation?> Invite(Guid person, CancellationToken stop) => Link(person, "invitation", InvitationLasts, stop);

    /// <summary>
    /// A new way in for somebody who lost theirs. At this moment, not when the link is used: every session ends, and passphrase, authenticator,
    /// passkeys, recovery codes and keys of phones are void. Earlier links are void too. Who did it and why is recorded by the command that calls this.
    /// </summary>
    /// <returns>null when there is no such person.</returns>
    public async Task<Invitation?> Recover(Guid person, CancellationToken stop)
    {
        await Run(
            """
            with session as (delete from people.session where person = @person), passkey as (delete from people.passkey where person = @person),
              code as (delete from people.recovery_code where person = @person), phone as (delete from people.phone_key where person = @person)
            update people.person set passphrase = null, authenticator_key = null, two_factor = false, failed = 0, lockout_end = null, stamp = @stamp
            where id = @person and forgotten_at is null
            """,
            new { person, stamp = Stamp() },
            stop
        );
        return await Link(person, "recovery", RecoveryLasts, stop);
    }

    /// <summary>A link that lets somebody in on a box in a hall, where nobody has a passphrase: from the screen of the laptop to one phone. An earlier one is void.</summary>
    public Task<Invitation?> LetInOnBox(Guid person, CancellationToken stop) => Link(person, "box", OnBoxLasts, stop);

    /// <summary>Uses such a link; it works once.</summary>
    /// <returns>Whom it lets in; null when it is used, void, too old or made up.</returns>
    public Task<Person?> EnterBox(string token, CancellationToken stop) =>
        One<Person>(
            $"""
            with used as (
              update people.invitation set used_at = @now where token_hash = @hash and purpose = 'box' and used_at is null and expires_at > @now returning person
            )
            select {Columns} from people.person where id = (select person from used) and forgotten_at is null
            """,
            new { hash = HashOf(token), now = Now },
            stop
        );

    /// <summary>Whom such a link lets in, before it is used; null when it is used, void, too old or made up.</summary>
    public Task<Person?> InvitedToBox(string token, CancellationToken stop) => Invited(token, "purpose = 'box'", stop);

    /// <summary>Whom a link to sign in lets in; null when it is used, void, too old or made up.</summary>
    public Task<Person?> Invited(string token, CancellationToken stop) => Invited(token, "purpose <> 'box'", stop);

    private Task<Person?> Invited(string token, string which, CancellationToken stop) =>
        One<Person>(
            $"""
            select {Columns} from people.person where forgotten_at is null
              and id = (select person from people.invitation where token_hash = @hash and used_at is null and expires_at > @now and {which})
            """,
            new { hash = HashOf(token), now = Now },
            stop
        );

    /// <summary>Uses a link: it works once, and what it sets is set whole or not at all.</summary>
    /// <returns>The person as they are now; null when the link is no longer good.</returns>
    public Task<Person?> Accept(string token, Credentials credentials, CancellationToken stop)
    {
        const string Sql = $"""
            with used as (
              update people.invitation set used_at = @now where token_hash = @hash and used_at is null and expires_at > @now and purpose <> 'box' returning person
            ), coded as (
              insert into people.recovery_code (person, hash) select person, unnest(@codes) from used
            )
            update people.person set passphrase = @Passphrase, authenticator_key = @AuthenticatorKey, authenticator_step = @Step, two_factor = true,
              failed = 0, lockout_end = null, stamp = @stamp
            from used where id = used.person and forgotten_at is null and passphrase is null
            returning {Columns}
            """;
        var row = new
        {
            hash = HashOf(token),
            now = Now,
            codes = credentials.RecoveryCodes.ToArray(),
            credentials.Passphrase,
            credentials.AuthenticatorKey,
            credentials.Step,
            stamp = Stamp(),
        };
        return One<Person>(Sql, row, stop);
    }

    private async Task<Invitation?> Link(Guid person, string purpose, TimeSpan lasts, CancellationToken stop)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var expires = Now + lasts;
        const string Sql = """
            with earlier as (update people.invitation set used_at = @now where person = @person and used_at is null)
            insert into people.invitation (token_hash, person, purpose, created_at, expires_at)
            select @hash, id, @purpose, @now, @expires from people.person where id = @person and forgotten_at is null and passphrase is null
            """;
        var row = new
        {
            hash = HashOf(token),
            person,
            purpose,
            now = Now,
            expires,
        };
        return await Run(Sql, row, stop) == 1 ? new(token, expires) : null;
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
