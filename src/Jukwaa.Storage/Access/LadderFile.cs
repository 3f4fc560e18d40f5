using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage;

/// <summary>The steps of each institution's ladder below the national post, with the titles of the posts that stand on them.</summary>
internal sealed class LadderFile
{
    private readonly IReadOnlyList<DataLine> _lines;

    public LadderFile(string folder, IReadOnlySet<string> institutions)
    {
        _lines = DataFile.Read(folder, "institutions/ladder.csv");
        Rungs = [.. _lines.Select(l => new Rung(l.OneOf("institution", institutions, "the key of an institution"), l.Text("level")))];
        if (_lines.Zip(Rungs).GroupBy(r => r.Second).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw twice.Last().First.Broken($"the step {twice.Key.Level} of {twice.Key.Institution} is there twice");
        }
    }

    public IReadOnlyList<Rung> Rungs { get; }

    /// <summary>A row of open.office for each post of the ladder.</summary>
    public IEnumerable<object?[]> Offices(IReadOnlyDictionary<string, Place> places)
    {
        var byLevel = places.Values.ToLookup(p => p.Level, StringComparer.Ordinal);
        foreach (var (line, rung) in _lines.Zip(Rungs))
        {
            foreach (var place in byLevel[rung.Level])
            {
                string Title(string column) => line.Text(column).Replace("{place}", place.Name, StringComparison.Ordinal);
                yield return [new Office(rung.Institution, place.Code).Id, rung.Institution, place.Code, Title("title_en"), Title("title_sw")];
            }
        }
    }
}
