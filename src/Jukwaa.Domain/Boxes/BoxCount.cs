using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Boxes;

/// <summary>
/// What phones that talked to a box said, in numbers, when the list was closed on it: how many supported each item, or what was answered at one moment. The centre adds up
/// what its boxes counted and what it counted itself.
/// </summary>
/// <param name="Supported">Empty in a count of answers.</param>
/// <param name="Moment">Null in a count of support.</param>
/// <param name="Trust">Empty in a count of support.</param>
public sealed record BoxCount(string Forum, IReadOnlyList<ItemSupport> Supported, TrustMoment? Moment, IReadOnlyList<TrustCount> Trust)
{
    private static readonly Refusal _later = Refusal.Invalid("count-malformed", "A box asks in the hall alone.");

    public static BoxCount Of(string forum, HallSupported counted) => new(forum, counted.Items, null, []);

    public static BoxCount Of(string forum, TrustMeasured counted) => new(forum, [], counted.Moment, counted.Counts);

    /// <summary>Whether this takes the place of another: the same was counted again.</summary>
    public bool Replaces(BoxCount other) => (Forum, Moment) == (other.Forum, other.Moment);

    /// <summary>Null, or count-malformed: a number that cannot be would keep the forum from being closed.</summary>
    public Refusal? Check() =>
        Moment is not { } moment ? HallSupported.Check(Supported)
        : moment == TrustMoment.Later ? _later
        : TrustMeasured.Check(moment, Trust);

    /// <summary>Answers of several boxes and of the centre together, at one moment.</summary>
    public static IReadOnlyList<TrustCount> Together(IEnumerable<TrustCount> counts) =>
        [
            .. counts
                .GroupBy(c => (c.Question, c.Way))
                .OrderBy(g => g.Key)
                .Select(g => new TrustCount(g.Key.Question, g.Key.Way, Sum(g, c => c.Yes), Sum(g, c => c.Partly), Sum(g, c => c.No))),
        ];

    private static int Sum(IEnumerable<TrustCount> counts, Func<TrustCount, int> part) => Math.Min(counts.Sum(part), EntryFields.MostCounted);
}
