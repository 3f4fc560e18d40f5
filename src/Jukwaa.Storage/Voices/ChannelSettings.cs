using System.Security.Cryptography;
using System.Text;
using Dapper;
using Jukwaa.Storage.Embedded;

namespace Jukwaa.Storage;

/// <summary>What all hosts of one database agree on about the channels.</summary>
public sealed class ChannelSettings(Database database)
{
    private const string KeyCheck = "key-check",
        Secret = "sms-secret";

    /// <summary>Makes sure that this host has the key that others had before.</summary>
    /// <exception cref="SetupException">It has another one.</exception>
    public async Task Agree(VoiceKey key, CancellationToken stop)
    {
        if (await Put(KeyCheck, key.Check, stop) != key.Check)
        {
            throw new SetupException(
                "This database was used with another key of the channels: receipts and numbers would not be found. Set JUKWAA_KEY to that key, or put its file back."
            );
        }
    }

    /// <summary>The secret of the gateways' addresses, made when there is none.</summary>
    /// <returns>Its SHA-256; and the secret itself only when it was made just now: it is kept nowhere.</returns>
    public async Task<(byte[] Hash, string? Fresh)> SecretHash(CancellationToken stop)
    {
        var fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var mine = HashOf(fresh);
        var kept = await Put(Secret, mine, stop);
        return (Convert.FromHexString(kept), kept == mine ? fresh : null);
    }

    /// <summary>A new secret; the old one opens nothing once each host has started again.</summary>
    public async Task<string> Renew(CancellationToken stop)
    {
        var fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        const string Sql = "insert into voice.setting (key, value) values (@key, @value) on conflict (key) do update set value = excluded.value";
        await connection.ExecuteAsync(new(Sql, new { key = Secret, value = HashOf(fresh) }, cancellationToken: stop));
        return fresh;
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>What stands there, which is this where nothing stood.</summary>
    private async Task<string> Put(string key, string value, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(
            new(
                "insert into voice.setting (key, value) values (@key, @value) on conflict (key) do nothing",
                new { key, value },
                cancellationToken: stop
            )
        );
        return await connection.QuerySingleAsync<string>(
            new("select value from voice.setting where key = @key", new { key }, cancellationToken: stop)
        );
    }
}
