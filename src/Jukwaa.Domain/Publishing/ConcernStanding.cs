using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;

namespace Jukwaa.Domain.Publishing;

/// <summary>Standing of a concern, from the commitments that answer it and the issue that gathers it.</summary>
public static class ConcernStanding
{
    private static readonly string[] _worstFirst = ["disputed", "late", "in_progress", "answered", "done"];

    /// <summary>
    /// The worst of what was promised decides, so that one kept promise does not hide a broken one: disputed, late, in progress, answered
    /// (promised, not yet due), done. Without a promise the issue decides: <see cref="OfIssue"/>.
    /// </summary>
    public static Standing Of(Issue? issue, IReadOnlyCollection<Standing> promises)
    {
        if (promises.Count == 0)
        {
            return issue is null ? new("received") : OfIssue(issue);
        }

        var now = Worst(promises.Select(p => AsConcern(p.Now)));
        var lapse = promises.Where(p => p.LapsesOn is not null).Select(p => p.LapsesOn).Min();
        var lapsed = Worst([now, "late"]);
        return lapse is null || lapsed == now ? new(now) : new(now, lapsed, lapse);
    }

    /// <summary>Standing of an issue by its own answer: refused, answered, or waiting until the answer is overdue, then silent.</summary>
    public static Standing OfIssue(Issue issue) =>
        issue.Response switch
        {
            ResponseKind.Refused => new("refused"),
            not null => new("answered"),
            null => new(issue.Office is null ? "received" : "with_office", issue.AnswerDue is null ? null : "silent", issue.AnswerDue?.AddDays(1)),
        };

    private static string AsConcern(string promise) =>
        promise switch
        {
            "promised" => "answered",
            "kept" or "confirmed" or "done" => "done",
            "partial" or "in_progress" => "in_progress",
            "not_kept" => "late",
            _ => promise,
        };

    private static string Worst(IEnumerable<string> standings) => standings.MinBy(s => Array.IndexOf(_worstFirst, s))!;
}
