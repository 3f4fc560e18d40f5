using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// Reads for one person at a desk. Every read runs as jukwaa_desk in a transaction that the person entered: rows out of reach are not there. Slices add their
/// own reads as extension methods.
/// </summary>
public sealed class DeskReading(Database database, TimeProvider clock)
{
    private const int SecondsAllowed = 10;

    static DeskReading()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new Texts());
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Today's date in Africa/Nairobi.</summary>
    public DateOnly Today => KenyaTime.Day(Now);

    /// <summary>Whoever this is, with the posts held now; without posts there is nothing to see.</summary>
    public async Task<Viewer> Viewer(Guid person, CancellationToken stop)
    {
        const string Sql = """
            select p.id, p.role, p.institution, p.place, p.path, l.name, p.clearance from desk.posts() p join open.place l on l.code = p.place order by p.id
            """;
        var posts = await Rows<(string Id, string Role, string Institution, string Place, string Path, string Name, string Clearance)>(
            person,
            Sql,
            null,
            stop
        );
        return new(
            person,
            [
                .. posts.Select(p => new HeldPost(
                    p.Id,
                    Enum.Parse<Role>(p.Role),
                    new(p.Institution, p.Place),
                    p.Path,
                    p.Name,
                    Enum.Parse<Clearance>(p.Clearance)
                )),
            ]
        );
    }

    internal Task<IReadOnlyList<T>> Rows<T>(Guid person, string sql, object? args, CancellationToken stop) =>
        Entered<IReadOnlyList<T>>(person, async c => (await c.QueryAsync<T>(Ask(sql, args, stop))).AsList(), stop);

    internal Task<T?> First<T>(Guid person, string sql, object? args, CancellationToken stop) =>
        Entered(person, c => c.QueryFirstOrDefaultAsync<T?>(Ask(sql, args, stop)), stop);

    /// <summary>Several selects in one round trip, read in their order.</summary>
    internal Task<T> Together<T>(Guid person, string sql, object? args, Func<SqlMapper.GridReader, Task<T>> read, CancellationToken stop) =>
        Entered(
            person,
            async c =>
            {
                await using var grid = await c.QueryMultipleAsync(Ask(sql, args, stop));
                return await read(grid);
            },
            stop
        );

    private async Task<T> Entered<T>(Guid person, Func<NpgsqlConnection, Task<T>> read, CancellationToken stop)
    {
        await using var connection = await database.Desk.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await connection.ExecuteAsync(new("select desk.enter(@person, @at)", new { person, at = Now }, cancellationToken: stop));
        return await read(connection);
    }

    private CommandDefinition Ask(string sql, object? args, CancellationToken stop)
    {
        var all = new DynamicParameters(args);
        all.Add("today", Today);
        return new(sql, all, commandTimeout: SecondsAllowed, cancellationToken: stop);
    }

    // Npgsql says of a column of text[] only that it is an array; without this no record takes one.
    private sealed class Texts : SqlMapper.TypeHandler<string[]>
    {
        public override string[]? Parse(object value) => (string[])value;

        public override void SetValue(System.Data.IDbDataParameter parameter, string[]? value) => parameter.Value = value;
    }
}
