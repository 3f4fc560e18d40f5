using Dapper;

namespace Jukwaa.Storage;

/// <summary>Where somebody is in the menus: kept sealed, by line, until a day later.</summary>
public sealed class VoiceSessions(Database database, VoiceKey key, TimeProvider clock)
{
    private const string Use = "session";

    /// <summary>What was kept for a line, and when; null when nothing is.</summary>
    public async Task<(string Body, DateTimeOffset At)?> Find(string number, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(byte[] Body, DateTime At)>(
            new("select body, heard_at from voice.session where line = @line", new { line = key.LineOf(number) }, cancellationToken: stop)
        );
        return rows.AsList() is [var row] ? (key.Unseal(Use, row.Body), row.At) : null;
    }

    public async Task Keep(string number, string body, CancellationToken stop)
    {
        const string Sql = """
            insert into voice.session (line, body, heard_at) values (@line, @body, @now)
            on conflict (line) do update set body = excluded.body, heard_at = excluded.heard_at
            """;
        var args = new
        {
            line = key.LineOf(number),
            body = key.Seal(Use, body),
            now = clock.GetUtcNow(),
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(Sql, args, commandTimeout: 10, cancellationToken: stop));
    }
}
