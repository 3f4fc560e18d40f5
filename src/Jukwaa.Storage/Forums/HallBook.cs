using System.Security.Cryptography;
using System.Text;
using Dapper;
using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

/// <summary>A forum under way that phones can join.</summary>
/// <param name="Code">By which they do.</param>
/// <param name="At">Code of where it is held: the constituency or ward, else the county.</param>
/// <param name="Where">Likoni, Mombasa.</param>
public sealed record OpenHall(string Forum, string Code, string At, string Where);

/// <summary>Codes and screens of halls. All of it is there while the forum is in session, and gone with it.</summary>
public sealed class HallBook(Database database, TimeProvider clock)
{
    /// <summary>Hexadecimal digits of the secret of a screen.</summary>
    public const int SecretLength = 32;

    /// <summary>Attempts at a code that no other hall has: with all 47 counties in session one in three thousand is taken.</summary>
    private const int Tries = 20;

    private const string InSession = "exists (select from desk.forum f where f.id = @forum and f.phase = 'InSession')";

    /// <summary>Every hall that phones can join now.</summary>
    public async Task<IReadOnlyList<OpenHall>> All(CancellationToken stop)
    {
        const string Sql = """
            select h.forum, h.code, coalesce(f.place, f.county) as at, concat_ws(', ', q.name, p.name) as where
            from voice.hall h join desk.forum f on f.id = h.forum and f.phase = 'InSession' join open.place p on p.code = f.county
            left join open.place q on q.code = f.place order by h.forum
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<OpenHall>(new(Sql, commandTimeout: 10, cancellationToken: stop))).AsList();
    }

    /// <summary>The code of a hall, made when there is none yet; null when its forum is not in session.</summary>
    public async Task<JoinCode?> CodeOf(string forum, CancellationToken stop)
    {
        const string Known = $"select code from voice.hall where forum = @forum and {InSession}";
        const string Make = $"""
            insert into voice.hall (forum, code, opened_at) select @forum, @code, @now where {InSession} on conflict do nothing
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (JoinCode.Parse(await connection.ExecuteScalarAsync<string?>(new(Known, new { forum }, cancellationToken: stop))) is { } code)
            {
                return code;
            }

            var args = new
            {
                forum,
                code = JoinCode.Of(RandomNumberGenerator.GetBytes(JoinCode.Chance)).Code,
                now = clock.GetUtcNow(),
            };
            await connection.ExecuteAsync(new(Make, args, cancellationToken: stop));
        }

        return null;
    }

    /// <summary>A secret that shows the screen of a hall to whoever has it; an earlier one shows nothing any more. Kept as its hash alone. Null when the forum is not in session.</summary>
    public async Task<string?> NewScreen(string forum, CancellationToken stop)
    {
        if (await CodeOf(forum, stop) is null)
        {
            return null;
        }

        var secret = RandomNumberGenerator.GetHexString(SecretLength, lowercase: true);
        await SetScreen(forum, HashOf(secret), stop);
        return secret;
    }

    /// <summary>The link shows nothing any more.</summary>
    public Task TakeBackScreen(string forum, CancellationToken stop) => SetScreen(forum, null, stop);

    /// <summary>Whether a link is out.</summary>
    public async Task<bool> HasScreen(string forum, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<bool>(
            new("select exists (select from voice.hall where forum = @forum and screen is not null)", new { forum }, cancellationToken: stop)
        );
    }

    /// <summary>The forum whose screen a secret shows; null when there is none, or it is over.</summary>
    public async Task<string?> ForumOfScreen(string secret, CancellationToken stop)
    {
        const string Sql = "select h.forum from voice.hall h join desk.forum f on f.id = h.forum and f.phase = 'InSession' where h.screen = @hash";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<string?>(new(Sql, new { hash = HashOf(secret) }, cancellationToken: stop));
    }

    /// <summary>Erases all that is kept of halls whose forum is not in session any more.</summary>
    /// <returns>How many rows.</returns>
    public static async Task<int> Clear(Database database, CancellationToken stop)
    {
        const string Sql = """
            delete from voice.hall h where not exists (select from desk.forum f where f.id = h.forum and f.phase = 'InSession');
            delete from voice.trust t where moment <> 'Later' and not exists (select from desk.forum f where f.id = t.forum and f.phase = 'InSession');
            delete from voice.trust_hands t where not exists (select from desk.forum f where f.id = t.forum and f.phase = 'InSession');
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteAsync(new(Sql, cancellationToken: stop));
    }

    private async Task SetScreen(string forum, byte[]? hash, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new("update voice.hall set screen = @hash where forum = @forum", new { forum, hash }, cancellationToken: stop));
    }

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
