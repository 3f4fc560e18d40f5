using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Web.Desk.Concerns;

/// <summary>The commands that hand an accusing concern to oversight, all in one change: never is it unsealed in an issue, never sealed in none.</summary>
internal static class Sealing
{
    /// <summary>For a concern that is on record.</summary>
    public static IEnumerable<Command> Of(ConcernModel page, string concern, string place, string theme, Office[] accused, Words why, int? seen)
    {
        yield return new SealConcern(page.CommandId, concern, accused, why) { Seen = seen };
        foreach (var command in Issue(page.Next(1), page.Next(2), page.CommandId, concern, place, theme, accused, page.Seat.Today))
        {
            yield return command;
        }
    }

    /// <summary>The sealed issue of a concern, which goes to the oversight body.</summary>
    public static IEnumerable<Command> Issue(
        Guid open,
        Guid gather,
        Guid chance,
        string concern,
        string place,
        string theme,
        Office[] accused,
        DateOnly today
    )
    {
        var issue = SealedIssue.IdOf(chance);
        yield return new OpenIssue(open, issue, place, theme, Period.Day(today)) { Accused = accused };
        yield return new GatherConcern(gather, concern, issue);
    }
}
