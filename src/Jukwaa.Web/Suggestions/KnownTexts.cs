using Jukwaa.Insights.Text.Similar;
using Jukwaa.Storage;

namespace Jukwaa.Web.Suggestions;

/// <summary>A concern that is like a text.</summary>
/// <param name="Cosine">Likeness of the words, 0 to 1.</param>
/// <param name="Reading">How probably both are of one incident, and why.</param>
internal sealed record Alike(string Concern, string? Issue, double Cosine, IncidentReading Reading);

/// <summary>All that was said and may be read, to find what is like it. Kept in memory, as new as the last round.</summary>
internal sealed class KnownTexts
{
    /// <summary>Least likeness of words that is worth a look.</summary>
    internal const double LeastCosine = 0.15;

    private const int Looked = 25;

    private static readonly string[] _exact = ["ward", "constituency", "subcounty", "county"];

    private readonly Lock _gate = new();
    private readonly SimilarIndex _index = new();
    private readonly Dictionary<string, SaidConcern> _held = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _index.Count;
            }
        }
    }

    /// <summary>A concern as it was said; null where it is not known, or may not be read any more.</summary>
    public SaidConcern? Held(string concern)
    {
        lock (_gate)
        {
            return _held.GetValueOrDefault(concern);
        }
    }

    /// <summary>Takes over what changed: new words, words that were put right, and what may be read no more.</summary>
    public void Take(IEnumerable<SaidConcern> changed)
    {
        foreach (var concern in changed)
        {
            lock (_gate)
            {
                _index.Remove(concern.Id);
                _held.Remove(concern.Id);
                if (concern is { Gone: false, Text: { Length: > 0 } text })
                {
                    _index.Add(concern.Id, text);
                    _held.Add(concern.Id, concern);
                }
            }
        }
    }

    /// <summary>What is most like it: those that are likely of one incident first, then by words.</summary>
    /// <param name="except">The concern itself, where it is among them.</param>
    /// <param name="allowed">Which of them count.</param>
    public IReadOnlyList<Alike> Find(Report report, int most, string? except = null, Func<SaidConcern, bool>? allowed = null)
    {
        lock (_gate)
        {
            return
            [
                .. _index
                    .Find(report.Text, Looked, except)
                    .Where(s => s.Cosine >= LeastCosine)
                    .Select(s => (Similar: s, Held: _held[s.Key]))
                    .Where(s => allowed?.Invoke(s.Held) ?? true)
                    .Select(s => new Alike(s.Similar.Key, s.Held.Issue, s.Similar.Cosine, SameIncident.Judge(report, Of(s.Held), s.Similar.Cosine)))
                    .OrderByDescending(a => a.Reading.Likely)
                    .ThenByDescending(a => a.Cosine)
                    .ThenBy(a => a.Concern, StringComparer.Ordinal)
                    .Take(most),
            ];
        }
    }

    /// <summary>What is known of a concern beside its words. Of one whose place is the country, where it happened says nothing.</summary>
    public static Report Of(SaidConcern concern)
    {
        var placed = _exact.Contains(concern.PlaceLevel);
        return new(
            concern.Text ?? "",
            placed ? concern.Latitude : null,
            placed ? concern.Longitude : null,
            concern.On?.DayNumber,
            concern.Theme == Channels.Intake.Taking.Unsorted ? null : concern.Theme,
            // That it happened there is told by the distance.
            Places: null
        );
    }
}
