using Dapper;

namespace Jukwaa.Storage;

/// <summary>Keeps what was suggested, and reads what people decided afterwards.</summary>
public sealed class SuggestionBook(Database database, TimeProvider clock)
{
    /// <summary>Most decisions that are learned from: the newest.</summary>
    public const int MostLearned = 20_000;

    /// <summary>Most concerns that one round reads.</summary>
    public const int MostRead = 500;

    private const string Said = """
        select c.id, case when not (c.forgotten or cardinality(c.accused) > 0) then
            concat_ws(' ', desk.said(c.summary, split_part(c.summary, '=', 1)), desk.said(c.proposal, split_part(c.proposal, '=', 1))) end as text,
          c.theme, c.place, p.level as place_level, p.lat::float8 as latitude, p.lon::float8 as longitude, c.raised_on as "on", c.issue,
          c.forgotten or cardinality(c.accused) > 0 as gone, exists (select from desk.suggestion m where m.concern = c.id) as read, c.seq
        from desk.concern c join open.place p on p.code = c.place
        """;

    static SuggestionBook() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>What was decided by people for those a machine had read before, the newest first: what the next model learns from.</summary>
    public Task<IReadOnlyList<SaidConcern>> Learned(CancellationToken stop) =>
        Rows<SaidConcern>(
            $"""
            {Said} join desk.suggestion s on s.concern = c.id
            where c.issue is not null and not c.forgotten and cardinality(c.accused) = 0 order by c.seq desc, c.id limit {MostLearned}
            """,
            null,
            stop
        );

    /// <summary>Concerns that changed after a fact, in the order of their last facts.</summary>
    public Task<IReadOnlyList<SaidConcern>> Changed(long seq, CancellationToken stop) =>
        Rows<SaidConcern>($"{Said} where c.seq > @seq order by c.seq, c.id limit {MostRead}", new { seq }, stop);

    /// <summary>Keeps them. What was suggested first stays: a later model knows more than the one that is judged.</summary>
    public async Task Keep(IEnumerable<Suggested> suggested, CancellationToken stop)
    {
        const string Sql = """
            insert into desk.suggestion (concern, language, theme, probability, flags, made_at)
            values (@Concern, @Language, @Theme, @Probability, @Flags, @now) on conflict (concern) do nothing
            """;
        var rows = suggested.Select(s => new
        {
            s.Concern,
            s.Language,
            s.Theme,
            s.Probability,
            Flags = s.Flags.ToArray(),
            now = clock.GetUtcNow(),
        });
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await connection.ExecuteAsync(new(Sql, rows, cancellationToken: stop));
        await transaction.CommitAsync(stop);
    }

    /// <summary>Suggestions for concerns that people have placed since, whatever their theme is now.</summary>
    public Task<IReadOnlyList<Decided>> Decisions(CancellationToken stop) =>
        Rows<Decided>(
            $"""
            select s.language, c.theme as truth, s.theme as suggested, s.probability::float8 as probability
            from desk.suggestion s join desk.concern c on c.id = s.concern
            where c.issue is not null and not c.forgotten and cardinality(c.accused) = 0 order by c.seq desc, c.id limit {MostLearned}
            """,
            null,
            stop
        );

    private async Task<IReadOnlyList<T>> Rows<T>(string sql, object? args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<T>(new(sql, args, commandTimeout: 30, cancellationToken: stop))).AsList();
    }
}
