using Dapper;

namespace Jukwaa.Storage;

/// <summary>Who this laptop is, when it is a box.</summary>
/// <param name="Key">Private, PKCS #8.</param>
/// <param name="Upstream">Address of the centre.</param>
/// <param name="Keeper">Who prepared it.</param>
public sealed record BoxSelf(string Id, byte[] Key, string Upstream, Guid Keeper)
{
    /// <summary>Null when this database is none of a box.</summary>
    public static async Task<BoxSelf?> Of(Database database, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        const string Sql = "select s.id, k.key, s.upstream, s.keeper from people.box_self s cross join people.box_key k";
        return await connection.QuerySingleOrDefaultAsync<BoxSelf>(new(Sql, cancellationToken: stop));
    }

    /// <summary>The private key of this laptop, made when it has none. It is kept before the centre is asked: when the answer is lost, the same laptop asks again.</summary>
    public static async Task<byte[]> KeyOf(Database database, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(
            new("insert into people.box_key (key) values (@key) on conflict do nothing", new { key = BoxKey.New() }, cancellationToken: stop)
        );
        return await connection.QuerySingleAsync<byte[]>(new("select key from people.box_key", cancellationToken: stop));
    }
}
