using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;

namespace Jukwaa.Storage;

/// <summary>An issue that somebody may say happens to them too: what the public sees of it.</summary>
/// <param name="Number">By which people name it on a telephone.</param>
/// <param name="Theme">Label of its theme.</param>
/// <param name="Voices">Concerns that it gathers, and how many support it.</param>
public sealed record Supportable(string Id, long Number, string Theme, string Place, int Voices);

/// <summary>"It happens to me too": finds public issues, and keeps a voice for one with the receipt that follows it.</summary>
public sealed class Supporting(Database database, Ledger ledger, VoiceKey key)
{
    private const string From = """
        from open.issue i join open.theme t on t.key = i.theme join open.place p on p.code = i.place
        """;

    private static readonly string _columns = $"""
        select i.id, i.number, {DeskSql.In("t.label")} as theme, p.name as place,
          (select count(*) from open.concern c where c.issue = i.id)::int + i.supported_phone + i.supported_web as voices
        """;

    /// <summary>Null when the public sees none of that number.</summary>
    public Task<Supportable?> Numbered(long number, string language, CancellationToken stop) =>
        One("i.number = @number", new { number, lang = language }, stop);

    /// <summary>Null when the public sees none of that id.</summary>
    public Task<Supportable?> Named(string issue, string language, CancellationToken stop) =>
        One("i.id = @issue", new { issue, lang = language }, stop);

    /// <summary>Those of the issues that the public sees.</summary>
    public Task<IReadOnlyList<Supportable>> Among(IReadOnlyList<string> issues, string language, CancellationToken stop) =>
        Many("i.id = any(@ids)", new { ids = issues.ToArray(), lang = language }, stop);

    /// <summary>Issues of a county that are not settled, those with the most voices first.</summary>
    public Task<IReadOnlyList<Supportable>> Of(string county, string language, int most, CancellationToken stop) =>
        Many(
            "(p.code = @county or p.county = @county) and i.standing <> 'done' order by voices desc, i.number desc limit @most",
            new
            {
                county,
                most,
                lang = language,
            },
            stop
        );

    /// <summary>Keeps it. The same receipt again changes nothing and is answered alike.</summary>
    /// <returns>Facts = 0 when that person was counted before.</returns>
    public async Task<Outcome> Give(string channel, Receipt receipt, string issue, Guid command, CancellationToken stop) =>
        await ledger.Change(new SupportIssue(command, key.SupporterOf(key.HashOf(receipt), issue), issue), Actor.On(channel), stop);

    private async Task<Supportable?> One(string where, object args, CancellationToken stop) =>
        await Many(where, args, stop) is [var found, ..] ? found : null;

    private async Task<IReadOnlyList<Supportable>> Many(string where, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return (
            await connection.QueryAsync<Supportable>(new($"{_columns} {From} where {where}", args, commandTimeout: 10, cancellationToken: stop))
        ).AsList();
    }
}
