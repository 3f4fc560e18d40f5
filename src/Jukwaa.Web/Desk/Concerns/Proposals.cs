using System.Runtime.CompilerServices;
using Jukwaa.Domain.Access;
using Jukwaa.Insights.Text;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Concerns;

/// <summary>A stretch of what was said, and why it should perhaps be taken out; no kind = nothing was noticed in it.</summary>
internal sealed record Stretch(string Text, ProposalKind? Kind);

/// <summary>What to take out of a concern before others read it: proposed by rule, decided by a person.</summary>
internal static class Proposals
{
    private static readonly ConditionalWeakTable<Reference, HashSet<string>> _places = [];

    /// <summary>The words as said, with everything proposed taken out, as a first draft of the text that may be shown. Null where they are in another language.</summary>
    internal static string? Draft(DeskConcern row, string language, Reference reference) =>
        row.SummaryLanguage == language && row.Summary is { } said ? Redactions.Apply(said, Of(said, reference), language) : null;

    /// <summary>Words with everything proposed taken out, for a screen that nobody looks over first.</summary>
    internal static string Blanked(string said, string language, Reference reference) => Redactions.Apply(said, Of(said, reference), language);

    /// <summary>The words as said in stretches, in order; joined they are the words.</summary>
    internal static IReadOnlyList<Stretch> Marked(string said, Reference reference)
    {
        var (stretches, at) = (new List<Stretch>(), 0);
        foreach (var proposal in Of(said, reference))
        {
            if (proposal.Start > at)
            {
                stretches.Add(new(said[at..proposal.Start], null));
            }

            stretches.Add(new(said[proposal.Start..proposal.End], proposal.Kind));
            at = proposal.End;
        }

        if (at < said.Length)
        {
            stretches.Add(new(said[at..], null));
        }

        return stretches;
    }

    private static IReadOnlyList<Proposal> Of(string said, Reference reference) => Redactions.Propose(said, Places(reference));

    // Names of places are no names of people; the set is the same in every request.
    internal static HashSet<string> Places(Reference reference) =>
        _places.GetValue(reference, r => r.Places.Values.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase));
}
