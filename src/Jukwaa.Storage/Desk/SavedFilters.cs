using Dapper;

namespace Jukwaa.Storage;

/// <summary>A filter that somebody keeps.</summary>
/// <param name="List">issues, concerns or commitments.</param>
/// <param name="Query">What follows the address of the list: "?state=late&amp;".</param>
public sealed record SavedFilter(Guid Id, string List, string Name, string Query);

/// <summary>The filters that each person keeps for the own desk.</summary>
public sealed class SavedFilters(Database database, TimeProvider clock)
{
    /// <summary>Most filters of one person; a list of more helps nobody.</summary>
    public const int Most = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 60;

    public Task<IReadOnlyList<SavedFilter>> Of(Guid person, CancellationToken stop) =>
        Rows("select id, list, name, query from desk.saved_filter where person = @person order by list, name, id", new { person }, stop);

    /// <summary>Keeps a filter; the same one again gets the new name.</summary>
    /// <returns>False when the person keeps <see cref="Most"/> already.</returns>
    public async Task<bool> Keep(Guid person, SavedFilter filter, CancellationToken stop)
    {
        const string Sql = """
            insert into desk.saved_filter (id, person, list, name, query, created_at)
            select @Id, @person, @List, @Name, @Query, @now
            where (select count(*) from desk.saved_filter where person = @person) < @Most
              or exists (select from desk.saved_filter where person = @person and list = @List and query = @Query)
            on conflict (person, list, query) do update set name = excluded.name returning id, list, name, query
            """;
        object args = new
        {
            filter.Id,
            person,
            filter.List,
            filter.Name,
            filter.Query,
            now = clock.GetUtcNow(),
            Most,
        };
        return (await Rows(Sql, args, stop)).Count > 0;
    }

    /// <summary>Lets one go; one that is not this person's stays.</summary>
    public Task Drop(Guid person, Guid id, CancellationToken stop) =>
        Rows("delete from desk.saved_filter where person = @person and id = @id returning id, list, name, query", new { person, id }, stop);

    private async Task<IReadOnlyList<SavedFilter>> Rows(string sql, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<SavedFilter>(new(sql, args, commandTimeout: 10, cancellationToken: stop))).AsList();
    }
}
