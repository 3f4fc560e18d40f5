using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// Who may sign in, and with what: all SQL of schema <c>people</c>. Whatever must not be raced (attempts, codes, links) is one statement, so that
/// a hundred requests at once get no more than one after the other would.
/// </summary>
/// <param name="source">Connections of jukwaa_host.</param>
/// <param name="clock">The time of every row; SQL's own is not asked.</param>
public sealed partial class People(NpgsqlDataSource source, TimeProvider clock)
{
    private const string Columns = """
        id as Id, sign_in as SignIn, name as Name, email as Email, phone as Phone, language as Language, passphrase as Passphrase, stamp as Stamp,
        authenticator_key as AuthenticatorKey, two_factor as TwoFactor, created_at as CreatedAt, demo as Demo, forgotten_at as ForgottenAt
        """;

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Adds somebody who cannot sign in yet: that takes an invitation.</summary>
    /// <returns>false when the sign-in name is taken.</returns>
    /// <exception cref="ArgumentException">The sign-in name cannot be one.</exception>
    public Task<bool> Add(NewPerson person, CancellationToken stop) => Add(person, demo: false, stop);

    public Task<Person?> Find(Guid id, CancellationToken stop) =>
        One<Person>($"select {Columns} from people.person where id = @id and forgotten_at is null", new { id }, stop);

    /// <summary>By what is typed, whatever its case and the spaces around it.</summary>
    public Task<Person?> Find(string signIn, CancellationToken stop) =>
        One<Person>(
            $"select {Columns} from people.person where sign_in = @signIn and forgotten_at is null",
            new { signIn = signIn.Trim().ToLowerInvariant() },
            stop
        );

    /// <summary>Everybody who is not forgotten, by name; at most 10,000.</summary>
    public async Task<IReadOnlyList<Person>> All(CancellationToken stop) =>
        await Rows<Person>($"select {Columns} from people.person where forgotten_at is null order by name, sign_in limit 10000", null, stop);

    /// <summary>Name, reach and language, as an administrator keeps them.</summary>
    public async Task<bool> Describe(Guid id, string name, string? email, string? phone, string language, CancellationToken stop) =>
        await Run(
            """
            update people.person set name = @name, email = @email, phone = @phone, language = @language
            where id = @id and forgotten_at is null
            """,
            new
            {
                id,
                name,
                email,
                phone,
                language,
            },
            stop
        ) == 1;

    /// <summary>Forgets somebody for good: what was known of them, and every way in. The id stays, because facts refer to it.</summary>
    public async Task<bool> Forget(Guid id, CancellationToken stop) =>
        await Run(
            """
            with session as (delete from people.session where person = @id), passkey as (delete from people.passkey where person = @id),
              code as (delete from people.recovery_code where person = @id), invitation as (delete from people.invitation where person = @id),
              phone as (delete from people.phone_key where person = @id)
            update people.person set sign_in = id::text, name = null, email = null, phone = null, passphrase = null, authenticator_key = null,
              two_factor = false, failed = 0, lockout_end = null, stamp = @stamp, forgotten_at = @now
            where id = @id and forgotten_at is null
            """,
            new
            {
                id,
                stamp = Stamp(),
                now = Now,
            },
            stop
        ) == 1;

    /// <summary>Adds somebody of the demonstration who can sign in at once, with what everybody may know. Again changes nothing.</summary>
    public async Task AddDemo(NewPerson person, Credentials credentials, CancellationToken stop)
    {
        if (await Add(person, demo: true, stop))
        {
            await Replace(person.Id, credentials, stop);
        }
    }

    /// <summary>Whether somebody of the demonstration is here: a real host must not start then.</summary>
    public async Task<bool> HasDemo(CancellationToken stop) =>
        await One<bool>("select exists (select from people.person where demo and forgotten_at is null)", null, stop);

    private async Task<bool> Add(NewPerson person, bool demo, CancellationToken stop)
    {
        if (!SignInName().IsMatch(person.SignIn))
        {
            throw new ArgumentException("A sign-in name has 3 to 60 of a-z, 0-9, dot and hyphen.", nameof(person));
        }

        const string Sql = """
            insert into people.person (id, sign_in, name, email, phone, language, stamp, created_at, demo)
            values (@Id, @signIn, @Name, @Email, @Phone, @Language, @stamp, @now, @demo) on conflict do nothing
            """;
        var row = new
        {
            person.Id,
            signIn = person.SignIn.ToLowerInvariant(),
            person.Name,
            person.Email,
            person.Phone,
            person.Language,
            stamp = Stamp(),
            now = Now,
            demo,
        };
        return await Run(Sql, row, stop) == 1;
    }

    private static string Stamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private async Task<int> Run(string sql, object? args, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        return await connection.ExecuteAsync(new(sql, args, cancellationToken: stop));
    }

    private async Task<T?> One<T>(string sql, object? args, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        return await connection.QueryFirstOrDefaultAsync<T>(new(sql, args, cancellationToken: stop));
    }

    private async Task<IReadOnlyList<T>> Rows<T>(string sql, object? args, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<T>(new(sql, args, cancellationToken: stop))).AsList();
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.\-]{1,58}[A-Za-z0-9]$")]
    private static partial Regex SignInName();
}
