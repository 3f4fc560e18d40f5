namespace Jukwaa.Insights.Text;

/// <summary>Makes stretches of text that overlap into one.</summary>
internal static class Spans
{
    /// <summary>In order, apart from each other. A union takes kind and reason of its longest part: hiding too much is safe, leaving a tail is not.</summary>
    public static IReadOnlyList<Proposal> Apart(IReadOnlyCollection<Proposal> spans)
    {
        List<Proposal> apart = [];
        var longest = 0;
        foreach (
            var span in spans.OrderBy(s => s.Start).ThenByDescending(s => s.Length).ThenBy(s => s.Kind).ThenBy(s => s.Reason, StringComparer.Ordinal)
        )
        {
            if (apart.Count == 0 || span.Start >= apart[^1].End)
            {
                apart.Add(span);
                longest = span.Length;
                continue;
            }

            var (last, end) = (apart[^1], Math.Max(apart[^1].End, span.End));
            var say = span.Length > longest ? span : last;
            longest = Math.Max(longest, span.Length);
            apart[^1] = new(last.Start, end - last.Start, say.Kind, say.Reason);
        }

        return apart;
    }
}
