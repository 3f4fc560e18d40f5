using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;

namespace Jukwaa.Storage;

/// <summary>Forgets a concern as its receipt asks: the fact that it was forgotten first, then every word of it, then who could be told of it.</summary>
public sealed class Forgetting(Database database, Ledger ledger)
{
    /// <summary>Again changes nothing, and finishes what was cut short.</summary>
    public async Task<Outcome> Run(string concern, Guid command, Actor actor, CancellationToken stop)
    {
        var outcome = await ledger.Change(new ForgetConcern(command, concern), actor, stop);
        if (outcome.Refusal is not null)
        {
            return outcome;
        }

        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var bodies = await connection.QueryAsync<string>(
            new(
                "select body::text from ledger.fact where stream = @stream order by version",
                new { stream = $"concern/{concern}" },
                cancellationToken: stop
            )
        );
        await Forget.Run(database, [.. bodies.SelectMany(FactText.Passages).Distinct()], stop);
        const string Untie = "update voice.receipt set line = null where concern = @concern; delete from voice.token where concern = @concern";
        await connection.ExecuteAsync(new(Untie, new { concern }, cancellationToken: stop));
        return outcome;
    }
}
