using Dapper;
using Jukwaa.Open.Record;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jukwaa.Open;

/// <summary>
/// The public record as it may be read: schema <c>open</c>, through a role that can read nothing else. Each noun adds its own
/// reads as extension methods. <c>Today</c> is a date in Africa/Nairobi, because lateness there is what people mean by late.
/// </summary>
/// <param name="source">Connections of the public role.</param>
/// <param name="clock">The time; Kenya keeps UTC+3 all year.</param>
public sealed class OpenRecord(NpgsqlDataSource source, TimeProvider clock)
{
    private const int SecondsAllowed = 10;
    private static readonly TimeSpan Nairobi = TimeSpan.FromHours(3);

    static OpenRecord() => Columns.Register();

    /// <summary>Whether the host also has the pages /raise and /receipt: only then do ours lead there.</summary>
    public bool Hears { get; init; }

    /// <summary>Whether the host can print: only then do our pages offer a PDF.</summary>
    public bool Prints { get; init; }

    /// <summary>Where the site is for others, as whoever runs it says; null = where it is asked for.</summary>
    public Uri? Site { get; init; }

    /// <summary>Today's date in Africa/Nairobi.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Nairobi).DateTime);

    /// <summary>Number of the last fact that the public record reflects; 0 before the first.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached or is not migrated.</exception>
    public async Task<long> LastFact(CancellationToken cancel) => (await this.State(cancel)).Seq;

    /// <summary>What stands before our addresses where they leave the site: no slash at its end.</summary>
    /// <param name="request">By which this host was asked.</param>
    public string SiteOf(HttpRequest request) => (Site?.ToString() ?? $"{request.Scheme}://{request.Host}{request.PathBase}").TrimEnd('/');

    internal async Task<IReadOnlyList<T>> Rows<T>(string sql, object? args, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<T>(Ask(sql, args, cancel))).AsList();
    }

    internal async Task<T?> First<T>(string sql, object? args, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<T>(Ask(sql, args, cancel));
    }

    /// <summary>Several selects in one round trip, read in their order.</summary>
    internal async Task<T> Together<T>(string sql, object? args, Func<SqlMapper.GridReader, Task<T>> read, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var grid = await connection.QueryMultipleAsync(Ask(sql, args, cancel));
        return await read(grid);
    }

    private CommandDefinition Ask(string sql, object? args, CancellationToken cancel)
    {
        var all = new DynamicParameters(args);
        all.Add("today", Today);
        return new CommandDefinition(sql, all, commandTimeout: SecondsAllowed, cancellationToken: cancel);
    }
}
