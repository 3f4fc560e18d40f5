using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage;

/// <summary>Somebody to be asked again now.</summary>
/// <param name="Where">Where the forum was.</param>
/// <param name="Language">en or sw.</param>
public sealed record LaterQuestion(byte[] Line, string Forum, string Where, string Language);

/// <summary>
/// Three months after a forum: asks each who agreed in the hall once, and puts the numbers on record when the last of them has had two weeks to answer. Then all that was
/// kept for it is erased, but the line itself where it wants replies.
/// </summary>
public sealed class TrustLater(Database database, Ledger ledger, TimeProvider clock)
{
    /// <summary>Months after which somebody is asked again.</summary>
    public const int Months = 3;

    /// <summary>Days for which an answer is taken.</summary>
    public const int OpenDays = 14;

    private const int MostTaken = 50,
        MostForums = 100;

    private const string Lines = "join voice.line l on l.hash = a.line and l.number is not null and not l.stopped";

    // A line that is silent or still waits after the time in which it could be asked is asked no more; of one that is forgotten the answers may be all that is left.
    private const string RipeForums = """
        select forum from (select forum from voice.trust_ask union select forum from voice.trust where moment = 'Later') t
        where not exists (select from voice.trust_ask a where a.forum = t.forum and coalesce(a.asked_at >= @answered, a.due_on >= @given_up))
        order by forum limit @forums
        """;

    /// <summary>Whom to ask now, where nothing else waits for an answer.</summary>
    public async Task<IReadOnlyList<LaterQuestion>> Due(CancellationToken stop)
    {
        const string Sql = $"""
            select a.line, a.forum, concat_ws(', ', q.name, p.name) as where, l.language from voice.trust_ask a {Lines}
            join desk.forum f on f.id = a.forum join open.place p on p.code = f.county left join open.place q on q.code = f.place
            where a.asked_at is null and a.due_on <= @today and a.due_on >= @given_up and (l.waits is null or l.waits_until < @now)
            order by a.due_on, a.line limit @most
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<LaterQuestion>(new(Sql, Args, cancellationToken: stop))).AsList();
    }

    /// <summary>Asks: the message is on its way, and the line waits for an answer. Asked by another host meanwhile, nothing is done.</summary>
    public async Task Ask(LaterQuestion question, VoiceKey key, string text, CancellationToken stop)
    {
        const string Sql = """
            with asked as (
              update voice.trust_ask set asked_at = @now where line = @Line and forum = @Forum and asked_at is null returning line
            ), waiting as (
              update voice.line l set waits = 'trust-safe', waits_for = 'forum/' || @Forum, waits_until = @until from asked a
              where l.hash = a.line and l.number is not null and not l.stopped returning l.number
            )
            insert into voice.outbox (id, number, words, created_at, next_try_at) select @id, number, @words, @now, @now from waiting
            """;
        var args = new
        {
            question.Line,
            question.Forum,
            now = Now,
            until = Now.AddDays(OpenDays),
            id = Guid.NewGuid(),
            words = key.Seal(VoiceBook.WordsUse, text),
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(Sql, args, cancellationToken: stop));
    }

    /// <summary>Whether this line was asked again about this forum.</summary>
    public async Task<bool> WasAsked(byte[] line, string forum, CancellationToken stop)
    {
        const string Sql = "select exists (select from voice.trust_ask where line = @line and forum = @forum and asked_at is not null)";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<bool>(new(Sql, new { line, forum }, cancellationToken: stop));
    }

    /// <summary>Puts on record what came of forums all of whose questions are over, and erases what was kept for it.</summary>
    /// <returns>How many forums.</returns>
    public async Task<int> Measure(CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var ripe = (await connection.QueryAsync<string>(new(RipeForums, Args, cancellationToken: stop))).AsList();
        foreach (var forum in ripe)
        {
            var commands = await TrustTally.Commands(database, forum, 0, [TrustMoment.Later], [], stop);
            if (commands is [var command] && (await ledger.Change(command, Actor.InForum(forum), stop)).Refusal is { Code: "busy" })
            {
                // The next round does it.
                continue;
            }

            const string Erase =
                "delete from voice.trust where forum = @forum and moment = 'Later'; delete from voice.trust_ask where forum = @forum";
            await connection.ExecuteAsync(new(Erase, new { forum }, cancellationToken: stop));
        }

        return ripe.Count;
    }

    private object Args =>
        new
        {
            now = Now,
            today = KenyaTime.Day(Now),
            answered = Now.AddDays(-OpenDays),
            given_up = KenyaTime.Day(Now).AddDays(-OpenDays),
            most = MostTaken,
            forums = MostForums,
        };

    private DateTimeOffset Now => clock.GetUtcNow();
}
