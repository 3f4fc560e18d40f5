using System.Security.Cryptography;
using System.Text;
using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// Moves what is late one step up its ladder. Which step is the rule's to say; this only asks it about whatever is late. One host at a time does it, and since the
/// id of a step is made from what it is about, a step that was taken is not taken again after a crash or by a second host.
/// </summary>
public sealed class Escalation(Database database, Ledger ledger, Reference reference, TimeProvider clock)
{
    /// <summary>Most matters in one round; the rest waits for the next.</summary>
    public const int MostInRound = 2_000;

    private const long Key = 5366553687190994947;

    /// <summary>Most late first, so that a round cut short did the worst.</summary>
    private const string Late = """
        select 'issue' as kind, id, coalesce(escalated_to[cardinality(escalated_to)], office) as at, coalesce(escalated_on, answer_due) as since, theme, accused
        from desk.issue
        where office is not null and response is null and merged_into is null and answer_due < @today and (escalated_on is null or escalated_on + @days <= @today)
        union all
        select 'commitment', id, coalesce(escalated_to[cardinality(escalated_to)], office), coalesce(escalated_on, due_on), null, '{}' from desk.commitment
        where office is not null and open.standing(standing, lapses_to, lapses_on, @today) = 'late' and (escalated_on is null or escalated_on + @days <= @today)
        order by since, kind, id
        """;

    /// <summary>One round.</summary>
    /// <returns>How many steps were taken; null when another host has its turn.</returns>
    public async Task<int?> Round(CancellationToken stop)
    {
        await using var turn = await Turn.Take(database.Host, Key, stop);
        return turn is null ? null : await Steps(turn.Connection, stop);
    }

    private async Task<int> Steps(NpgsqlConnection connection, CancellationToken stop)
    {
        var today = KenyaTime.Day(clock.GetUtcNow());
        var days = reference.Deadlines.EscalateDays;
        var late = await connection.QueryAsync<LateMatter>(new(Late, new { today, days }, cancellationToken: stop));
        var taken = 0;
        foreach (var matter in late.Where(CanRise).Take(MostInRound))
        {
            var command = IdOf($"escalate {matter.Kind}/{matter.Id} from {matter.At} on {today:yyyy-MM-dd}");
            Command asked = matter.Kind == "issue" ? new EscalateIssue(command, matter.Id) : new EscalateCommitment(command, matter.Id);
            taken += (await ledger.Change(asked, Actor.System, stop)).Facts;
        }

        return taken;
    }

    // At the top, and where the office above may not answer, there is nobody to tell: asking the rule every day would only fill the ledger's list of commands.
    private bool CanRise(LateMatter matter) =>
        Named(matter.At) is { } at
        && reference.Ladder.Superior(at) is { } above
        && (matter.Theme is null || IssueRules.MayAnswer(above, matter.Theme, [.. matter.Accused.Select(Named).OfType<Office>()], reference));

    private static Office? Named(string office) => office.Split('@') is [var institution, var place] ? new(institution, place) : null;

    private static Guid IdOf(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16));
}

/// <param name="At">Office that has it, or to which it rose.</param>
/// <param name="Theme">Of an issue; null for a commitment.</param>
/// <param name="Accused">Offices that the issue accuses.</param>
internal sealed record LateMatter(string Kind, string Id, string At, DateOnly Since, string? Theme, string[] Accused);
