using Dapper;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage;

/// <summary>Tokens of programs that brought a concern; see <see cref="VoiceKey.TokenOf"/>.</summary>
public sealed class VoiceTokens(Database database, VoiceKey key, TimeProvider clock)
{
    /// <summary>Keeps one; again is once.</summary>
    public async Task Give(Receipt token, string concern, CancellationToken stop)
    {
        const string Sql = "insert into voice.token (hash, concern, made_on) values (@hash, @concern, @today) on conflict (hash) do nothing";
        var today = KenyaTime.Day(clock.GetUtcNow());
        var args = new
        {
            hash = key.HashOfToken(token),
            concern,
            today,
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(Sql, args, cancellationToken: stop));
    }

    /// <summary>The concern that a token stands for; null when there is none such.</summary>
    public async Task<string?> ConcernOf(Receipt token, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<string?>(
            new("select concern from voice.token where hash = @hash", new { hash = key.HashOfToken(token) }, cancellationToken: stop)
        );
    }
}
