using Dapper;

namespace Jukwaa.Storage;

/// <summary>
/// What phones in a hall support, and how much they add. A phone is a mark: a keyed hash of chance or of a line, another one in each forum. One mark is one support for each
/// item, however often and however many at once.
/// </summary>
public sealed class HallVoices(Database database, TimeProvider clock)
{
    /// <summary>What one phone may add in one forum.</summary>
    public const int MostOfOne = 5;

    /// <summary>What all phones of a hall may add in a minute: more than rapporteurs can look at would be lost among itself.</summary>
    public const int MostInMinute = 60;

    /// <summary>What all phones of a hall may add.</summary>
    public const int MostOfAll = 1_000;

    private const string InSession =
        "exists (select from voice.hall h join desk.forum f on f.id = h.forum where h.forum = @forum and f.phase = 'InSession')";

    /// <summary>"Me too." Again changes nothing.</summary>
    public Task Give(string forum, string item, byte[] mark, CancellationToken stop) =>
        Run(
            $"insert into voice.hall_support (forum, item, mark) select @forum, @item, @mark where {InSession} on conflict do nothing",
            new
            {
                forum,
                item,
                mark,
            },
            stop
        );

    /// <summary>Taken back. Again changes nothing.</summary>
    public Task TakeBack(string forum, string item, byte[] mark, CancellationToken stop) =>
        Run(
            "delete from voice.hall_support where forum = @forum and item = @item and mark = @mark",
            new
            {
                forum,
                item,
                mark,
            },
            stop
        );

    /// <summary>What this phone supports.</summary>
    public async Task<IReadOnlySet<string>> Of(string forum, byte[] mark, CancellationToken stop)
    {
        const string Sql = "select item from voice.hall_support where forum = @forum and mark = @mark";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var items = await connection.QueryAsync<string>(new(Sql, new { forum, mark }, commandTimeout: 10, cancellationToken: stop));
        return items.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many phones support each item that any supports.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Counts(string forum, CancellationToken stop)
    {
        const string Sql = "select item, count(*)::int as count from voice.hall_support where forum = @forum group by item";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(string Item, int Count)>(new(Sql, new { forum }, commandTimeout: 10, cancellationToken: stop));
        return rows.ToDictionary(r => r.Item, r => r.Count, StringComparer.Ordinal);
    }

    /// <summary>Notes that a phone adds something, where it may; by the same command once.</summary>
    /// <returns>Null, or why not: over, enough (this phone), full (this hall), crowded (this minute).</returns>
    public async Task<string?> Note(string forum, byte[] mark, Guid command, CancellationToken stop)
    {
        // One at a time for each hall, so that the bounds are exact.
        const string Sql = $"""
            with w as (select * from voice.hall_word where forum = @forum)
            select case
              when not {InSession} then 'over'
              when exists (select from w where command = @command) then null
              when (select count(*) from w where mark = @mark) >= @mostOfOne then 'enough'
              when (select count(*) from w) >= @mostOfAll then 'full'
              when (select count(*) from w where said_at > @minute) >= @mostInMinute then 'crowded'
            end
            """;
        const string Keep =
            "insert into voice.hall_word (command, forum, mark, said_at) values (@command, @forum, @mark, @now) on conflict do nothing";
        var args = new
        {
            forum,
            mark,
            command,
            now = clock.GetUtcNow(),
            minute = clock.GetUtcNow().AddMinutes(-1),
            mostOfOne = MostOfOne,
            mostOfAll = MostOfAll,
            mostInMinute = MostInMinute,
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await connection.ExecuteAsync(
            new("select from voice.hall where forum = @forum for update", args, commandTimeout: 10, cancellationToken: stop)
        );
        if (await connection.ExecuteScalarAsync<string?>(new(Sql, args, commandTimeout: 10, cancellationToken: stop)) is { } why)
        {
            return why;
        }

        await connection.ExecuteAsync(new(Keep, args, cancellationToken: stop));
        await transaction.CommitAsync(stop);
        return null;
    }

    private async Task Run(string sql, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(sql, args, commandTimeout: 10, cancellationToken: stop));
    }
}
