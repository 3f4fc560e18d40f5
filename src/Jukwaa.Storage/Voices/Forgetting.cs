using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;

namespace Jukwaa.Storage;

/// <summary>Forgets what a receipt follows, as it asks: the fact that it was forgotten first, then every word and file of it, then who could be told of it.</summary>
public sealed class Forgetting(Database database, Ledger ledger, VoiceKey key, Attachments attachments)
{
    /// <summary>Again changes nothing, and finishes what was cut short.</summary>
    /// <param name="receipt">What is kept of it.</param>
    public Task<Outcome> Run(Matter matter, byte[] receipt, Guid command, Actor actor, CancellationToken stop) =>
        matter.IsSupport ? Withdraw(matter, receipt, command, actor, stop) : Erase(matter, command, actor, stop);

    // The receipt goes with it: it followed nothing else.
    private async Task<Outcome> Withdraw(Matter matter, byte[] receipt, Guid command, Actor actor, CancellationToken stop)
    {
        var outcome = await ledger.Change(new WithdrawSupport(command, key.SupporterOf(receipt, matter.Id)), actor, stop);
        if (outcome.Refusal is null)
        {
            await using var connection = await database.Host.OpenConnectionAsync(stop);
            await connection.ExecuteAsync(new("delete from voice.receipt where hash = @receipt", new { receipt }, cancellationToken: stop));
        }

        return outcome;
    }

    private async Task<Outcome> Erase(Matter matter, Guid command, Actor actor, CancellationToken stop)
    {
        var outcome = await ledger.Change(new ForgetConcern(command, matter.Id), actor, stop);
        if (outcome.Refusal is not null)
        {
            return outcome;
        }

        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var bodies = await connection.QueryAsync<string>(
            new("select body::text from ledger.fact where stream = @stream order by version", new { stream = matter.Stream }, cancellationToken: stop)
        );
        await Forget.Run(database, [.. bodies.SelectMany(FactText.Passages).Distinct()], stop);
        await attachments.Erase(matter.Id, stop);
        // A telephone that is still asked whether it wants to hear of it would be tied to it again by its yes.
        const string Untie = """
            update voice.receipt set line = null where matter = @Stream;
            update voice.line set waits = null, waits_for = null, waits_until = null where waits_for = @Stream;
            delete from voice.token where concern = @Id;
            """;
        await connection.ExecuteAsync(new(Untie, matter, cancellationToken: stop));
        return outcome;
    }
}
