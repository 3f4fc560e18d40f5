using Dapper;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>Brings a database to the newest schema: each step in its own transaction, one program at a time.</summary>
public static class Migrator
{
    /// <summary>One program at a time prepares a database; a session may take it again while it has it.</summary>
    internal const string Lock = "set lock_timeout = '60s'; select pg_advisory_lock(5366553687190994945); reset lock_timeout";

    internal const string Unlock = "select pg_advisory_unlock(5366553687190994945)";

    /// <summary>Applies what is missing and returns the names applied now.</summary>
    /// <exception cref="DatabaseUnusableException">An applied step was changed, a step is unknown to this program, or a step fails.</exception>
    public static async Task<IReadOnlyList<string>> Apply(NpgsqlConnection owner, IReadOnlyList<Migration> steps, CancellationToken stop)
    {
        await owner.ExecuteAsync(new(Lock, cancellationToken: stop));
        try
        {
            await owner.ExecuteAsync(
                """
                create schema if not exists jukwaa;
                create table if not exists jukwaa.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now());
                """
            );
            var applied = (await owner.QueryAsync<(string Name, string Checksum)>("select name, checksum from jukwaa.migration")).ToDictionary();
            Check(applied, steps);
            var missing = steps.Where(s => !applied.ContainsKey(s.Name)).ToList();
            foreach (var step in missing)
            {
                await Apply(owner, step, stop);
            }

            return [.. missing.Select(s => s.Name)];
        }
        finally
        {
            await owner.ExecuteAsync(Unlock);
        }
    }

    private static void Check(Dictionary<string, string> applied, IReadOnlyList<Migration> steps)
    {
        var known = steps.ToDictionary(s => s.Name, s => s.Checksum, StringComparer.Ordinal);
        foreach (var (name, checksum) in applied)
        {
            if (!known.TryGetValue(name, out var mine))
            {
                throw new DatabaseUnusableException($"The database was made by a newer Jukwaa (it has {name}): update this program.");
            }

            if (mine != checksum)
            {
                throw new DatabaseUnusableException(
                    $"Migration {name} was changed after it was applied: restore the file and put the change into a new one."
                );
            }
        }
    }

    private static async Task Apply(NpgsqlConnection owner, Migration step, CancellationToken stop)
    {
        await using var transaction = await owner.BeginTransactionAsync(stop);
        try
        {
            await owner.ExecuteAsync(new(step.Sql, transaction: transaction, cancellationToken: stop));
            await owner.ExecuteAsync("insert into jukwaa.migration (name, checksum) values (@Name, @Checksum)", step, transaction);
            await transaction.CommitAsync(stop);
        }
        catch (PostgresException e)
        {
            throw new DatabaseUnusableException($"Migration {step.Name} failed and nothing of it was kept: {e.MessageText}", e);
        }
    }
}
