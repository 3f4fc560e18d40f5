using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>One transaction: loads, decides, appends, writes rows and the public record, commits. Answers are given after the commit only.</summary>
internal sealed class Appending(NpgsqlDataSource host, Reference reference, TimeProvider clock)
{
    private static readonly HashSet<string> _nothing = [];

    private readonly Existing _existing = new();

    /// <summary>Many single commands, or exactly one change of many. Returns what to tell each, in order, once it is committed.</summary>
    public async Task<IReadOnlyList<Action>> Run(IReadOnlyList<Work> works, CancellationToken stop)
    {
        await using var connection = await host.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var commands = works.SelectMany(w => w.Commands).ToList();
        var now = clock.GetUtcNow();
        var draft = await LedgerSql.Load(
            connection,
            [.. commands.Select(c => c.Stream).Distinct()],
            [.. commands.Select(c => c.CommandId).Distinct()],
            Microseconds(now),
            stop
        );
        var deciding = new Deciding(draft, connection, reference, now, _existing);
        var answers = works[0].Together ? [await All(works[0], deciding, draft, stop)] : await Each(works, deciding, stop);
        if (draft.Added.Count > 0 && !answers.Any(a => a.UndoesAll))
        {
            await LedgerSql.Append(connection, draft, stop);
            await Projection.Write(connection, draft, stop);
            await transaction.CommitAsync(stop);
        }

        return [.. answers.Select(a => a.Tell)];
    }

    private static async Task<IReadOnlyList<Answer>> Each(IReadOnlyList<Work> works, Deciding deciding, CancellationToken stop)
    {
        var answers = new List<Answer>();
        foreach (var work in works)
        {
            try
            {
                var outcome = await deciding.Decide(work.Commands[0], work.Actor, _nothing, stop);
                answers.Add(new(() => work.Settle(outcome), false));
            }
            catch (Exception e) when (e is not NpgsqlException and not OperationCanceledException)
            {
                // A rule that fails is a bug of one command; its neighbours are not to blame.
                answers.Add(new(() => work.Fail(e), false));
            }
        }

        return answers;
    }

    private static async Task<Answer> All(Work work, Deciding deciding, Draft draft, CancellationToken stop)
    {
        var coming = work.Commands.Select(c => c.Stream).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < work.Commands.Count; i++)
        {
            var outcome = await deciding.Decide(work.Commands[i], work.Actor, coming, stop);
            if (outcome.Refusal is { } refusal)
            {
                var at = i;
                return new(() => work.Settle(new(draft.SeqBefore, 0, refusal, at)), true);
            }

            work.Progress?.Report(i + 1);
        }

        return new(() => work.Settle(new(draft.Seq, draft.Facts.Count)), false);
    }

    // PostgreSQL keeps microseconds; the hash must be over what is kept.
    private static DateTime Microseconds(DateTimeOffset now) => new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);

    private sealed record Answer(Action Tell, bool UndoesAll);
}
