using Dapper;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Places;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Somebody to be asked now.</summary>
/// <param name="Kind">answer, done or silent.</param>
/// <param name="Language">en or sw.</param>
public sealed record Question(byte[] Line, Matter Matter, string About, string Kind, string Language);

/// <summary>
/// Who is asked what became of it: those who raised it or support it and want replies, when an office has answered, when one says that it is done, and each four weeks in which no
/// answer came. One question at a time to a line, and never while another one waits for its answer. Silence is not yes: it counts for nothing.
/// </summary>
public sealed class Questions(Database database, TimeProvider clock)
{
    /// <summary>Days without an answer after which somebody is asked whether it still happens, and again.</summary>
    public const int SilentDays = 28;

    /// <summary>Days for which an answer to a question is taken as one.</summary>
    public const int OpenDays = 14;

    private const int MostFacts = 500,
        MostSilent = 1_000,
        MostTaken = 50;

    private const long Key = 5366553687190994960;

    // A line that raised it and supports it, or raised it twice, is asked once.
    private const string Note = """
        with m as (
          select 'concern/' || c.id as matter, coalesce(c.issue, c.id) as once from desk.concern c
          where not c.forgotten and (c.issue = @issue or c.id in (select concern from desk.answer where commitment = @commitment))
          union all
          select 'issue/' || j.id, i.id from (
            select @issue union select c.issue from desk.answer a join desk.concern c on c.id = a.concern and c.disclosed where a.commitment = @commitment
          ) i (id) join open.issue o on o.id = i.id cross join desk.with_joined(i.id) j (id)
        )
        insert into voice.question (line, matter, about, kind, due_at)
        select distinct on (r.line, m.once) r.line, r.matter, @about, @kind, @now from m join voice.receipt r on r.matter = m.matter
        join voice.line l on l.hash = r.line and l.number is not null and not l.stopped
        order by r.line, m.once, r.made_on on conflict do nothing
        """;

    private const string Silent = """
        insert into voice.question (line, matter, about, kind, due_at)
        select distinct on (r.line, i.id) r.line, r.matter, 'silent ' || @today, 'silent', @now from voice.receipt r
        join voice.line l on l.hash = r.line and l.number is not null and not l.stopped
        cross join lateral (
          select c.issue from desk.concern c where r.matter like 'concern/%' and c.id = substr(r.matter, 9) and not c.forgotten
          union all select o.id from open.issue o where r.matter like 'issue/%' and o.id = desk.joined_into(substr(r.matter, 7))
        ) x (issue) join desk.issue i on i.id = x.issue and i.response is null
        where r.made_on <= @since and not exists (select from voice.question q where q.line = r.line and q.matter = r.matter and q.due_at > @now - @pause)
        order by r.line, i.id, r.made_on limit @most on conflict do nothing
        """;

    /// <summary>Notes who is to be asked, from what happened since the last round. One host at a time does it.</summary>
    public Task Gather(CancellationToken stop) => InTurn(Happened, stop);

    /// <summary>Notes who is to be asked because no answer came for four weeks; days pass slowly, so it need not be looked at often.</summary>
    public Task GatherSilent(CancellationToken stop) =>
        InTurn(
            (connection, cancel) =>
            {
                var args = new
                {
                    today = Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    since = Today.AddDays(-SilentDays),
                    pause = TimeSpan.FromDays(SilentDays),
                    most = MostSilent,
                    now = Now,
                };
                return connection.ExecuteAsync(new(Silent, args, cancellationToken: cancel));
            },
            stop
        );

    /// <summary>Whom to ask now: one question to each line, where none waits for an answer.</summary>
    public async Task<IReadOnlyList<Question>> Due(CancellationToken stop)
    {
        const string Sql = """
            select distinct on (q.line) q.line, q.matter, q.about, q.kind, l.language from voice.question q join voice.line l on l.hash = q.line
            where q.asked_at is null and l.number is not null and not l.stopped and (l.waits is null or l.waits_until < @now)
            order by q.line, q.due_at, q.about limit @most
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(byte[] Line, string Matter, string About, string Kind, string Language)>(
            new(Sql, new { now = Now, most = MostTaken }, cancellationToken: stop)
        );
        return [.. rows.Select(r => new Question(r.Line, Matter.Of(r.Matter), r.About, r.Kind, r.Language))];
    }

    /// <summary>Asks: the message is on its way, and the line waits for an answer. Asked by another host meanwhile, nothing is done.</summary>
    public async Task Ask(Question question, VoiceKey key, string text, CancellationToken stop)
    {
        const string Sql = """
            with asked as (
              update voice.question set asked_at = @now where line = @Line and matter = @Stream and about = @About and asked_at is null returning line, matter
            ), waiting as (
              update voice.line l set waits = 'verdict', waits_for = a.matter, waits_until = @until from asked a
              where l.hash = a.line and l.number is not null and not l.stopped returning l.number
            )
            insert into voice.outbox (id, number, words, created_at, next_try_at) select @id, number, @words, @now, @now from waiting
            """;
        var args = new
        {
            question.Line,
            question.Matter.Stream,
            question.About,
            id = Guid.NewGuid(),
            words = key.Seal(VoiceBook.WordsUse, text),
            now = Now,
            until = Now.AddDays(OpenDays),
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(Sql, args, cancellationToken: stop));
    }

    private async Task InTurn(Func<NpgsqlConnection, CancellationToken, Task> gather, CancellationToken stop)
    {
        await using var turn = await Turn.Take(database.Host, Key, stop);
        if (turn is null)
        {
            return;
        }

        await using var transaction = await turn.Connection.BeginTransactionAsync(stop);
        await gather(turn.Connection, stop);
        await transaction.CommitAsync(stop);
    }

    private async Task Happened(NpgsqlConnection connection, CancellationToken stop)
    {
        const string Sql = """
            select seq, stream, type, body::text from ledger.fact where seq > (select seq from voice.tail) and type in ('ResponseGiven', 'ProgressReported')
            order by seq limit @most
            """;
        var head = await connection.ExecuteScalarAsync<long>(new("select seq from ledger.head", cancellationToken: stop));
        var facts = (
            await connection.QueryAsync<(long Seq, string Stream, string Type, string Body)>(
                new(Sql, new { most = MostFacts }, cancellationToken: stop)
            )
        ).AsList();
        foreach (var (seq, stream, type, body) in facts)
        {
            if (KindOf(type, body) is { } kind)
            {
                var id = stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
                var args = new
                {
                    about = $"{kind} {seq}",
                    kind,
                    issue = kind == "answer" ? id : null,
                    commitment = kind == "done" ? id : null,
                    now = Now,
                };
                await connection.ExecuteAsync(new(Note, args, cancellationToken: stop));
            }
        }

        var upTo = facts.Count == MostFacts ? facts[^1].Seq : head;
        await connection.ExecuteAsync(new("update voice.tail set seq = @upTo", new { upTo }, cancellationToken: stop));
    }

    private static string? KindOf(string type, string body) =>
        type == nameof(ResponseGiven)
            ? ((ResponseGiven)FactText.Read(typeof(ResponseGiven), body)).Response == ResponseKind.NotOurs
                ? null
                : "answer"
            : ((ProgressReported)FactText.Read(typeof(ProgressReported), body)).ClaimsDone
                ? "done"
                : null;

    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => KenyaTime.Day(Now);
}
