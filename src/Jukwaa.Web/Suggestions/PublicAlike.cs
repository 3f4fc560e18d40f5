using Jukwaa.Domain.Access;
using Jukwaa.Insights.Text.Similar;
using Jukwaa.Storage;

namespace Jukwaa.Web.Suggestions;

/// <summary>
/// Public issues of the same county that are like what somebody is about to say. Likeness is sought among words as said, but what is shown is what everybody sees of the
/// issue: its theme, its place and how many speak of it.
/// </summary>
internal sealed class PublicAlike(Learning learning, Supporting supporting, Reference reference)
{
    internal const int Most = 3;

    // Of what is like it, much is not public; and one issue gathers several.
    private const int MostAsked = 25;

    /// <param name="place">Code of the place that was chosen; the country = any.</param>
    public async Task<IReadOnlyList<Supportable>> Of(string text, string place, string language, CancellationToken stop)
    {
        var county = reference.Places.GetValueOrDefault(place)?.County;
        List<string> issues =
        [
            .. learning
                .Known.Find(new Report(text), MostAsked, allowed: c => c.Issue is not null && (county is null || IsIn(c.Place, county)))
                .Select(a => a.Issue!)
                .Distinct(),
        ];
        if (issues.Count == 0)
        {
            return [];
        }

        var seen = (await supporting.Among(issues, language, stop)).ToDictionary(s => s.Id, StringComparer.Ordinal);
        return [.. issues.Where(seen.ContainsKey).Take(Most).Select(i => seen[i])];
    }

    private bool IsIn(string place, string county) => reference.Places.GetValueOrDefault(place)?.County == county;
}
