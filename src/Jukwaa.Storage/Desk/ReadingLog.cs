using Dapper;

namespace Jukwaa.Storage;

/// <summary>Keeps who opened what is sealed or blurred in public; nobody can change it afterwards.</summary>
public sealed class ReadingLog(Database database, TimeProvider clock)
{
    /// <param name="why">sealed, glass, restricted or original.</param>
    public async Task Opened(Viewer viewer, string kind, string id, string why, CancellationToken stop)
    {
        const string Sql = """
            insert into desk.reading (at, person, post, subject_kind, subject_id, why) values (@at, @Person, @post, @kind, @id, @why)
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(
            new(
                Sql,
                new
                {
                    at = clock.GetUtcNow(),
                    viewer.Person,
                    post = string.Join(' ', viewer.Posts.Select(p => p.Id)),
                    kind,
                    id,
                    why,
                },
                cancellationToken: stop
            )
        );
    }
}
