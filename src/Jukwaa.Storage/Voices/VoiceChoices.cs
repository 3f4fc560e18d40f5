using Dapper;
using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage;

/// <summary>What forms of the public doors offer to choose from; all of it is public.</summary>
public sealed class VoiceChoices(Database database)
{
    /// <summary>Offices of a county, the highest first, then national ones; by title.</summary>
    /// <param name="place">Code of any place in the county; of the country = national offices alone.</param>
    public Task<IReadOnlyList<Choice>> Offices(string language, string place, CancellationToken stop) =>
        Rows(
            $"""
            select o.id as value, {DeskSql.In("o.title")} || ' (' || n.short || ')' as word
            from open.office o join open.institution n on n.key = o.institution join open.place p on p.code = o.place
            where p.level = 'country' or (p.level = 'county' and p.code = (select county from open.place where code = @place))
            order by p.level = 'country', word limit 300
            """,
            language,
            place,
            stop
        );

    /// <summary>Groups that somebody may say to be of, in the order of the taxonomy.</summary>
    public Task<IReadOnlyList<Choice>> Groups(string language, CancellationToken stop) =>
        Rows(
            $"""
            select key as value, {DeskSql.In("label")} as word from open.voice_group
            where key not in ('{SmallCount.NotShown}', 'agenda', 'report', 'participants', 'not-reported', 'cabinet-secretary', 'ministry') order by position
            """,
            language,
            null,
            stop
        );

    /// <summary>The next forum of a county that has a day, with its venue where one is told; null when no day was announced.</summary>
    public async Task<(DateOnly On, string? Venue)?> NextForum(string county, string language, DateOnly today, CancellationToken stop)
    {
        var sql = $"""
            select held_on, {DeskSql.In("venue")} from open.forum
            where county = @county and phase in ('Announced', 'InSession') and held_on >= @today order by held_on limit 1
            """;
        var args = new
        {
            county,
            lang = language,
            today,
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var found = await connection.QueryAsync<(DateOnly On, string? Venue)>(new(sql, args, commandTimeout: 10, cancellationToken: stop));
        return found.AsList() is [var next] ? next : null;
    }

    private async Task<IReadOnlyList<Choice>> Rows(string sql, string language, string? place, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<Choice>(new(sql, new { lang = language, place }, commandTimeout: 10, cancellationToken: stop))).AsList();
    }
}
