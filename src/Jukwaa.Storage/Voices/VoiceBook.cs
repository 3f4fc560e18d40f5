using System.Security.Cryptography;
using Dapper;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Places;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>What is known of lines and receipts.</summary>
public sealed class VoiceBook(Database database, VoiceKey key, TimeProvider clock)
{
    /// <summary>Days for which a number is kept after its owner said yes; writing again does not prolong it, because a year is what was promised.</summary>
    public const int KeptDays = 365;

    /// <summary>Days after which a line that keeps no number and asks nothing is forgotten, and a message's id with it.</summary>
    public const int IdleDays = 30;

    internal const string NumberUse = "number",
        WordsUse = "words";

    private const string KeepLine = """
        insert into voice.line as l (hash, language, number, keep_until, stopped, waits, waits_for, waits_until, heard_at)
        values (@line, @language, @number, @until, @stopped, @waits, @waitsFor, @waitsUntil, @now)
        on conflict (hash) do update set language = excluded.language, stopped = excluded.stopped, heard_at = excluded.heard_at,
          waits = excluded.waits, waits_for = excluded.waits_for, waits_until = excluded.waits_until,
          number = case when @kept then coalesce(excluded.number, l.number) end, keep_until = case when @kept then coalesce(l.keep_until, excluded.keep_until) end
        """;

