using System.Text.Json;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>
/// What must be public, worked out a second time and as simply as can be: from the bodies of the facts, without a line of the code that is tested.
/// </summary>
internal sealed class Model
{
    /// <summary>Of these the public hears nothing: how a desk handles what is not public yet, and who works there.</summary>
    private static readonly string[] _inner =
    [
        "BoxRegistered",
        "BoxDelivered",
        "BoxGivenUp",
        "ConcernSealed",
        "SealBroken",
        "WorkingTextWritten",
        "ConcernClassified",
        "DisclosureDelayed",
        "IssueSealed",
        "ConcernAddedTo",
        "FileAttached",
        "EntryEdited",
        "ConcernPlaced",
        "ConcernForgotten",
        "SupportGiven",
        "SupportWithdrawn",
        "OfficerInvited",
        "AccessRecovered",
        "OfficerForgotten",
        "PostGiven",
        "PostEnded",
    ];

    private readonly Dictionary<string, Voice> _concerns = [];
    private readonly Dictionary<string, HashSet<string>> _matches = [];
    private readonly Dictionary<string, string> _supports = [];
    private readonly HashSet<string> _histories = [];
    private readonly List<(long Seq, string Stream, string Type, string? Second)> _told = [];

    public IEnumerable<string> Disclosed => _concerns.Where(c => c.Value.Disclosed).Select(c => c.Key).Order(StringComparer.Ordinal);

    /// <summary>Those of them that have sources.</summary>
    public IEnumerable<string> Published => Disclosed.Where(c => _concerns[c].Published);

    public IEnumerable<string> Withheld => _concerns.Where(c => !c.Value.Disclosed).Select(c => c.Key);

    public IEnumerable<string> Issues =>
        _concerns.Values.Where(c => c.Disclosed).Select(c => c.Issue).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>Those that were announced, or recorded after they were held.</summary>
    public IEnumerable<string> PublicForums => Of("forum").Where(f => IsPublic($"forum/{f}", asSubject: true));

    public IEnumerable<string> Answers => Pairs(_ => true);

    public IEnumerable<string> PublicAnswers => Pairs(c => _concerns[c].Disclosed);

    /// <summary>"7 concern c1": on its own subject, and on the second one where there is one.</summary>
    public IEnumerable<string> Events =>
        _told
            .SelectMany(t => t.Second is null ? [Line(t.Seq, t.Stream)] : (string[])[Line(t.Seq, t.Stream), Line(t.Seq, t.Second)])
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// Those whose subject is public and that speak of no concern that is not. What a session does with an item is told on the timeline of the item alone.
    /// </summary>
    public IEnumerable<string> PublicEvents =>
        _told
            .Where(t => !_inner.Contains(t.Type))
            .Where(t => IsPublic(t.Stream, asSubject: false) && (t.Second is null || IsPublic(t.Second, asSubject: false)))
            .SelectMany(t =>
                new[] { t.Type.StartsWith("Item", StringComparison.Ordinal) ? null : t.Stream, t.Second }
                    .OfType<string>()
                    .Where(s =>
                        IsPublic(s, asSubject: true)
                        && (t.Type is not ("IssueMerged" or "IssueSplit") || IsKnown(t.Stream == s ? t.Second! : t.Stream))
                    )
                    .Select(s => Line(t.Seq, s))
            )
            .Order(StringComparer.Ordinal);

    /// <summary>Issues that were joined with others and of which a public concern was a part.</summary>
    public IEnumerable<string> Moved =>
        _told
            .Where(t => t.Type == "IssueMerged")
            .Select(t => t.Stream)
            .Distinct()
            .Where(i => _told.Any(g => g.Type == "ConcernGathered" && g.Second == i && IsPublic(g.Stream, asSubject: true)))
            .Select(i => i.Split('/')[1])
            .Order(StringComparer.Ordinal);

    /// <summary>"i1 3": how many support each public issue, with those that were joined with it.</summary>
    public IEnumerable<string> Supported =>
        Issues.Select(i => $"{i} {_supports.Values.Count(s => JoinedWith(i).Contains(s))}").Order(StringComparer.Ordinal);

    public IEnumerable<string> Of(string kind) =>
        _histories.Where(h => h.StartsWith($"{kind}/", StringComparison.Ordinal)).Select(h => h[(kind.Length + 1)..]).Order(StringComparer.Ordinal);

