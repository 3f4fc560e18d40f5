using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>Puts on record who came to a forum and what was raised there, in numbers. The same numbers again are nothing new.</summary>
public sealed record CountForum(Guid CommandId, string Id, HallCount Hall) : Command<Forum>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Forum state, Setting setting) =>
        !state.Exists ? ForumRules.NotThere(Id)
        : state.Phase is not (ForumPhase.InSession or ForumPhase.Closed or ForumPhase.FollowedUp)
            ? Refusal.Conflict("forum-not-begun", "Nobody can be counted before the forum has begun.")
        : Check(setting) is { } refusal ? refusal
        : state.Hall == Hall ? Decision.Nothing
        : new ForumCounted(Hall);

    private Refusal? Check(Setting setting) =>
        Hall.Came.Count > HallCount.MostCells || Hall.Heard.Count > HallCount.MostCells ? ForumRules.MalformedCount("more cells than there can be")
        : Hall.Came.DistinctBy(c => c with { Count = 0 }).Count() < Hall.Came.Count ? ForumRules.MalformedCount("one cell twice")
        : Hall.Heard.DistinctBy(h => h.Theme).Count() < Hall.Heard.Count ? ForumRules.MalformedCount("one theme twice")
        : Hall.Came.Any(c => c.Count is <= 0 or > EntryFields.MostCounted) || Hall.Heard.Any(h => h.Voices <= 0) || Hall.Apart < 0
            ? ForumRules.MalformedCount("a number out of range")
        : Hall.Came.Any(c => !EntryFields.IsCell(c)) ? ForumRules.MalformedCount("a cell that is none")
        : Hall.Heard.FirstOrDefault(h => !setting.Reference.Themes.ContainsKey(h.Theme)) is { } theme
            ? Refusal.Invalid("unknown-theme", $"'{theme.Theme}' is not a theme of the taxonomy.")
        : ForumRules.UnknownGroup([.. Hall.Came.Select(c => c.Group)], setting);
}
