using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;

namespace Jukwaa.Storage;

/// <summary>Institutions with their offices, who answers what, and the words people use for them.</summary>
internal sealed class InstitutionFiles
{
    /// <summary>"No responsible body is named": a state, not a body.</summary>
    private const string None = "none";

    private static readonly HashSet<string> _levels = ["county", "national"];

    private readonly IReadOnlyList<DataLine> _institutions;
    private readonly IReadOnlyList<DataLine> _routing;
    private readonly IReadOnlyDictionary<string, Place> _places;
    private readonly HashSet<string> _keys;

    public InstitutionFiles(string folder, IReadOnlyDictionary<string, Place> places, IReadOnlySet<string> themes)
    {
        (_institutions, _routing, _places) = (
            DataFile.Read(folder, "institutions/institutions.csv"),
            DataFile.Read(folder, "institutions/routing.csv"),
            places
        );
        _keys = ReferenceFiles.Keys(_institutions, "key");
        Institutions = [.. _institutions.Select(Parse)];
        Ladder = new(folder, _keys);
        ReferenceFiles.Keys(_routing, "theme");
        Routes = [.. _routing.Select(l => Route(l, themes))];
        Aliases = [.. ParseAliases(DataFile.Read(folder, "institutions/aliases.csv"))];
    }

    public IReadOnlyList<Institution> Institutions { get; }

    public LadderFile Ladder { get; }

    public IReadOnlyList<Route> Routes { get; }

    public IReadOnlyList<OwnerAlias> Aliases { get; }

    public IEnumerable<DataTable> Tables()
    {
        yield return new(
            "open.institution",
            "key",
            "key, name_en, name_sw, short, parent, kind, head_en, head_sw, url, note_en, note_sw",
            _institutions.Select(l =>
                new object?[]
                {
                    l.Text("key"),
                    l.Text("name_en"),
                    l.Text("name_sw"),
                    l.Text("short"),
                    l.TextOrNull("parent"),
                    l.Text("kind"),
                    l.Text("head_en"),
                    l.Text("head_sw"),
                    l.TextOrNull("url"),
                    l.TextOrNull("note_en"),
                    l.TextOrNull("note_sw"),
                }
            )
        );
        yield return new(
            "open.office",
            "id",
            "id, institution, place, title_en, title_sw",
            _institutions.SelectMany(Offices).Concat(Ladder.Offices(_places))
        );
        yield return new(
            "open.routing",
            "theme",
            "theme, institution, level, supporting, why_en, why_sw",
            _routing.Zip(
                Routes,
                (l, r) =>
                    new object?[]
                    {
                        r.Theme,
                        r.Institution,
                        r.Institution is null ? null : r.Level,
                        r.Supporting.ToArray(),
                        l.Text("why_en"),
                        l.Text("why_sw"),
                    }
            )
        );
    }

    private IEnumerable<object?[]> Offices(DataLine line)
    {
        var key = line.Text("key");
        yield return [new Office(key, "KE").Id, key, "KE", line.Text("head_en"), line.Text("head_sw")];
        if (!HasCountyPosts(line))
        {
            yield break;
        }

        foreach (var county in _places.Values.Where(p => p.Level == "county"))
        {
            string Title(string column) => line.Text(column).Replace("{place}", county.Name, StringComparison.Ordinal);
            yield return [new Office(key, county.Code).Id, key, county.Code, Title("county_head_en"), Title("county_head_sw")];
        }
    }

    private Institution Parse(DataLine line) =>
        new(
            line.Text("key"),
            line.TextOrNull("parent") is null ? null : line.OneOf("parent", _keys, "the key of an institution"),
            line.Text("kind"),
            HasCountyPosts(line)
        );

    private static bool HasCountyPosts(DataLine line) => line.List("levels").Contains("county");

    private Route Route(DataLine line, IReadOnlySet<string> themes) =>
        new(
            line.OneOf("theme", themes, "the key of a theme"),
            line.Text("institution") == None ? null : line.OneOf("institution", _keys, "the key of an institution or 'none'"),
            Level(line),
            Known(line, "supporting")
        );

    private static string Level(DataLine line) => line.OneOf("level", _levels, "'county' or 'national'");

    // The same words in other letters may stand twice when they mean the same.
    private IEnumerable<OwnerAlias> ParseAliases(IEnumerable<DataLine> lines)
    {
        var known = new Dictionary<string, OwnerAlias>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var alias = new OwnerAlias(line.Text("words"), Known(line, "institutions"), Level(line));
            if (known.TryAdd(alias.Words, alias))
            {
                yield return alias;
            }
            else if (known[alias.Words] is var first && (first.Level != alias.Level || !first.Institutions.SequenceEqual(alias.Institutions)))
            {
                throw line.Broken($"'{alias.Words}' is there twice, meaning different bodies");
            }
        }
    }

    private string[] Known(DataLine line, string column) =>
        line.List(column).Where(k => k != None).ToArray() is var keys && keys.FirstOrDefault(k => !_keys.Contains(k)) is { } unknown
            ? throw line.Broken($"'{unknown}' is not the key of an institution")
            : keys;
}
