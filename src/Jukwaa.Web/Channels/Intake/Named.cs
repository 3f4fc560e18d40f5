using Jukwaa.Domain.Places;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>Finds places by a name that somebody typed on a telephone: whole, begun, or with a letter or two wrong.</summary>
internal static class Named
{
    /// <summary>Most places that fit a screen to choose from.</summary>
    internal const int Most = 5;

    /// <summary>Letters from which on one may be wrong, and from which on two.</summary>
    private const int OneWrong = 4,
        TwoWrong = 8;

    /// <summary>The places of that name; else those whose name begins so; else those that are nearly called so. At most <see cref="Most"/>, by name.</summary>
    public static IReadOnlyList<Place> Among(IEnumerable<Place> places, string typed)
    {
        var name = LeadingPlace.Folded(typed);
        if (name.Length == 0)
        {
            return [];
        }

        var all = places.Select(p => (Place: p, Name: LeadingPlace.Folded(p.Name))).ToList();
        var allowed =
            name.Length >= TwoWrong ? 2
            : name.Length >= OneWrong ? 1
            : 0;
        Func<(Place Place, string Name), bool>[] ways =
        [
            p => p.Name == name,
            p => $" {p.Name}".Contains($" {name}", StringComparison.Ordinal),
            p => allowed > 0 && Distance(p.Name, name, allowed) <= allowed,
        ];
        return ways.Select(w => all.Where(w).Select(p => p.Place).OrderBy(p => p.Name, StringComparer.Ordinal).Take(Most).ToList())
                .FirstOrDefault(f => f.Count > 0)
            ?? [];
    }

    /// <summary>Letters to add, leave out, change or swap with their neighbour (optimal string alignment); more than <paramref name="most"/> is told as one more.</summary>
    internal static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return Math.Min(rows[a.Length, b.Length], most + 1);
    }
}
