using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Boxes;

/// <summary>Why the centre takes something from a box or does not.</summary>
public static class BoxRules
{
    /// <summary>The box tells another story than before: its database was put back to an earlier day, or two laptops use one key.</summary>
    public static Refusal Forked { get; } =
        Refusal.Conflict(
            "box-forked",
            "This box brought something else under these numbers before: nothing of it is taken until somebody has looked."
        );

    public static Refusal OtherForum { get; } = Refusal.Forbidden("box-forum", "This box was not made ready for this forum.");

    public static Refusal OtherPerson { get; } = Refusal.Forbidden("box-other", "This box was not made ready for this person.");

    internal static Refusal NotThere(string id) => Refusal.Missing("box-missing", $"There is no box '{id}'.");

    /// <summary>
    /// What of a delivery is new: all, the part after what was decided before, or nothing. Refuses with box-gap when something before it is missing, and with box-forked when
    /// what was decided before is not what it says.
    /// </summary>
    /// <param name="from">Number of the first item.</param>
    /// <param name="before">Hash of the chain before it.</param>
    /// <returns>How many items were decided before.</returns>
    public static (int Known, Refusal? Refusal) Fresh(Box state, long from, string before, IReadOnlyList<string> items)
    {
        if (from < 1 || from > state.Upto + 1)
        {
            return (0, Refusal.Conflict("box-gap", $"The next item of this box has the number {state.Upto + 1}."));
        }

        var known = (int)Math.Min(items.Count, state.Upto - from + 1);
        // Of a part of what was decided before, the chain is not kept here: it brings nothing new, and is told so.
        var ends = from + known - 1 == state.Upto;
        return ends && BoxChain.After(before, items.Take(known)) != state.Head ? (0, Forked) : (known, null);
    }
}
