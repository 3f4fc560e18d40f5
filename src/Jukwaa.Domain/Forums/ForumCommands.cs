using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>Plans a forum in a county with an agenda of themes.</summary>
public sealed record PlanForum(Guid CommandId, string Id, ForumDetails Details, IReadOnlyList<Words?> Texts) : Command<Forum>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => Texts;

    public override Decision Decide(Forum state, Setting setting) =>
        state.Exists ? ForumRules.AlreadyThere(Id) : ForumRules.Check(Details, setting) ?? (Decision)new ForumPlanned(Details);
}

/// <summary>Says that a planned forum was announced, on a day not in the future.</summary>
public sealed record AnnounceForum(Guid CommandId, string Id, DateOnly On) : Command<Forum>(CommandId, Id)
{
    public override Decision Decide(Forum state, Setting setting) =>
        ForumRules.Step(this, On, state, ForumPhase.Planned, setting) ?? (Decision)new ForumAnnounced(On);
}

/// <summary>Opens an announced forum, not before it was announced.</summary>
public sealed record StartForum(Guid CommandId, string Id, DateOnly On) : Command<Forum>(CommandId, Id)
{
    public override Decision Decide(Forum state, Setting setting) =>
        ForumRules.Step(this, On, state, ForumPhase.Announced, setting) ?? (Decision)new ForumStarted(On);
}

/// <summary>Closes a forum in session, with the stakeholder groups that were there.</summary>
/// <param name="Confirmed">Groups that heard the record read back and confirmed it.</param>
public sealed record CloseForum(Guid CommandId, string Id, DateOnly On, IReadOnlyList<string> Groups, IReadOnlyList<string>? Confirmed = null)
    : Command<Forum>(CommandId, Id)
{
    public override Decision Decide(Forum state, Setting setting) =>
        ForumRules.Step(this, On, state, ForumPhase.InSession, setting)
        ?? ForumRules.UnknownGroup([.. Groups, .. Confirmed ?? []], setting)
        ?? (Decision)new ForumClosed(On, Groups, Confirmed);
}

/// <summary>Says that the follow-up session of a closed forum was held.</summary>
public sealed record FollowUpForum(Guid CommandId, string Id, DateOnly On) : Command<Forum>(CommandId, Id)
{
    public override Decision Decide(Forum state, Setting setting) =>
        ForumRules.Step(this, On, state, ForumPhase.Closed, setting) ?? (Decision)new ForumFollowedUp(On);
}

/// <summary>Records a forum that was held before the platform existed.</summary>
public sealed record RecordPastForum(Guid CommandId, string Id, ForumDetails Details, IReadOnlyList<Words?> Texts) : Command<Forum>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => Texts;

    public override Decision Decide(Forum state, Setting setting) =>
        state.Exists ? ForumRules.AlreadyThere(Id)
        : Details.Held.From > setting.Today ? ForumRules.InFuture()
        : ForumRules.Check(Details, setting) ?? (Decision)new PastForumRecorded(Details);
}

/// <summary>Puts right what is known of a forum.</summary>
public sealed record CorrectForum(Guid CommandId, string Id, ForumDetails Details, IReadOnlyList<Words?> Texts) : Command<Forum>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => Texts;

    public override Decision Decide(Forum state, Setting setting) =>
        !state.Exists ? ForumRules.NotThere(Id) : ForumRules.Check(Details, setting) ?? (Decision)new ForumCorrected(Details);
}

/// <summary>Records what was reported later about matters of a forum.</summary>
public sealed record ReportAfterwards(Guid CommandId, string Id, Period On, Words Report, Words Source) : Command<Forum>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Report, Source];

    public override Decision Decide(Forum state, Setting setting) =>
        !state.Exists ? ForumRules.NotThere(Id)
        : state.Phase is not (ForumPhase.Closed or ForumPhase.FollowedUp)
            ? Refusal.Conflict("forum-not-closed", "Record what came afterwards once the forum is closed.")
        : Report.Passages.Count == 0 ? Refusal.Invalid("words-missing", "Write down what was reported.")
        : On.From > setting.Today ? ForumRules.InFuture()
        : new ForumAfterwardsReported(On, Report.Ref, Source.Ref);
}

internal static class ForumRules
{
    public static Refusal AlreadyThere(string id) =>
        Refusal.Conflict("forum-exists", $"Forum '{id}' is already on record: correct it instead of recording it again.");

    public static Refusal NotThere(string id) => Refusal.Missing("forum-missing", $"There is no forum '{id}'.");

    public static Refusal InFuture() => Refusal.Invalid("date-in-future", "What happened cannot lie in the future.");

    public static Refusal? Step(Command command, DateOnly on, Forum state, ForumPhase from, Setting setting) =>
        !state.Exists ? NotThere(command.Id)
        : state.Phase != from
            ? Refusal.Conflict("forum-phase", $"This needs a forum that is {from}; it is {state.Phase}. Phases follow each other in order.")
        : on > setting.Today ? InFuture()
        : on < state.SteppedOn
            ? Refusal.Invalid("forum-date", $"The step before this one was on {state.SteppedOn:yyyy-MM-dd}: give that day or a later one.")
        : null;

    public static Refusal? Check(ForumDetails details, Setting setting)
    {
        if (!setting.Reference.Places.TryGetValue(details.County, out var place) || place.Level != "county")
        {
            return Refusal.Invalid("forum-county", $"'{details.County}' is not the code of a county.");
        }

        return details.Agenda.FirstOrDefault(t => !setting.Reference.Themes.ContainsKey(t)) is { } theme
            ? Refusal.Invalid("unknown-theme", $"'{theme}' is not a theme of the taxonomy.")
            : UnknownGroup(details.Groups, setting);
    }

    public static Refusal? UnknownGroup(IReadOnlyList<string> groups, Setting setting) =>
        groups.FirstOrDefault(g => !setting.Reference.Groups.Contains(g)) is { } group
            ? Refusal.Invalid("unknown-group", $"'{group}' is not a stakeholder group.")
            : null;
}
