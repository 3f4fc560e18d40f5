using Dapper;

namespace Jukwaa.Storage;

/// <summary>A post as an administrator sees it.</summary>
public sealed record PostLine(
    string Id,
    Guid Person,
    string? Name,
    string Role,
    string Office,
    string? Title,
    string Clearance,
    DateOnly FromOn,
    DateOnly? UntilOn,
    DateOnly? EndedOn,
    string? Successor,
    int Version
);

/// <summary>An officer with how many posts are held today.</summary>
public sealed record Officer(Guid Id, string? Name, string? Email, bool Ready, bool Forgotten, int Posts);

/// <summary>Officers and their posts, for whoever may manage people. Read as the host: it is not about concerns.</summary>
public sealed class PostReads(Database database)
{
    public Task<IReadOnlyList<Officer>> Officers(DateOnly today, CancellationToken stop) =>
        Rows<Officer>(
            """
            select p.id, p.name, p.email, p.passphrase is not null as ready, p.forgotten_at is not null as forgotten,
              (select count(*)::int from desk.post d where d.person = p.id and d.from_on <= @today and coalesce(d.ended_on, d.until_on, 'infinity') >= @today) as posts
            from people.person p order by p.forgotten_at is not null, p.name nulls last, p.id limit 500
            """,
            new { today },
            stop
        );

    /// <param name="person">Null = all posts that are held today.</param>
    public Task<IReadOnlyList<PostLine>> Posts(Guid? person, string lang, DateOnly today, CancellationToken stop) =>
        Rows<PostLine>(
            $"""
            select d.id, d.person, p.name, d.role, d.office, {DeskSql.In(
                "o.title"
            )} as title, d.clearance, d.from_on, d.until_on, d.ended_on, d.successor, d.version
            from desk.post d left join people.person p on p.id = d.person left join open.office o on o.id = d.office
            where case when @person::uuid is null then d.from_on <= @today and coalesce(d.ended_on, d.until_on, 'infinity') >= @today else d.person = @person end
            order by d.office, d.role, d.id limit 500
            """,
            new
            {
                person,
                lang,
                today,
            },
            stop
        );

    private async Task<IReadOnlyList<T>> Rows<T>(string sql, object? args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<T>(new(sql, args, commandTimeout: 10, cancellationToken: stop))).AsList();
    }
}
