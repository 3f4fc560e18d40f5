using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Reads a connection string: Npgsql's "Host=…;Database=…" or an address "postgres://user:password@host:port/database?sslmode=require".</summary>
internal static class ConnectionText
{
    public static NpgsqlConnectionStringBuilder Parse(string text, string name)
    {
        try
        {
            var parsed =
                text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal)
                    ? FromAddress(new Uri(text))
                    : new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrEmpty(parsed.Host) || string.IsNullOrEmpty(parsed.Database)
                ? throw new DatabaseUnusableException(
                    $"{name} must name a host and a database, for example \"Host=db;Database=jukwaa;Username=jukwaa;Password=…\"."
                )
                : parsed;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The text may hold a password: it is not repeated.
            throw new DatabaseUnusableException(
                $"{name} is not a PostgreSQL connection string: write \"Host=…;Database=…;Username=…;Password=…\" or postgres://…",
                e
            );
        }
    }

    private static NpgsqlConnectionStringBuilder FromAddress(Uri address)
    {
        var who = address.UserInfo.Split(':', 2);
        var parsed = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : 5432,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            Username = who[0].Length > 0 ? Uri.UnescapeDataString(who[0]) : null,
            Password = who.Length > 1 ? Uri.UnescapeDataString(who[1]) : null,
        };
        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            parsed[pair[0]] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "");
        }

        return parsed;
    }
}
