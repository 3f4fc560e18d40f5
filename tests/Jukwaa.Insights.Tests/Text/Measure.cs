namespace Jukwaa.Insights.Tests.Text;

/// <summary>How much of what a person marked is found, and how much of what is proposed was marked.</summary>
internal sealed record Measure(ProposalKind Kind, int Marked, int Found, int Proposed, int Right)
{
    public double Recall => Marked == 0 ? 1 : (double)Found / Marked;

    public double Precision => Proposed == 0 ? 1 : (double)Right / Proposed;

    /// <summary>
    /// Found: every letter of the marked stretch is covered, by a proposal of whatever kind, since it would be hidden. Right: it touches a stretch marked with
    /// its own kind, or lies inside one of another kind.
    /// </summary>
    public static Measure Of(ProposalKind kind, IReadOnlyList<Labelled> sentences)
    {
        var marked = sentences.SelectMany(s => s.Marked.Where(m => m.Kind == kind).Select(m => Covered(m, s.Proposed))).ToList();
        var proposed = sentences.SelectMany(s => s.Proposed.Where(p => p.Kind == kind).Select(p => s.Marked.Any(m => Touches(m, p)))).ToList();
        return new(kind, marked.Count, marked.Count(m => m), proposed.Count, proposed.Count(p => p));
    }

    public static IEnumerable<string> Missed(IReadOnlyList<Labelled> sentences) =>
        from s in sentences
        from m in s.Marked
        where !Covered(m, s.Proposed)
        select $"missed {m.Kind} '{s.Text.Substring(m.Start, m.Length)}' in: {s.Text}";

    public static IEnumerable<string> Wrong(IReadOnlyList<Labelled> sentences) =>
        from s in sentences
        from p in s.Proposed
        where !s.Marked.Any(m => Touches(m, p))
        select $"wrong {p.Kind} '{s.Text.Substring(p.Start, p.Length)}' ({p.Reason}) in: {s.Text}";

    private static bool Covered(Proposal marked, IReadOnlyList<Proposal> proposed) =>
        Enumerable.Range(marked.Start, marked.Length).All(i => proposed.Any(p => p.Start <= i && i < p.End));

    private static bool Touches(Proposal marked, Proposal proposed) => marked.Start < proposed.End && proposed.Start < marked.End;
}