    public void Add(long seq, string stream, string type, string body)
    {
        var id = stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var said = JsonDocument.Parse(body).RootElement;
        _histories.Add(stream);
        string? Text(string name) => said.TryGetProperty(name, out var value) ? value.GetString() : null;
        var second = type switch
        {
            "ConcernMatched" or "MatchWithdrawn" => $"concern/{Text("concern")}",
            "ItemTakenUp" or "ItemDropped" or "ItemDecided" => Text("item"),
            "ConcernGathered" or "IssueMerged" or "IssueSplit" => $"issue/{Text("issue")}",
            _ => null,
        };
        _told.Add((seq, stream, type, second));
        if (type == "SupportGiven")
        {
            _supports[id] = Text("issue")!;
        }
        else if (type == "SupportWithdrawn")
        {
            _supports.Remove(id);
        }

        if (stream.StartsWith("concern/", StringComparison.Ordinal))
        {
            _concerns[id] = After(_concerns.GetValueOrDefault(id) ?? new(null, null, null, false, false, false), type, said);
        }
        else if (type == "ConcernMatched")
        {
            (_matches.TryGetValue(id, out var all) ? all : _matches[id] = []).Add(Text("concern")!);
        }
        else if (type == "MatchWithdrawn")
        {
            _matches[id].Remove(Text("concern")!);
        }
    }

    private static Voice After(Voice before, string type, JsonElement said)
    {
        Voice Filed()
        {
            var details = said.GetProperty("details");
            var published = details.GetProperty("sources").GetArrayLength() > 0;
            return before with
            {
                Place = details.GetProperty("place").GetString(),
                Theme = details.GetProperty("theme").GetString(),
                Published = published,
            };
        }

        switch (type)
        {
            case "ConcernRecorded":
                return Filed();
            case "ConcernCorrected":
                var now = Filed();
                var same = (now.Place, now.Theme) == (before.Place, before.Theme);
                return now with { Issue = same ? before.Issue : null, Disclosed = before.Disclosed && (now.Published || before.Worked) };
            case "ConcernCoded":
                var (place, theme) = (said.GetProperty("place").GetString(), said.GetProperty("theme").GetString());
                return before with { Place = place, Theme = theme, Issue = (place, theme) == (before.Place, before.Theme) ? before.Issue : null };
            case "ConcernGathered":
                return before with { Issue = said.GetProperty("issue").GetString() };
            case "ConcernPlaced":
                return before with { Place = said.GetProperty("place").GetString(), Issue = null };
            case "ConcernForgotten":
                return before with { Disclosed = false, Worked = false };
            case "ConcernSealed":
                return before with { Issue = null, Disclosed = false };
            case "WorkingTextWritten":
                return before with { Worked = true };
            case "ConcernDisclosed" or "ConcernWithheld" or "DisclosureDelayed":
                return before with { Disclosed = type == "ConcernDisclosed" };
            default:
                return before;
        }
    }

    private HashSet<string> JoinedWith(string issue)
    {
        var all = new HashSet<string> { issue };
        while (_told.Where(t => t.Type == "IssueMerged" && all.Contains(t.Second!.Split('/')[1])).Any(t => all.Add(t.Stream.Split('/')[1]))) { }
        return all;
    }

    private static string Line(long seq, string stream) => $"{seq} {stream.Replace('/', ' ')}";

    private bool IsPublic(string stream, bool asSubject) =>
        stream.Split('/') switch
        {
            ["concern", var id] => _concerns[id].Disclosed,
            ["issue", var id] => !asSubject || Issues.Contains(id),
            // What is worked on is a matter of the desk; what was published is read as a plan.
            ["rollout", _] => false,
            ["forum", _] => _told.Any(t => t.Stream == stream && t.Type is ("PastForumRecorded" or "ForumAnnounced")),
            _ => true,
        };

    private bool IsKnown(string stream) => stream.Split('/') is [_, var id] && (Issues.Contains(id) || Moved.Contains(id));

    private IEnumerable<string> Pairs(Func<string, bool> which) =>
        _matches.SelectMany(m => m.Value.Where(which).Select(c => $"{m.Key} {c}")).Order(StringComparer.Ordinal);

    private sealed record Voice(string? Place, string? Theme, string? Issue, bool Disclosed, bool Published, bool Worked);
}
