using System.Security.Cryptography;
using System.Text;
using Dapper;
using Jukwaa.Domain.Places;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>What a short message asks to hear, or not to hear any more.</summary>
/// <param name="County">Place code.</param>
public sealed record Wanted(string County, bool Leaves);

/// <summary>Who hears what of which county, and how that begins and ends. Which addresses are here is told to nobody.</summary>
public sealed class Subscriptions(Database database, VoiceKey key, TimeProvider clock)
{
    /// <summary>Days for which a number or an address is kept; who follows again has a year again.</summary>
    public const int KeptDays = 365;

    /// <summary>Days in which an address must agree.</summary>
    public const int OpenDays = 2;

    /// <summary>Most letters to one address in a day that ask whether it agrees: nobody is flooded by somebody who types its address.</summary>
    public const int MostAsked = 3;

    internal const string Use = "subscriber";

    /// <summary>The topics there are: the next forum, the week.</summary>
    public static IReadOnlyList<string> Topics { get; } = ["forum", "digest"];

    /// <summary>Writes a letter to an address that asks whether it agrees.</summary>
    /// <param name="address">As it was typed, and an address.</param>
    public async Task Ask(string address, string county, IReadOnlyList<string> topics, string language, CancellationToken stop)
    {
        const string Sql = """
            insert into voice.subscriber (hash, channel, address, language, keep_until) values (@hash, 'email', @address, @language, @keep) on conflict (hash) do nothing;
            with asked as (
              insert into voice.opt_in (token, id, subscriber, county, topics, language, asked_at, until)
              select @token, @id, @hash, @county, @topics, @language, @now, @until
              where (select count(*) from voice.opt_in where subscriber = @hash and asked_at > @now - interval '1 day') < @most returning id
            )
            insert into voice.bulletin (id, subscriber, county, kind, subject, created_at, until, next_try_at)
            select id, @hash, @county, 'confirm', id::text, @now, @until, @now from asked;
            """;
        var id = Guid.NewGuid();
        var args = new
        {
            id,
            hash = key.MailboxOf(address),
            token = HashOf(Agreeing(key, id)),
            address = key.Seal(Use, address),
            county,
            topics = topics.ToArray(),
            language,
            keep = Today.AddDays(OpenDays),
            now = Now,
            until = Now.AddDays(OpenDays),
            most = MostAsked,
        };
        await Together((connection, _) => connection.ExecuteAsync(new(Sql, args, cancellationToken: stop)), stop);
    }

    /// <summary>The county of an address that has not agreed yet; null when there is none such, or not any more.</summary>
    public async Task<string?> AskedOf(string token, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        const string Sql = "select county from voice.opt_in where token = @token and until > @now";
        return await connection.ExecuteScalarAsync<string?>(new(Sql, new { token = HashOf(token), now = Now }, cancellationToken: stop));
    }

    /// <summary>Begins what an address agreed to.</summary>
    /// <returns>The county; null when there is nothing to agree to, or not any more.</returns>
    public Task<string?> Agree(string token, CancellationToken stop) =>
        Together<string?>(
            async (connection, now) =>
            {
                const string Sql = "delete from voice.opt_in where token = @token and until > @now returning subscriber, county, topics, language";
                var found = await connection.QueryAsync<(byte[] Subscriber, string County, string[] Topics, string Language)>(
                    new(Sql, new { token = HashOf(token), now }, cancellationToken: stop)
                );
                if (found.AsList() is not [var (subscriber, county, topics, language)])
                {
                    return null;
                }

                await Begin(connection, subscriber, county, topics, language, HashOf(Leaving(key, subscriber, county)), now, stop);
                return county;
            },
            stop
        );

    /// <summary>The county that a letter's way out is about; null when nothing of it is sent any more.</summary>
    public async Task<string?> LeftBy(string token, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        const string Sql = "select county from voice.subscription where leave = @leave limit 1";
        return await connection.ExecuteScalarAsync<string?>(new(Sql, new { leave = HashOf(token) }, cancellationToken: stop));
    }

