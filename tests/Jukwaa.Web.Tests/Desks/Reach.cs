using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Storage;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Who should see what, said a second time and as plainly as can be: without a line of the code or SQL that is tested.</summary>
internal sealed record Reach(Guid Person, Role Role, string Institution, string Path, Clearance Clearance)
{
    /// <summary>The accused, and all above them, by name.</summary>
    private static readonly Dictionary<string, string[]> _houses = new()
    {
        ["nps@KE-W0018"] = ["nps@KE-W0018", "nps@KE-C004", "nps@KE-01", "nps@KE-300", "nps@KE", "interior@KE"],
        ["ipoa@KE"] = ["ipoa@KE"],
    };

    private static readonly Dictionary<string, string> _paths = new()
    {
        ["KE"] = "KE",
        ["KE-300"] = "KE/KE-300",
        ["KE-01"] = "KE/KE-300/KE-01",
        ["KE-02"] = "KE/KE-300/KE-02",
        ["KE-C004"] = "KE/KE-300/KE-01/KE-C004",
        ["KE-C005"] = "KE/KE-300/KE-01/KE-C005",
        ["KE-W0018"] = "KE/KE-300/KE-01/KE-C004/KE-W0018",
        ["KE-W0019"] = "KE/KE-300/KE-01/KE-C004/KE-W0019",
        ["KE-W0050"] = "KE/KE-300/KE-02/KE-C010/KE-W0050",
    };

    public static Reach Of(PostDetails post) => new(post.Person, post.Role, post.Office.Institution, _paths[post.Office.Place], post.Clearance);

    /// <summary>An issue is read by who answers for its office or one below it, and by the reading roles of its place.</summary>
    public bool SeesIssue(Matter matter)
    {
        if (matter.Accused is not null)
        {
            return Oversees(matter);
        }

        if (matter.Theme == "police_conduct")
        {
            return Oversees(matter) || (matter.Public && Is(Role.Analyst, Role.Leadership, Role.Auditor) && Holds(matter.Place));
        }

        var answers =
            Is(Role.Responder, Role.Supervisor, Role.Oversight, Role.Leadership)
            && matter.Office!.Split('@') is [var body, var at]
            && body == Institution
            && Holds(at);
        return Cleared(matter)
            && (answers || (Is(Role.Supervisor, Role.Analyst, Role.Publisher, Role.Leadership, Role.Auditor) && Holds(matter.Place)));
    }

    /// <summary>A concern is read with its issue, by triage and publication before there is one, and by whoever took it down.</summary>
    public bool SeesConcern(Matter matter)
    {
        if (matter.Accused is not null)
        {
            return Oversees(matter);
        }

        var mine = matter.Concern == "c-own" && Person == Matter.Rapporteur;
        if (matter.Theme == "police_conduct")
        {
            return mine
                || Oversees(matter)
                || (Is(Role.Analyst, Role.Publisher) && Cleared(matter) && Holds(matter.Place))
                || (matter.Public && Is(Role.Leadership, Role.Auditor) && Holds(matter.Place));
        }

        return mine || Works(matter) || (matter.Issue is not null && SeesIssue(matter));
    }

    /// <summary>The words as said: triage, publication, oversight where it oversees, and whoever took it down.</summary>
    public bool ReadsOriginal(Matter matter) =>
        matter.Accused is not null
            ? Oversees(matter)
            : (matter.Concern == "c-own" && Person == Matter.Rapporteur) || Works(matter) || (matter.Theme == "police_conduct" && Oversees(matter));

    private bool Works(Matter matter) => Is(Role.Analyst, Role.Publisher) && Cleared(matter) && Holds(matter.Place);

    private bool Oversees(Matter matter) =>
        Role == Role.Oversight
        && Holds(matter.Place)
        && !(matter.Accused is { } accused && _houses[accused].Contains($"{Institution}@{Path.Split('/')[^1]}"));

    private bool Cleared(Matter matter) => matter.Theme is not ("gbv" or "police_conduct") || Clearance == Clearance.Restricted;

    private bool Holds(string place) => _paths[place].Split('/').Contains(Path.Split('/')[^1]);

    private bool Is(params Role[] roles) => roles.Contains(Role);
}
