using Dapper;

namespace Jukwaa.Storage;

/// <summary>A seal that somebody outside oversight broke.</summary>
public sealed record BrokenSeal(string Concern, string? Person, string Reason, DateTime At);

public static class GlassReads
{
    /// <summary>Broken seals of the concerns that the reader oversees, the latest first: of others not even the number.</summary>
    public static async Task<IReadOnlyList<BrokenSeal>> BrokenSeals(
        this DeskReading reading,
        Database database,
        Viewer viewer,
        string lang,
        CancellationToken stop
    )
    {
        var concerns = await reading.Rows<string>(viewer.Person, "select id from desk.concern where cardinality(accused) > 0", null, stop);
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<BrokenSeal>(
            new(
                $"""
                select g.concern, p.name as person, {DeskSql.Said(
                    "g.reason"
                )} as reason, g.at from desk.glass g left join people.person p on p.id = g.person
                where g.concern = any(@concerns) order by g.seq desc limit 100
                """,
                new { lang, concerns = concerns.ToArray() },
                cancellationToken: stop
            )
        );
        return rows.AsList();
    }
}
