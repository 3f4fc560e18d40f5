namespace Jukwaa.Storage;

public sealed partial class People
{
    /// <summary>A session ends when it was not used for so long, and in any case so long after it began.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12),
        Longest = TimeSpan.FromDays(7);

    // Written down only so often: reading a page should not be a write.
    private static readonly TimeSpan Seen = TimeSpan.FromMinutes(5);

    /// <summary>Begins a session of somebody who proved both factors; their wrong attempts are forgiven, and whatever expired is cleared away.</summary>
    /// <param name="keyHash">SHA-256 of the random key that the cookie holds.</param>
    /// <param name="agent">What with, shortened.</param>
    public Task BeginSession(Person person, Guid id, byte[] keyHash, string agent, string address, CancellationToken stop) =>
        Run(
            """
            with expired as (delete from people.session where expires_at <= @now),
              forgiven as (update people.person set failed = 0, lockout_end = null where id = @person)
            insert into people.session (id, key_hash, person, stamp, started_at, seen_at, expires_at, agent, address)
            values (@id, @keyHash, @person, @stamp, @now, @now, @expires, @agent, @address)
            """,
            new
            {
                id,
                keyHash,
                person = person.Id,
                stamp = person.Stamp,
                now = Now,
                expires = Now + Idle,
                agent,
                address,
            },
            stop
        );

    /// <summary>Whom a key stands for: null when its session ended, was ended, or is of a person forgotten or of other credentials.</summary>
    public async Task<SignedIn?> Session(byte[] keyHash, CancellationToken stop)
    {
        var found = await One<Known>(
            """
            select s.id as Session, p.id as Person, p.sign_in as SignIn, p.name as Name, p.language as Language, s.seen_at as SeenAt
            from people.session s join people.person p on p.id = s.person
            where s.key_hash = @keyHash and s.expires_at > @now and s.stamp = p.stamp and p.forgotten_at is null
            """,
            new { keyHash, now = Now },
            stop
        );
        if (found is not null && Now - found.SeenAt >= Seen)
        {
            await Run(
                "update people.session set seen_at = @now, expires_at = least(@now + @idle, started_at + @longest) where id = @id",
                new
                {
                    id = found.Session,
                    now = Now,
                    idle = Idle,
                    longest = Longest,
                },
                stop
            );
        }

        return found is null
            ? null
            : new()
            {
                Session = found.Session,
                Person = found.Person,
                SignIn = found.SignIn,
                Name = found.Name,
                Language = found.Language,
            };
    }

    /// <summary>Where somebody is signed in, the latest first; at most 100.</summary>
    public Task<IReadOnlyList<Session>> Sessions(Guid person, CancellationToken stop) =>
        Rows<Session>(
            """
            select s.id as Id, s.started_at as StartedAt, s.seen_at as SeenAt, s.agent as Agent, s.address as Address
            from people.session s join people.person p on p.id = s.person and p.stamp = s.stamp
            where s.person = @person and s.expires_at > @now order by s.seen_at desc, s.id limit 100
            """,
            new { person, now = Now },
            stop
        );

    /// <summary>Ends one session at once.</summary>
    /// <param name="person">Whose it must be.</param>
    public async Task<bool> EndSession(Guid person, Guid session, CancellationToken stop) =>
        await Run("delete from people.session where id = @session and person = @person", new { person, session }, stop) == 1;

    /// <summary>Ends the session of a key at once.</summary>
    public Task EndSession(byte[] keyHash, CancellationToken stop) =>
        Run("delete from people.session where key_hash = @keyHash", new { keyHash }, stop);

    /// <summary>Signs somebody out everywhere.</summary>
    /// <param name="except">A session that goes on.</param>
    /// <returns>How many ended.</returns>
    public Task<int> EndSessions(Guid person, Guid? except, CancellationToken stop) =>
        Run("delete from people.session where person = @person and id is distinct from @except", new { person, except }, stop);

    private sealed record Known
    {
        public Guid Session { get; init; }
        public Guid Person { get; init; }
        public string SignIn { get; init; } = "";
        public string? Name { get; init; }
        public string Language { get; init; } = "en";
        public DateTimeOffset SeenAt { get; init; }
    }
}
