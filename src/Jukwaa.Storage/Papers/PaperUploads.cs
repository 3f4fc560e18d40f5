using System.Text.Json;
using Dapper;

namespace Jukwaa.Storage;

/// <summary>A table that an officer brought.</summary>
/// <param name="State">pending, recorded or withdrawn.</param>
/// <param name="Series">What tells its form numbers from those of other piles.</param>
/// <param name="Lines">The table while it is needed: then it is erased, and this is null.</param>
/// <param name="Concerns">Ids of what was recorded from it.</param>
/// <param name="Total">How many rows are to be recorded.</param>
public sealed record PaperUpload(
    Guid Id,
    string State,
    string Series,
    IReadOnlyList<PaperLine>? Lines,
    IReadOnlyList<string> Concerns,
    int Total,
    DateTime MadeAt,
    DateTime ExpiresAt
);

/// <summary>How a concern from paper stands today.</summary>
/// <param name="Withdrawn">It was taken back as a mistake.</param>
/// <param name="Untouched">Nothing happened to it since it was recorded, and this person recorded it.</param>
public sealed record PaperConcern(string Id, bool Withdrawn, bool Untouched);

/// <summary>Tables between upload and record. What they say is gone once it is recorded, dropped or <see cref="Hours"/> old.</summary>
public sealed class PaperUploads(Database database, TimeProvider clock)
{
    /// <summary>Hours for which a table waits to be confirmed.</summary>
    public const int Hours = 24;

    /// <summary>Uploads of one person that are listed, the newest first.</summary>
    public const int Listed = 20;

    private const string Columns = "id, state, series, body, concerns, total, made_at, expires_at";

    public Task Keep(Guid id, Guid person, string series, IReadOnlyList<PaperLine> lines, CancellationToken stop) =>
        Do(
            """
            insert into desk.paper_upload (id, person, series, body, total, made_at, expires_at) values (@id, @person, @series, @body, 0, @now, @until)
            on conflict (id) do nothing
            """,
            new
            {
                id,
                person,
                series,
                body = JsonSerializer.Serialize(lines),
                now = clock.GetUtcNow(),
                until = clock.GetUtcNow().AddHours(Hours),
            },
            stop
        );

    /// <summary>One of this person's; null when there is none, or it waited too long.</summary>
    public async Task<PaperUpload?> Find(Guid id, Guid person, CancellationToken stop) =>
        (await Rows($"select {Columns} from desk.paper_upload where id = @id and person = @person", new { id, person }, stop)) is [var one]
            ? one
            : null;

    public Task<IReadOnlyList<PaperUpload>> Of(Guid person, CancellationToken stop) =>
        Rows(
            $"select {Columns.Replace("body", "null as body", StringComparison.Ordinal)} from desk.paper_upload where person = @person order by made_at desc, id limit {Listed}",
            new { person },
            stop
        );

    /// <summary>Notes what was recorded so far; at the end the table is erased.</summary>
    public Task Note(Guid id, IReadOnlyList<string> concerns, int total, bool whole, CancellationToken stop) =>
        Do(
            """
            update desk.paper_upload set total = @total, concerns = (select array_agg(distinct c) from unnest(concerns || @concerns) c),
              state = case when @whole then 'recorded' else state end, body = case when not @whole then body end where id = @id
            """,
            new
            {
                id,
                concerns = concerns.ToArray(),
                total,
                whole,
            },
            stop
        );

    public Task Withdrawn(Guid id, CancellationToken stop) =>
        Do("update desk.paper_upload set state = 'withdrawn', body = null where id = @id", new { id }, stop);

    /// <summary>Lets one go of which nothing was recorded.</summary>
    public Task Drop(Guid id, Guid person, CancellationToken stop) =>
        Do("delete from desk.paper_upload where id = @id and person = @person and concerns = '{}'", new { id, person }, stop);

    /// <summary>Erases what waited too long. One that was recorded in part stays, without its table.</summary>
    public Task Erase(CancellationToken stop) =>
        Do(
            """
            update desk.paper_upload set state = 'recorded', body = null where state = 'pending' and expires_at <= @now and concerns <> '{}';
            delete from desk.paper_upload where state = 'pending' and expires_at <= @now
            """,
            new { now = clock.GetUtcNow() },
            stop
        );

    /// <summary>Those of these concerns that are on record.</summary>
    public async Task<IReadOnlyDictionary<string, PaperConcern>> Standing(IEnumerable<string> ids, Guid person, CancellationToken stop)
    {
        const string Sql = """
            select c.id, coalesce(c.withheld = 'mistake', false) as withdrawn,
              coalesce(c.recorded_by = @person, false) and c.version = 1 and not exists (
                select from desk.reading r where r.subject_kind = 'concern' and r.subject_id = c.id and r.person <> @person) as untouched
            from desk.concern c where c.id = any(@ids)
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<PaperConcern>(
            new(Sql, new { ids = ids.ToArray(), person }, commandTimeout: 10, cancellationToken: stop)
        );
        return rows.ToDictionary(c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>What form numbers and rows are hashed with, so that the public id of a concern tells nothing of its form.</summary>
    public async Task<byte[]> Key(CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return Convert.FromHexString(
            await connection.QuerySingleAsync<string>(new("select value from desk.secret where key = 'paper'", cancellationToken: stop))
        );
    }

    private async Task<IReadOnlyList<PaperUpload>> Rows(string sql, object args, CancellationToken stop)
    {
        await Erase(stop);
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(
            Guid Id,
            string State,
            string Series,
            string? Body,
            string[] Concerns,
            int Total,
            DateTime Made,
            DateTime Until
        )>(new(sql, args, commandTimeout: 10, cancellationToken: stop));
        return
        [
            .. rows.Select(r => new PaperUpload(
                r.Id,
                r.State,
                r.Series,
                r.Body is null ? null : JsonSerializer.Deserialize<List<PaperLine>>(r.Body),
                r.Concerns,
                r.Total,
                r.Made,
                r.Until
            )),
        ];
    }

    private async Task Do(string sql, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(sql, args, commandTimeout: 10, cancellationToken: stop));
    }
}