    /// <summary>Ends what a letter was about. Again changes nothing.</summary>
    public Task Leave(string token, CancellationToken stop) =>
        Together(
            async (connection, _) =>
            {
                const string Sql = "select subscriber, county from voice.subscription where leave = @leave limit 1";
                var found = await connection.QueryAsync<(byte[], string)>(new(Sql, new { leave = HashOf(token) }, cancellationToken: stop));
                foreach (var (subscriber, county) in found)
                {
                    await End(connection, subscriber, county, stop);
                }

                return 0;
            },
            stop
        );

    /// <summary>Erases numbers and addresses whose time is over or that nothing is sent to.</summary>
    public async Task<int> Erase(CancellationToken stop)
    {
        const string Sql = """
            delete from voice.opt_in where until < @now - interval '1 day';
            delete from voice.subscriber s where keep_until < @today or not exists (select from voice.subscription x where x.subscriber = s.hash)
              and not exists (select from voice.opt_in o where o.subscriber = s.hash);
            delete from voice.bulletin where until < @now - interval '60 days';
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteAsync(new(Sql, new { now = Now, today = Today }, cancellationToken: stop));
    }

    /// <summary>What a short message changes, in the transaction in which it is answered.</summary>
    internal static async Task Settle(
        NpgsqlConnection connection,
        VoiceKey key,
        string number,
        Answered answered,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var line = key.LineOf(number);
        if (answered.After.Stopped)
        {
            await connection.ExecuteAsync(new("delete from voice.subscriber where hash = @line", new { line }, cancellationToken: stop));
        }
        else if (answered.Wanted is { Leaves: true } left)
        {
            await End(connection, line, left.County, stop);
        }
        else if (answered.Wanted is { } wanted)
        {
            const string Sql = """
                insert into voice.subscriber (hash, channel, address, language, keep_until) values (@line, 'sms', @address, @language, @today) on conflict (hash) do nothing
                """;
            var args = new
            {
                line,
                address = key.Seal(Use, number),
                language = answered.After.Language,
                today = KenyaTime.Day(now),
            };
            await connection.ExecuteAsync(new(Sql, args, cancellationToken: stop));
            await Begin(connection, line, wanted.County, Topics, answered.After.Language, null, now, stop);
        }
    }

    /// <summary>What an address sends back to agree; worked out from the id, so that no database holds it.</summary>
    internal static string Agreeing(VoiceKey key, Guid id) => key.AnswerOf($"agree\n{id}");

    /// <summary>What ends all of one county, as each letter has it.</summary>
    internal static string Leaving(VoiceKey key, byte[] subscriber, string county) =>
        key.AnswerOf($"leave\n{Convert.ToHexStringLower(subscriber)}\n{county}");

    private static async Task Begin(
        NpgsqlConnection connection,
        byte[] subscriber,
        string county,
        IReadOnlyList<string> topics,
        string language,
        byte[]? leave,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        const string Sql = """
            update voice.subscriber set language = @language, keep_until = @keep where hash = @subscriber;
            insert into voice.subscription (subscriber, county, topic, since, leave) select @subscriber, @county, t, @now, @leave from unnest(@topics) t
            on conflict do nothing;
            """;
        var args = new
        {
            subscriber,
            county,
            topics = topics.ToArray(),
            language,
            keep = KenyaTime.Day(now).AddDays(KeptDays),
            leave,
            now,
        };
        await connection.ExecuteAsync(new(Sql, args, cancellationToken: stop));
        await connection.ExecuteAsync(new(BulletinSql.Standing, BulletinTimes.Args(now, new { subscriber, county }), cancellationToken: stop));
    }

    private static Task<int> End(NpgsqlConnection connection, byte[] subscriber, string county, CancellationToken stop) =>
        connection.ExecuteAsync(
            new(
                """
                delete from voice.subscription where subscriber = @subscriber and county = @county;
                delete from voice.bulletin where subscriber = @subscriber and county = @county and state = 'waiting' and kind <> 'confirm';
                delete from voice.subscriber s where hash = @subscriber and not exists (select from voice.subscription x where x.subscriber = s.hash)
                  and not exists (select from voice.opt_in o where o.subscriber = s.hash);
                """,
                new { subscriber, county },
                cancellationToken: stop
            )
        );

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private async Task<T> Together<T>(Func<NpgsqlConnection, DateTimeOffset, Task<T>> change, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var result = await change(connection, Now);
        await transaction.CommitAsync(stop);
        return result;
    }

    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => KenyaTime.Day(Now);
}
