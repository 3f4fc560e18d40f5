using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>How many came, of one cell. An empty code = nobody said.</summary>
/// <param name="Group">Stakeholder group, key.</param>
/// <param name="Sex">"f" or "m".</param>
/// <param name="Age">"u18", "18-34", "35-59" or "60+", years.</param>
/// <param name="Disability">"yes" or "no".</param>
/// <param name="Count">Heads.</param>
public sealed record Headcount(string Group, string Sex, string Age, string Disability, int Count);

/// <summary>How many voices were taken down about a theme.</summary>
public sealed record HeardCount(string Theme, int Voices);

/// <summary>A hall in numbers: no name, no words.</summary>
/// <param name="Came">Each cell once.</param>
/// <param name="Heard">Voices whose theme may be told, each theme once.</param>
/// <param name="Apart">Voices that are told in no other way, so that nobody is endangered: they accuse an office, are about children, violence at home or terror, or were marked.</param>
public sealed record HallCount(IReadOnlyList<Headcount> Came, IReadOnlyList<HeardCount> Heard, int Apart)
{
    /// <summary>Most cells and themes: each group by sex, age and disability.</summary>
    public const int MostCells = 2_000;

    /// <summary>Everybody who was counted.</summary>
    public int Heads() => Came.Sum(c => c.Count);

    public bool Equals(HallCount? other) =>
        other is not null && Apart == other.Apart && Came.SequenceEqual(other.Came) && Heard.SequenceEqual(other.Heard);

    public override int GetHashCode() => HashCode.Combine(Apart, Heads(), Heard.Count);
}

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
        Hall.Came.Count > HallCount.MostCells || Hall.Heard.Count > HallCount.MostCells ? Malformed("more cells than there can be")
        : Hall.Came.DistinctBy(c => c with { Count = 0 }).Count() < Hall.Came.Count ? Malformed("one cell twice")
        : Hall.Heard.DistinctBy(h => h.Theme).Count() < Hall.Heard.Count ? Malformed("one theme twice")
        : Hall.Came.Any(c => c.Count is <= 0 or > EntryFields.MostCounted) || Hall.Heard.Any(h => h.Voices <= 0) || Hall.Apart < 0
            ? Malformed("a number out of range")
        : Hall.Came.Any(c => !EntryFields.IsCell(c)) ? Malformed("a cell that is none")
        : Hall.Heard.FirstOrDefault(h => !setting.Reference.Themes.ContainsKey(h.Theme)) is { } theme
            ? Refusal.Invalid("unknown-theme", $"'{theme.Theme}' is not a theme of the taxonomy.")
        : ForumRules.UnknownGroup([.. Hall.Came.Select(c => c.Group)], setting);

    private static Refusal Malformed(string what) => Refusal.Invalid("count-malformed", $"This count cannot be: {what}.");
}
