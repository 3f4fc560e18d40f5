using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jukwaa.Storage;

/// <summary>A fact as it stands in ledger.fact.</summary>
/// <param name="Seq">1, 2, 3 … without a gap.</param>
/// <param name="Version">1, 2, 3 … within its stream.</param>
/// <param name="At">UTC, to the microsecond.</param>
internal sealed record StoredFact(
    long Seq,
    string Stream,
    int Version,
    string Type,
    string Body,
    DateTime At,
    string Actor,
    Guid Command,
    byte[] Prev,
    byte[] Hash
)
{
    public const string Columns = "seq, stream, version, type, body, at, actor, command, prev, hash";

    public static byte[] NoHash => new byte[32];

    /// <summary>The hash that belongs to this row. 001_ledger.sql states the format: body is last because it alone could hold a line feed.</summary>
    public byte[] HashNow()
    {
        var microseconds = (At - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Convert.ToHexStringLower(Prev)}\n{Seq}\n{Stream}\n{Version}\n{Type}\n{microseconds}\n{Actor}\n{Command}\n{Body}"
        );
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    public static StoredFact Read(Npgsql.NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetInt32(2),
            row.GetString(3),
            row.GetString(4),
            row.GetDateTime(5),
            row.GetString(6),
            row.GetGuid(7),
            row.GetFieldValue<byte[]>(8),
            row.GetFieldValue<byte[]>(9)
        );
}
