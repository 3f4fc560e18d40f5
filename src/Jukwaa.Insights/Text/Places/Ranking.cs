namespace Jukwaa.Insights.Text.Places;

/// <summary>Settles which unit each name means.</summary>
internal sealed class Ranking(Units units, string? prior)
{
    private const double OfContext = 2.5;

    private const double OfPrior = 2;

    private const double OfLevel = 2.5;

    private const int MostAround = 10;

    public IReadOnlyList<PlaceMention> Of(IReadOnlyList<PlaceWord> words, IReadOnlyList<Sighting> sightings) =>
        [
            .. sightings.Select(
                (s, at) => new PlaceMention(words[s.At].Start, words[s.After - 1].End - words[s.At].Start, Candidates(s, Near(sightings, at)))
            ),
        ];

    // What is named pages away settles nothing.
    private static List<Sighting> Near(IReadOnlyList<Sighting> sightings, int at) =>
        [.. sightings.Skip(Math.Max(0, at - MostAround)).Take(Math.Min(at, MostAround)), .. sightings.Skip(at + 1).Take(MostAround)];

    private List<PlaceCandidate> Candidates(Sighting sighting, IReadOnlyList<Sighting> others)
    {
        var scored = sighting.Meanings.Select(m => (Meaning: m, Points: Points(m, sighting, others).ToList())).ToList();
        var all = scored.Sum(s => Math.Exp(s.Points.Sum(p => p.Points)));
        return
        [
            .. scored
                .Select(s => new PlaceCandidate(
                    s.Meaning.Key,
                    s.Meaning.Kind,
                    Math.Exp(s.Points.Sum(p => p.Points)) / all,
                    [.. Gazetteer.Reasons.Where(r => s.Points.Any(p => p.Reason == r))]
                ))
                .OrderByDescending(c => c.Score)
                .ThenBy(c => c.Key, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<(string Reason, double Points)> Points(Meaning meaning, Sighting sighting, IReadOnlyList<Sighting> others)
    {
        yield return (sighting.Edits == 0 ? "exact" : "misspelt", PlaceKinds.Weight(meaning.Kind));
        if (sighting.Cue.Locative)
        {
            yield return ("locative", 0);
        }

        if (sighting.Cue.First)
        {
            yield return ("keyword-first", 0);
        }

        if (sighting.Cue.Levels.Contains(meaning.Kind))
        {
            yield return ("level-said", OfLevel);
        }

        var near = others.Select(o => Near(meaning, o)).DefaultIfEmpty().Max();
        if (near > 0)
        {
            yield return ("named-with", OfContext * near);
        }

        if (prior is not null && units.Nearness(prior, meaning.Key) is var home and > 0)
        {
            yield return ("near-sender", OfPrior * home);
        }
    }

    // A name that may mean many units says less than one that can only mean one.
    private double Near(Meaning meaning, Sighting other)
    {
        var all = other.Meanings.Sum(m => Math.Exp(PlaceKinds.Weight(m.Kind)));
        return other.Meanings.Max(m => m.Key == meaning.Key ? 0 : units.Nearness(m.Key, meaning.Key) * Math.Exp(PlaceKinds.Weight(m.Kind)) / all);
    }
}
