using Dapper;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage;

/// <summary>Ways by which messages can leave this host.</summary>
public sealed record OutgoingWays(bool Email, bool Sms)
{
    public static OutgoingWays None { get; } = new(false, false);

    internal bool Any => Email || Sms;
}

/// <summary>A message to be sent now: to whom, not what.</summary>
/// <param name="Channel">email or sms.</param>
/// <param name="Address">Address or number as an administrator keeps it; null = it was taken away since.</param>
/// <param name="Language">en or sw.</param>
public sealed record Letter(Guid Id, Guid Person, string Channel, int Tries, string? Address, string Language);

/// <summary>
/// Messages on their way. A digest each working morning, or one message in ten minutes at most, as each person wishes. Whoever takes a message to send it holds it
/// for <see cref="Lease"/>: a host that dies meanwhile leaves it to the next.
/// </summary>
public sealed class Outbox(Database database, DeskReading reading, Domain.Access.Reference reference)
{
    /// <summary>Messages taken at once.</summary>
    public const int MostTaken = 10;

    /// <summary>Between the first attempt and the fifth, which is the last.</summary>
    private static readonly TimeSpan[] _pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    /// <summary>More than ten attempts of a quarter of a minute take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Kenya keeps UTC+3. A digest that was missed in the morning comes later the same day, but not at night.</summary>
    private static readonly (int From, int Until) _digestHours = (7, 19);

    private const string TakeTurn = "select pg_advisory_xact_lock(5366553687190994949)";

    private const string Gather = """
        with ready as (
          select w.id as person, coalesce(h.how, 'digest') as how,
            @email and coalesce(h.by_email, true) and w.email is not null as email, @sms and coalesce(h.by_sms, false) and w.phone is not null as sms
          from people.person w left join desk.wish h on h.person = w.id
          where w.forgotten_at is null and not w.demo and case coalesce(h.how, 'digest')
            when 'each' then not exists (select from desk.outbox o where o.person = w.id and o.created_at > @now - interval '10 minutes')
            when 'digest' then @digest and (h.last_digest is null or h.last_digest < @today)
            else false
          end
        ), gathered as (
          update desk.notice n set gathered_at = @now from ready r
          where n.person = r.person and (r.email or r.sms) and n.gathered_at is null and n.seen_at is null returning n.person
        ), counted as (
          select g.person, r.how, r.email, r.sms, count(*)::int as notices from gathered g join ready r on r.person = g.person group by 1, 2, 3, 4
        ), told as (
          insert into desk.wish (person, last_digest) select person, @today from counted where how = 'digest'
          on conflict (person) do update set last_digest = excluded.last_digest
        )
        insert into desk.outbox (id, person, channel, notice_count, created_at, next_try_at)
        select gen_random_uuid(), c.person, v.channel, c.notices, @now, @now from counted c
        join (values ('email'), ('sms')) v(channel) on case v.channel when 'email' then c.email else c.sms end
        """;

    /// <summary>Makes messages of the notices that nobody has looked at, and lets go of what is old.</summary>
    /// <returns>How many messages were made.</returns>
    public async Task<int> Fill(OutgoingWays ways, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await connection.ExecuteAsync(new(TakeTurn, cancellationToken: stop));
        const string Clear = """
            delete from desk.outbox where created_at < @now - interval '30 days';
            delete from desk.notice where at < @now - interval '1 year';
            """;
        await connection.ExecuteAsync(new(Clear, new { now = reading.Now }, cancellationToken: stop));
        var args = new
        {
            now = reading.Now,
            today = reading.Today,
            digest = IsDigestTime(),
            email = ways.Email,
            sms = ways.Sms,
        };
        var made = ways.Any ? await connection.ExecuteAsync(new(Gather, args, cancellationToken: stop)) : 0;
        await transaction.CommitAsync(stop);
        return made;
    }

    /// <summary>Messages whose time has come, taken by this host.</summary>
    public async Task<IReadOnlyList<Letter>> Take(CancellationToken stop)
    {
        const string Sql = """
            update desk.outbox set state = 'failed', error = 'interrupted' where state = 'waiting' and tries >= @most and next_try_at <= @now;
            update desk.outbox o set tries = tries + 1, next_try_at = @until from people.person w
            where w.id = o.person and o.id in (
              select id from desk.outbox where state = 'waiting' and next_try_at <= @now order by next_try_at, id limit @taken for update skip locked)
            returning o.id, o.person, o.channel, o.tries, case o.channel when 'email' then w.email else w.phone end as address, w.language;
            """;
        var args = new
        {
            now = reading.Now,
            until = reading.Now + Lease,
            most = _pauses.Length + 1,
            taken = MostTaken,
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<Letter>(new(Sql, args, cancellationToken: stop))).AsList();
    }

    public Task Sent(Letter letter, CancellationToken stop) =>
        Run("update desk.outbox set state = 'sent', sent_at = @now, error = null where id = @Id", letter, null, stop);

    /// <summary>There was nothing left to say.</summary>
    public Task Drop(Letter letter, CancellationToken stop) => Run("delete from desk.outbox where id = @Id", letter, null, stop);

    /// <summary>Tries again later, or gives up.</summary>
    /// <param name="code">What was wrong, as a code: never what the other side said.</param>
    /// <param name="final">Trying again would not help.</param>
    public Task Failed(Letter letter, string code, bool final, CancellationToken stop) =>
        final || letter.Tries > _pauses.Length
            ? Run("update desk.outbox set state = 'failed', error = @code where id = @Id", letter, code, stop)
            : Run("update desk.outbox set next_try_at = @next, error = @code where id = @Id", letter, code, stop);

    private async Task Run(string sql, Letter letter, string? code, CancellationToken stop)
    {
        var next = reading.Now + _pauses[Math.Clamp(letter.Tries, 1, _pauses.Length) - 1];
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(
            new(
                sql,
                new
                {
                    letter.Id,
                    code,
                    next,
                    now = reading.Now,
                },
                cancellationToken: stop
            )
        );
    }

    private bool IsDigestTime()
    {
        var hour = KenyaTime.Of(reading.Now).Hour;
        return hour >= _digestHours.From && hour < _digestHours.Until && reference.WorkingDays.IsWorkingDay(reading.Today);
    }
}
