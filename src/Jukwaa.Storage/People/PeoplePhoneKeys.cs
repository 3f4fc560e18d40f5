namespace Jukwaa.Storage;

/// <summary>A key of a phone, as its owner sees it.</summary>
public sealed record PhoneKey
{
    public Guid Id { get; init; }

    /// <summary>What its owner calls the phone.</summary>
    public string Name { get; init; } = "";

    public string Username { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>To within an hour; null = never.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>Whom a key stands for.</summary>
public sealed record KeyedPhone
{
    public Guid Key { get; init; }

    public Guid Person { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>MD5(username:realm:secret) in hex, as RFC 7616 names it.</summary>
    public string Ha1 { get; init; } = "";

    public DateTimeOffset? UsedAt { get; init; }
}

public sealed partial class People
{
    /// <summary>Keys that one person has at a time.</summary>
    public const int MostPhoneKeys = 5;

    /// <summary>How long a key is good.</summary>
    public static readonly TimeSpan PhoneKeyLasts = TimeSpan.FromDays(90);

    // Written down only so often: fetching a form should not be a write.
    private static readonly TimeSpan PhoneSeen = TimeSpan.FromHours(1);

    /// <summary>The keys of somebody that are good, the oldest first.</summary>
    public Task<IReadOnlyList<PhoneKey>> PhoneKeys(Guid person, CancellationToken stop) =>
        Rows<PhoneKey>(
            """
            select id as Id, name as Name, username as Username, created_at as CreatedAt, expires_at as ExpiresAt, used_at as UsedAt
            from people.phone_key where person = @person and expires_at > @now order by created_at, id
            """,
            new { person, now = Now },
            stop
        );

    /// <summary>Keeps a new key; those that ran out are cleared away.</summary>
    /// <param name="ha1">MD5(username:realm:secret) in hex.</param>
    /// <param name="tokenHash">SHA-256 of the secret.</param>
    /// <returns>false when it is one too many.</returns>
    public async Task<bool> AddPhoneKey(Guid person, string name, string username, string ha1, byte[] tokenHash, CancellationToken stop)
    {
        await Run("delete from people.phone_key where person = @person and expires_at <= @now", new { person, now = Now }, stop);
        const string Sql = """
            insert into people.phone_key (id, person, slot, name, username, ha1, token_hash, created_at, expires_at)
            select @id, p.id, free.slot, @name, @username, @ha1, @tokenHash, @now, @until
            from people.person p, lateral (
              select s as slot from generate_series(1, @most) s where s not in (select slot from people.phone_key where person = p.id) order by s limit 1
            ) free
            where p.id = @person and p.forgotten_at is null on conflict do nothing
            """;
        var row = new
        {
            id = Guid.NewGuid(),
            person,
            name,
            username,
            ha1,
            tokenHash,
            now = Now,
            until = Now + PhoneKeyLasts,
            most = MostPhoneKeys,
        };
        return await Run(Sql, row, stop) == 1;
    }

    /// <summary>Ends a key at once.</summary>
    /// <param name="person">Whose it must be.</param>
    public async Task<bool> RevokePhoneKey(Guid person, Guid id, CancellationToken stop) =>
        await Run("delete from people.phone_key where id = @id and person = @person", new { person, id }, stop) == 1;

    /// <summary>By the name in a digest; null when there is none, or it ran out, or its owner is forgotten.</summary>
    public Task<KeyedPhone?> PhoneOf(string username, CancellationToken stop) => Keyed("k.username = @value", username, stop);

    /// <summary>By the SHA-256 of the secret.</summary>
    public Task<KeyedPhone?> PhoneOf(byte[] tokenHash, CancellationToken stop) => Keyed("k.token_hash = @value", tokenHash, stop);

    /// <summary>Notes that a key was used.</summary>
    public Task SeePhone(KeyedPhone phone, CancellationToken stop) =>
        phone.UsedAt is { } used && Now - used < PhoneSeen
            ? Task.CompletedTask
            : Run("update people.phone_key set used_at = @now where id = @Key", new { phone.Key, now = Now }, stop);

    private Task<KeyedPhone?> Keyed(string which, object value, CancellationToken stop) =>
        One<KeyedPhone>(
            $"""
            select k.id as Key, p.id as Person, p.language as Language, k.ha1 as Ha1, k.used_at as UsedAt
            from people.phone_key k join people.person p on p.id = k.person
            where {which} and k.expires_at > @now and p.forgotten_at is null
            """,
            new { value, now = Now },
            stop
        );
}
