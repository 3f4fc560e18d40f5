using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>Plans a forum in a county with an agenda of themes, for today or later; its day may be open still.</summary>
public sealed record PlanForum(Guid CommandId, string Id, ForumDetails Details, IReadOnlyList<Words?> Texts) : Command<Forum>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override string? Within => Details.County;

    public override IEnumerable<Words?> Said => Texts;

    public override Decision Decide(Forum state, Setting setting) =>
        state.Exists ? ForumRules.AlreadyThere(Id)
        : (ForumRules.Check(Details, setting) ?? ForumRules.Day(Details.Held, setting)) is { } refusal ? refusal
        : new ForumPlanned(Details);
}

/// <summary>
/// Says that a planned forum was announced, on a day not in the future and not after the forum. It has a day and a venue by then. From here on the public knows it.
/// </summary>
public sealed record AnnounceForum(Guid CommandId, string Id, DateOnly On) : Command<Forum>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Forum state, Setting setting) =>
        ForumRules.Step(this, On, state, ForumPhase.Planned, setting) is { } refusal ? refusal
        : ForumRules.Told(state.Details!) is { } untold ? untold
        : On > state.Details!.Held.To
            ? Refusal.Conflict("forum-day-passed", "The day of this forum has passed: set another day before it is announced, or cancel it.")
        : new ForumAnnounced(On);
}

/// <summary>Opens an announced forum, on the day on which it is to be held.</summary>
public sealed record StartForum(Guid CommandId, string Id, DateOnly On) : Command<Forum>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override Decision Decide(Forum state, Setting setting) =>
        ForumRules.Step(this, On, state, ForumPhase.Announced, setting) is { } refusal ? refusal
        : !(On >= state.Details!.Held.From && On <= state.Details.Held.To)
            ? Refusal.Conflict("forum-not-its-day", "A forum begins on the day for which it was announced: change its day first, with a reason.")
        : new ForumStarted(On);
}

/// <summary>
/// Changes day, venue, place, agenda or who is invited, before it begins; with a reason once it was announced. It stays in its county. What is as it was changes nothing.
/// </summary>
/// <param name="Place">Constituency or ward of the county; null = for the whole county.</param>
/// <param name="Venue">Null = as it was; without words = none.</param>
public sealed record ReplanForum(
    Guid CommandId,
    string Id,
    Period Held,
    string? Place,
    Words? Venue,
    IReadOnlyList<string> Agenda,
    IReadOnlyList<string> Groups,
    Words Reason
) : Command<Forum>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override IEnumerable<Words?> Said => [Venue, Reason];

    public override Decision Decide(Forum state, Setting setting)
    {
        if (ForumRules.NotBegun(state, Id) is { } begun)
        {
            return begun;
        }

        var fact = new ForumReplanned(Held, Place, Venue?.Ref, Agenda, Groups, Reason.Ref);
        var after = fact.Apply(state).Details!;
        if (IsSame(state.Details!, after))
        {
            return Decision.Nothing;
        }

        var announced = state.Phase == ForumPhase.Announced;
        return (ForumRules.Check(after, setting) ?? ForumRules.Day(Held, setting) ?? (announced ? ForumRules.Told(after) : null)) is { } refusal
                ? refusal
            : announced && Reason.Passages.Count == 0
                ? Refusal.Invalid("reason-missing", "Say why, in words: it was announced, and the public reads it.")
            : fact;
    }

    private static bool IsSame(ForumDetails before, ForumDetails after) =>
        before with { Agenda = after.Agenda, Groups = after.Groups } == after
        && before.Agenda.SequenceEqual(after.Agenda)
        && before.Groups.SequenceEqual(after.Groups);
}

/// <summary>Says that a forum that has not begun will not be held, with a reason.</summary>
public sealed record CancelForum(Guid CommandId, string Id, Words Reason) : Command<Forum>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(Forum state, Setting setting) =>
        ForumRules.NotBegun(state, Id) is { } refusal ? refusal
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why, in words: whoever was told reads it.")
        : new ForumCancelled(setting.Today, Reason.Ref);
}
