using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage;

/// <summary>
/// Takes the word of whoever holds a receipt on whether it is settled: about the issue, and about each promise that answers the concern and is said to be done. Facts know
/// a hash that is another one for each of them.
/// </summary>
public sealed class Verdicts(Database database, Ledger ledger, VoiceKey key, TimeProvider clock)
{
    /// <summary>What can be said something about: null when nobody has read it yet.</summary>
    /// <param name="id">Gives the id of a command: the same for the same subject.</param>
    /// <returns>The first refusal that is not about one subject alone; null when all was taken.</returns>
    public async Task<Refusal?> Tell(Matter matter, byte[] receipt, Verdict verdict, Func<string, Guid> id, CancellationToken stop)
    {
        const string Sql = """
            with c as (
              select id, issue from desk.concern where id = @concern
              union all select id, issue from desk.concern where issue = (select desk.joined_into(@issue)) and disclosed
            )
            select 'issue/' || issue as subject from c where issue is not null
            union select 'commitment/' || m.id from c join desk.answer a on a.concern = c.id join desk.commitment m on m.id = a.commitment
            where m.claimed_on is not null order by subject desc
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var (concern, issue) = matter.IsSupport ? (null, matter.Id) : (matter.Id, (string?)null);
        var subjects = (await connection.QueryAsync<string>(new(Sql, new { concern, issue }, cancellationToken: stop))).AsList();
        if (subjects.Count == 0)
        {
            return Refusal.Conflict("not-read", "Nobody has read it yet: there is nothing to confirm or dispute.");
        }

        foreach (var subject in subjects)
        {
            var outcome = await ledger.Change(CommandOf(subject, key.VerifierOf(receipt, subject), verdict, id(subject)), Actor.Community, stop);
            if (outcome.Refusal is { Code: "busy" } busy)
            {
                return busy;
            }
        }

        await connection.ExecuteAsync(
            new(
                """
                update voice.question q set answered_at = @now from voice.receipt r
                where r.hash = @receipt and q.line = r.line and q.matter = @Stream and q.asked_at is not null and q.answered_at is null
                """,
                new
                {
                    receipt,
                    matter.Stream,
                    now = clock.GetUtcNow(),
                },
                cancellationToken: stop
            )
        );
        return null;
    }

    private Command CommandOf(string subject, string verifier, Verdict verdict, Guid id)
    {
        var what = subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return subject.StartsWith("issue/", StringComparison.Ordinal)
            ? new TellSituation(id, what, verifier, verdict)
            : new VerifyDelivery(id, what, verifier, verdict, new([]), KenyaTime.Day(clock.GetUtcNow()));
    }
}
