using Jukwaa.Domain.Access;

namespace Jukwaa.Storage.Import;

/// <summary>What an import does with one kind of item.</summary>
/// <param name="Kind">forums, concerns, commitments, reports, links, afterwards or progress.</param>
/// <param name="Kept">On record, and not in the file: nothing is removed by leaving it out.</param>
/// <param name="Withdrawn">Links taken back; 0 for all else.</param>
public sealed record ImportCount(string Kind, int New, int Corrected, int Unchanged, int Kept, int Withdrawn);

/// <summary>What an import would do. Nothing has been changed yet.</summary>
/// <param name="Counts">Kinds in a fixed order; kinds the file does not touch are left out.</param>
/// <param name="Problems">At most 1,000; with any problem at all nothing is imported.</param>
/// <param name="ProblemCount">All of them.</param>
/// <param name="Kept">Ids of items on record that the file leaves out, and of those whose words were erased.</param>
/// <param name="Untranslated">Texts in new or changed items that stand in one language only; pages mark them as not yet translated.</param>
/// <param name="Waiting">Links and progress reports whose commitment or concern is not on record.</param>
/// <param name="Commands">In the order in which they are to be done, all or none.</param>
public sealed record ImportPlan(
    IReadOnlyList<ImportCount> Counts,
    IReadOnlyList<Problem> Problems,
    int ProblemCount,
    IReadOnlyList<string> Kept,
    int Untranslated,
    int Waiting,
    IReadOnlyList<Command> Commands
)
{
    /// <summary>Whether it can be applied.</summary>
    public bool Sound => ProblemCount == 0;

    internal static ImportPlan Refused(Problems problems) => new([], problems.Listed, problems.Count, [], 0, 0, []);
}
