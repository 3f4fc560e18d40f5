using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Command = Jukwaa.Domain.Access.Command;

namespace Jukwaa.Web.Desk.Issues;

/// <summary>Two issues become one, or one two. The voices go over in the same change: none is in between, none is lost.</summary>
internal static class Joining
{
    /// <summary>Chosen where the other issue does not exist yet.</summary>
    internal const string New = "new";

    internal static IEnumerable<Command> Merge(DeskPage page, string id, string into, IReadOnlyList<DeskCoding> voices, Words reason) =>
        [
            new MergeIssue(page.CommandId, id, into, reason) { Seen = page.Seen },
            .. voices.Select((v, n) => new GatherConcern(page.Next(n + 1), v.Id, into)),
        ];

    /// <summary>A new issue is as old as the one it comes from: splitting gives nobody more time. What is of another theme is coded so first.</summary>
    internal static IEnumerable<Command> Split(IssueModel page, DeskIssue from, IReadOnlyList<DeskCoding> voices, Words reason)
    {
        var isNew = page.To == New;
        var into = isNew ? $"i-{page.CommandId:N}" : page.To!;
        var n = 0;
        if (isNew)
        {
            var opened = from.OpenedOn is { } day ? Period.Day(day) : Period.Unknown;
            yield return new OpenIssue(page.Next(++n), into, from.Place, page.Theme!, opened);
        }

        yield return new SplitIssue(page.CommandId, from.Id, into, voices.Count, reason) { Seen = page.Seen };
        foreach (var voice in voices)
        {
            if (isNew && voice.Theme != page.Theme)
            {
                yield return new CodeConcern(page.Next(++n), voice.Id, page.Theme!, voice.Place, voice.Groups, reason);
            }

            yield return new GatherConcern(page.Next(++n), voice.Id, into);
        }
    }
}