    /// <summary>The line of a message.</summary>
    public async Task<Line> Line(byte[] line, CancellationToken stop)
    {
        const string Sql = """
            select language, number is not null as kept, stopped, waits, waits_for, waits_until from voice.line where hash = @line
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(string Language, bool Kept, bool Stopped, string? Waits, string? For, DateTime? Until)>(
            new(Sql, new { line }, cancellationToken: stop)
        );
        return rows.AsList() is [var row]
            ? new(row.Language, true, row.Kept, row.Stopped, row.Waits is null ? null : new(row.Waits, Matter.Of(row.For!), row.Until!.Value))
            : Storage.Line.Unknown;
    }

    /// <summary>Keeps an answer with all that it changes, and the message is done.</summary>
    public Task Settle(Held held, Answered answered, CancellationToken stop) =>
        Settle(
            held.Line,
            held.Message.From,
            held.Id,
            answered,
            "update voice.inbox set state = 'done', body = null, error = null where id = @source",
            stop
        );

    /// <summary>Keeps what was answered in a session of menus; the same <paramref name="source"/> again sends nothing twice.</summary>
    /// <param name="source">32 bytes that tell the answer from all others.</param>
    public Task Settle(string number, byte[] source, Answered answered, CancellationToken stop) =>
        Settle(key.LineOf(number), number, source, answered, null, stop);

    private async Task Settle(byte[] line, string number, byte[] source, Answered answered, string? done, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Keep(connection, line, number, answered.After, stop);
        await Subscriptions.Settle(connection, key, number, answered, Now, stop);
        if (answered.AskLater is { } forum)
        {
            const string Later = "insert into voice.trust_ask (line, forum, due_on) values (@line, @forum, @due) on conflict do nothing";
            await connection.ExecuteAsync(
                new(
                    Later,
                    new
                    {
                        line,
                        forum,
                        due = Today.AddMonths(TrustLater.Months),
                    },
                    cancellationToken: stop
                )
            );
        }

        if (answered.Given is var (receipt, matter))
        {
            await Give(connection, receipt, matter, stop);
        }

        var links = $"""
            update voice.receipt set line = null where line = @line and not @kept;
            update voice.receipt set line = @line where matter = @follows and @kept and line is null
              and (@support::bytea is null or hash = @support or hash in (select receipt from voice.offer where line = @line));
            {done}
            """;
        var args = new
        {
            line,
            source,
            kept = answered.After.Kept,
            follows = answered.Follows?.Stream,
            // Of a concern there is one receipt; of an issue each who supports it has one: by this telephone, or on the web, where its number was typed.
            support = answered.Follows is { IsSupport: true } issue ? key.HashOf(key.SupportOf(line, issue.Id)) : null,
        };
        await connection.ExecuteAsync(new(links, args, cancellationToken: stop));
        foreach (var (n, text) in answered.Replies.Index())
        {
            await Send(connection, IdOf(source, n), number, text, stop);
        }

        await transaction.CommitAsync(stop);
    }

    /// <summary>Keeps a receipt that was given where there is no line: on the web.</summary>
    public async Task Give(Receipt receipt, Matter matter, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await Give(connection, receipt, matter, stop);
    }

    /// <summary>What a receipt follows; null when there is none such.</summary>
    public async Task<Matter?> MatterOf(Receipt receipt, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var found = await connection.ExecuteScalarAsync<string?>(
            new("select matter from voice.receipt where hash = @hash", new { hash = key.HashOf(receipt) }, cancellationToken: stop)
        );
        return found is null ? null : Matter.Of(found);
    }

    /// <summary>What is kept of the receipt by which a line follows it; null when it follows it no more.</summary>
    public async Task<byte[]?> ReceiptOf(byte[] line, Matter matter, CancellationToken stop)
    {
        const string Sql = "select hash from voice.receipt where line = @line and matter = @Stream order by made_on, hash limit 1";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<byte[]?>(new(Sql, new { line, matter.Stream }, cancellationToken: stop));
    }

    /// <summary>Erases numbers whose time is over, and lines and ids that are not needed any more.</summary>
    public async Task<int> Erase(CancellationToken stop)
    {
        const string Sql = """
            update voice.receipt r set line = null from voice.line l where r.line = l.hash and l.keep_until < @today;
            update voice.line set number = null, keep_until = null where keep_until < @today;
            update voice.line set waits = null, waits_for = null, waits_until = null where waits_until < @now;
            delete from voice.line where number is null and not stopped and waits is null and heard_at < @idle;
            delete from voice.inbox where state = 'done' and received_at < @idle;
            delete from voice.session where heard_at < @yesterday;
            delete from voice.part where body is null and received_at < @idle;
            delete from voice.token where made_on < @old;
            delete from voice.offer where asked_at < @yesterday;
            """;
        await HallBook.Clear(database, stop);
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteAsync(
            new(
                Sql,
                new
                {
                    now = Now,
                    today = Today,
                    old = Today.AddDays(-KeptDays),
                    idle = Now.AddDays(-IdleDays),
                    yesterday = Now.AddDays(-1),
                },
                cancellationToken: stop
            )
        );
    }

    private async Task Keep(NpgsqlConnection connection, byte[] line, string number, Line after, CancellationToken stop)
    {
        var args = new
        {
            line,
            language = after.Language,
            kept = after.Kept,
            number = after.Kept ? key.Seal(NumberUse, number) : null,
            until = after.Kept ? Today.AddDays(KeptDays) : (DateOnly?)null,
            stopped = after.Stopped,
            waits = after.Asked?.What,
            waitsFor = after.Asked?.Matter.Stream,
            waitsUntil = after.Asked?.Until,
            now = Now,
        };
        await connection.ExecuteAsync(new(KeepLine, args, cancellationToken: stop));
    }

    private async Task Give(NpgsqlConnection connection, Receipt receipt, Matter matter, CancellationToken stop) =>
        await connection.ExecuteAsync(
            new(
                "insert into voice.receipt (hash, matter, made_on) values (@hash, @Stream, @today) on conflict (hash) do nothing",
                new
                {
                    hash = key.HashOf(receipt),
                    matter.Stream,
                    today = Today,
                },
                cancellationToken: stop
            )
        );

    private async Task Send(NpgsqlConnection connection, Guid id, string number, string text, CancellationToken stop) =>
        await connection.ExecuteAsync(
            new(
                """
                insert into voice.outbox (id, number, words, created_at, next_try_at) values (@id, @number, @words, @now, @now) on conflict (id) do nothing
                """,
                new
                {
                    id,
                    number = key.Seal(NumberUse, number),
                    words = key.Seal(WordsUse, text),
                    now = Now,
                },
                cancellationToken: stop
            )
        );

    private static Guid IdOf(byte[] message, int n) => new(SHA256.HashData([.. message, (byte)n]).AsSpan(0, 16));

    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => KenyaTime.Day(Now);
}
