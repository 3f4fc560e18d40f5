using Dapper;
using Jukwaa.Domain.Concerns;

namespace Jukwaa.Storage;

/// <summary>
/// For whoever spoke on the web and wants to hear by short message what becomes of it. A number that was typed is asked first, so that nobody hears what somebody else
/// wished for him; until it says yes nothing but its hash is kept.
/// </summary>
public sealed class Offers(Database database, VoiceKey key, TimeProvider clock)
{
    /// <summary>Most times in a day that one number is asked.</summary>
    public const int MostADay = 3;

    /// <summary>Hours in which it must say yes.</summary>
    public const int OpenHours = 24;

    // A line that asked for silence, or is in the middle of something, is left alone; whoever typed its number is told nothing of that. One that never wrote was never
    // heard: it is forgotten as soon as the question is over.
    private const string Free = """
        insert into voice.line as l (hash, language, waits, waits_for, waits_until, heard_at)
        select @line, @language, 'replies', @Stream, @until, to_timestamp(0)
        where (select count(*) from voice.offer where line = @line and asked_at > @now - interval '1 day') < @most
        on conflict (hash) do update set waits = excluded.waits, waits_for = excluded.waits_for, waits_until = excluded.waits_until
        where not l.stopped and (l.waits_until is null or l.waits_until <= @now) returning 1
        """;

    /// <summary>Asks a number. It is told to nobody whether it could be asked.</summary>
    /// <param name="number">"+254712345678".</param>
    /// <param name="receipt">Of whoever asks for it: of an issue there are as many as support it.</param>
    /// <param name="text">What it is asked; names nothing of what was raised.</param>
    public async Task Ask(string number, Receipt receipt, Matter matter, string language, string text, CancellationToken stop)
    {
        var (line, now) = (key.LineOf(number), clock.GetUtcNow());
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        // Two that ask one number at the same moment count each other.
        await connection.ExecuteAsync(
            new("select pg_advisory_xact_lock(hashtextextended(encode(@line, 'hex'), 19))", new { line }, cancellationToken: stop)
        );
        var args = new
        {
            line,
            language,
            matter.Stream,
            now,
            until = now.AddHours(OpenHours),
            most = MostADay,
        };
        if (await connection.ExecuteScalarAsync<int?>(new(Free, args, cancellationToken: stop)) is not null)
        {
            const string Send = """
                insert into voice.offer (line, receipt, asked_at) values (@line, @receipt, @now);
                insert into voice.outbox (id, number, words, created_at, next_try_at) values (@id, @number, @words, @now, @now);
                """;
            var letter = new
            {
                line,
                receipt = key.HashOf(receipt),
                now,
                id = Guid.NewGuid(),
                number = key.Seal(VoiceBook.NumberUse, number),
                words = key.Seal(VoiceBook.WordsUse, text),
            };
            await connection.ExecuteAsync(new(Send, letter, cancellationToken: stop));
        }

        await transaction.CommitAsync(stop);
    }

    /// <summary>Whether what became of it is told to some telephone.</summary>
    public Task<bool> IsTold(Receipt receipt, CancellationToken stop) =>
        Do<bool>("select coalesce((select line is not null from voice.receipt where hash = @hash), false)", receipt, stop);

    /// <summary>Tells it to no telephone any more. Again changes nothing.</summary>
    public Task End(Receipt receipt, CancellationToken stop) =>
        Do<int>("with ended as (update voice.receipt set line = null where hash = @hash returning 1) select count(*)::int from ended", receipt, stop);

    private async Task<T> Do<T>(string sql, Receipt receipt, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.ExecuteScalarAsync<T>(new(sql, new { hash = key.HashOf(receipt) }, cancellationToken: stop)))!;
    }
}
