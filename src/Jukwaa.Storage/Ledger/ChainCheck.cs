using System.Text.Json;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Walks the ledger once from the first fact to the last.</summary>
internal sealed class ChainCheck(Findings findings)
{
    private const string Table = "ledger.fact";

    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);
    private long _seq;
    private byte[] _hash = StoredFact.NoHash;
    private DateTime _at = DateTime.MinValue;

    public long Facts { get; private set; }

    public async Task Run(NpgsqlConnection connection, IProgress<long>? progress, CancellationToken stop)
    {
        await using (var command = new NpgsqlCommand($"select {StoredFact.Columns} from ledger.fact order by seq", connection) { CommandTimeout = 0 })
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
            {
                Check(StoredFact.Read(reader));
                if (++Facts % 1_000 == 0)
                {
                    progress?.Report(Facts);
                }
            }
        }

        await CheckHead(connection, stop);
    }

    private void Check(StoredFact row)
    {
        var name = $"seq {row.Seq}";
        var follows = row.Seq == _seq + 1;
        if (!follows)
        {
            findings.Add(Table, _seq + 2 == row.Seq ? $"seq {_seq + 1}" : $"seq {_seq + 1} to {row.Seq - 1}", "is missing");
        }
        else if (!row.Prev.AsSpan().SequenceEqual(_hash))
        {
            findings.Add(Table, name, "does not follow from the fact before it: the chain of hashes is broken here");
        }

        if (!row.Hash.AsSpan().SequenceEqual(row.HashNow()))
        {
            findings.Add(Table, name, "was changed: its hash does not fit its content");
        }

        if (row.At < _at)
        {
            findings.Add(Table, name, "is dated before the fact before it");
        }

        CheckStream(row, name, follows);
        (_seq, _hash, _at) = (row.Seq, row.Hash, row.At);
    }

    private void CheckStream(StoredFact row, string name, bool follows)
    {
        var expected = _versions.GetValueOrDefault(row.Stream) + 1;
        if (row.Version != expected && follows)
        {
            findings.Add(Table, name, $"is version {row.Version} of {row.Stream} where version {expected} comes next");
        }

        _versions[row.Stream] = row.Version;
        try
        {
            History.Of(row.Stream).Read(row);
        }
        catch (Exception e) when (e is JsonException or UnknownFactException or NotSupportedException)
        {
            findings.Add(Table, name, $"cannot be read ({e.Message})");
        }
    }

    private async Task CheckHead(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select seq, hash from ledger.head", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop))
        {
            findings.Add("ledger.head", "the only row", "is missing");
            return;
        }

        var (seq, hash) = (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
        if (seq > _seq)
        {
            findings.Add(Table, seq == _seq + 1 ? $"seq {seq}" : $"seq {_seq + 1} to {seq}", "is missing: the end of the ledger was cut off");
        }
        else if (seq < _seq || !hash.AsSpan().SequenceEqual(_hash))
        {
            findings.Add("ledger.head", $"seq {seq}", $"is not the end of the ledger, which is fact {_seq}");
        }
    }
}
