namespace Jukwaa.Storage;

public sealed partial class People
{
    /// <summary>Attempts before the name is locked, and for how long.</summary>
    public const int MostAttempts = 5;

    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Takes one attempt at a secret of somebody, before the secret is looked at: however many are sent at once, five are looked at. The last
    /// one locks the name for fifteen minutes unless it succeeds.
    /// </summary>
    /// <returns>false while the name is locked.</returns>
    public async Task<bool> TakeAttempt(Guid id, CancellationToken stop) =>
        await Run(
            """
            update people.person set
              failed = case when lockout_end is null then failed + 1 else 1 end,
              lockout_end = case when lockout_end is null and failed + 1 >= @most then @until end
            where id = @id and forgotten_at is null and (lockout_end is null or lockout_end <= @now)
            """,
            new
            {
                id,
                most = MostAttempts,
                until = Now + Lock,
                now = Now,
            },
            stop
        ) == 1;

    /// <summary>Gives an attempt back, because the secret was right. Others that were wrong stay counted until somebody is wholly in.</summary>
    public Task GiveBackAttempt(Guid id, CancellationToken stop) =>
        Run("update people.person set failed = greatest(failed - 1, 0), lockout_end = null where id = @id", new { id }, stop);

    /// <summary>Takes a code of the authenticator: each 30 seconds count once, and none before them any more.</summary>
    public async Task<bool> TakeStep(Guid id, long step, CancellationToken stop) =>
        await Run(
            "update people.person set authenticator_step = @step where id = @id and authenticator_step < @step and two_factor",
            new { id, step },
            stop
        ) == 1;

    /// <summary>Takes a recovery code: it is gone afterwards.</summary>
    /// <param name="hash">SHA-256 of the code.</param>
    public async Task<bool> TakeRecoveryCode(Guid id, byte[] hash, CancellationToken stop) =>
        await Run("delete from people.recovery_code where person = @id and hash = @hash", new { id, hash }, stop) == 1;

    public async Task<int> CountRecoveryCodes(Guid id, CancellationToken stop) =>
        await One<int>("select count(*)::int from people.recovery_code where person = @id", new { id }, stop);

    /// <summary>A new passphrase: all sessions but one end.</summary>
    /// <param name="session">The one that goes on.</param>
    public Task ChangePassphrase(Guid id, string hash, Guid session, CancellationToken stop) =>
        Run(
            """
            with other as (delete from people.session where person = @id and id <> @session),
              mine as (update people.session set stamp = @stamp where id = @session and person = @id)
            update people.person set passphrase = @hash, stamp = @stamp where id = @id and forgotten_at is null
            """,
            new
            {
                id,
                hash,
                session,
                stamp = Stamp(),
            },
            stop
        );

    /// <summary>A new authenticator, proved by a code: all sessions but one end.</summary>
    public Task ChangeAuthenticator(Guid id, string key, long step, Guid session, CancellationToken stop) =>
        Run(
            """
            with other as (delete from people.session where person = @id and id <> @session),
              mine as (update people.session set stamp = @stamp where id = @session and person = @id)
            update people.person set authenticator_key = @key, authenticator_step = @step, two_factor = true, stamp = @stamp
            where id = @id and forgotten_at is null
            """,
            new
            {
                id,
                key,
                step,
                session,
                stamp = Stamp(),
            },
            stop
        );

    /// <summary>New recovery codes: the old ones are gone.</summary>
    /// <param name="hashes">SHA-256 of each.</param>
    public Task ChangeRecoveryCodes(Guid id, IReadOnlyList<byte[]> hashes, CancellationToken stop) =>
        Run(
            """
            with old as (delete from people.recovery_code where person = @id and hash <> all(@hashes))
            insert into people.recovery_code (person, hash) select @id, unnest(@hashes) on conflict do nothing
            """,
            new { id, hashes = hashes.ToArray() },
            stop
        );

    private async Task Replace(Guid id, Credentials credentials, CancellationToken stop)
    {
        await Run(
            """
            update people.person set passphrase = @Passphrase, authenticator_key = @AuthenticatorKey, authenticator_step = @Step, two_factor = true,
              failed = 0, lockout_end = null, stamp = @stamp
            where id = @id and forgotten_at is null
            """,
            new
            {
                id,
                credentials.Passphrase,
                credentials.AuthenticatorKey,
                credentials.Step,
                stamp = Stamp(),
            },
            stop
        );
        await ChangeRecoveryCodes(id, credentials.RecoveryCodes, stop);
    }
}
