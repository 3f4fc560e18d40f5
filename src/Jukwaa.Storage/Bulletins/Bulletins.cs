using Dapper;

namespace Jukwaa.Storage;

/// <summary>Something to tell somebody now; what it says is composed of what holds at this moment.</summary>
/// <param name="Channel">sms or email.</param>
/// <param name="Address">Number or address.</param>
/// <param name="County">Place code.</param>
/// <param name="Kind">confirm, forum, moved, off, soon, tomorrow or digest.</param>
/// <param name="Day">Of the forum; the Monday of a digest.</param>
/// <param name="Token">What agrees (confirm) or leaves (all others, by e-mail).</param>
public sealed record Bulletin(
    Guid Id,
    string Channel,
    string Address,
    string Language,
    string County,
    string Kind,
    string Subject,
    DateOnly? Day,
    string Token,
    int Tries
)
{
    /// <summary>A log line or an exception must not tell to whom.</summary>
    public override string ToString() => $"bulletin {Id}";
}

/// <summary>A forum as a bulletin tells it.</summary>
/// <param name="Day">Null = not known, or it is over.</param>
public sealed record ToldForum(DateOnly? Day, string? VenueEn, string? VenueSw);

/// <summary>
/// Bulletins on their way. One is sent before it is marked as sent: who dies between the two sends it again with the same id, and nothing is lost. A way that is away
/// is tried until what it would say is of no use any more.
/// </summary>
public sealed class Bulletins(Database database, VoiceKey key, TimeProvider clock)
{
    public const int MostTaken = 20;

    private static readonly TimeSpan[] _pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
    ];

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>What is to be sent now by ways that are there, taken by this host. At night only what somebody has just asked for.</summary>
    public async Task<IReadOnlyList<Bulletin>> Take(OutgoingWays ways, CancellationToken stop)
    {
        const string Sql = """
            update voice.bulletin b set tries = tries + 1, next_try_at = @lease from voice.subscriber s where s.hash = b.subscriber and b.id in (
              select x.id from voice.bulletin x join voice.subscriber y on y.hash = x.subscriber
              where x.state = 'waiting' and x.next_try_at <= @now and x.until > @now and (@awake or x.kind = 'confirm')
                and case y.channel when 'sms' then @sms else @email end
              order by x.next_try_at, x.created_at, x.id limit @most for update of x skip locked)
            returning b.id, b.subscriber, s.channel, s.address, s.language, b.county, b.kind, b.subject, b.day, b.tries
            """;
        var args = new
        {
            now = Now,
            lease = Now + Lease,
            awake = BulletinTimes.IsAwake(Now),
            sms = ways.Sms,
            email = ways.Email,
            most = MostTaken,
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<Row>(new(Sql, args, cancellationToken: stop));
        return [.. rows.Select(Of)];
    }

    /// <summary>The forum that a bulletin is about, as it stands now; null when there is none any more.</summary>
    public async Task<ToldForum?> Forum(string id, CancellationToken stop)
    {
        const string Sql = """
            select case when date_precision = 'day' and phase in ('Announced', 'InSession') then held_on end as day, venue_en as venueEn, venue_sw as venueSw
            from open.forum where id = @id
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.QuerySingleOrDefaultAsync<ToldForum>(new(Sql, new { id }, cancellationToken: stop));
    }

    /// <summary>It was handed over.</summary>
    public Task Sent(Bulletin bulletin, CancellationToken stop) =>
        Run("update voice.bulletin set state = 'sent', error = null where id = @Id", bulletin, null, stop);

    /// <summary>What it would say holds no more, and what holds now has a bulletin of its own.</summary>
    public Task Drop(Bulletin bulletin, CancellationToken stop) =>
        Run("update voice.bulletin set state = 'dropped' where id = @Id", bulletin, null, stop);

    /// <summary>Tries again later, or gives up where trying again would not help.</summary>
    /// <param name="code">What was wrong, as a code: never what the other side said.</param>
    public Task Failed(Bulletin bulletin, string code, bool final, CancellationToken stop) =>
        final
            ? Run("update voice.bulletin set state = 'failed', error = @code where id = @Id", bulletin, code, stop)
            : Run("update voice.bulletin set next_try_at = @next, error = @code where id = @Id", bulletin, code, stop);

    private Bulletin Of(Row row) =>
        new(
            row.Id,
            row.Channel,
            key.Unseal(Subscriptions.Use, row.Address),
            row.Language,
            row.County,
            row.Kind,
            row.Subject,
            row.Day,
            row.Kind == "confirm" ? Subscriptions.Agreeing(key, Guid.Parse(row.Subject)) : Subscriptions.Leaving(key, row.Subscriber, row.County),
            row.Tries
        );

    private async Task Run(string sql, Bulletin bulletin, string? code, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var args = new
        {
            bulletin.Id,
            code,
            next = Now + _pauses[Math.Clamp(bulletin.Tries, 1, _pauses.Length) - 1],
        };
        await connection.ExecuteAsync(new(sql, args, commandTimeout: 10, cancellationToken: stop));
    }

    private DateTimeOffset Now => clock.GetUtcNow();

    private sealed record Row(
        Guid Id,
        byte[] Subscriber,
        string Channel,
        byte[] Address,
        string Language,
        string County,
        string Kind,
        string Subject,
        DateOnly? Day,
        int Tries
    );
}
