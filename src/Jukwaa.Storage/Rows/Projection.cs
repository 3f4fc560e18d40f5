using Npgsql;

namespace Jukwaa.Storage;

/// <summary>From touched histories to rows and the public record, in the transaction of their facts.</summary>
internal static class Projection
{
    public static async Task Write(NpgsqlConnection connection, Draft draft, CancellationToken stop)
    {
        var touched = draft.Touched;
        if (touched.Count > 0)
        {
            string[] streams = [.. touched.Select(t => t.Stream)];
            var before = await Affected.Of(connection, streams, stop);
            await DeskRows.Write(connection, touched, stop);
            var affected = before.And(await Affected.Of(connection, streams, stop));
            await Refresh(connection, affected, stop);
        }

        await using var notify = new NpgsqlCommand("select pg_notify('jukwaa_tail', seq::text) from ledger.head", connection);
        await notify.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Standings, public rows and how fresh they are.</summary>
    public static async Task Refresh(NpgsqlConnection connection, Affected affected, CancellationToken stop)
    {
        await Standings.Refresh(connection, affected, stop);
        await Disclosure.Refresh(connection, affected, stop);
        const string State = """
            insert into open.record_state (seq, as_of) select f.seq, f.at from ledger.fact f join ledger.head h on h.seq = f.seq
            on conflict (only_row) do update set seq = excluded.seq, as_of = excluded.as_of
            """;
        await using var command = new NpgsqlCommand(State, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
