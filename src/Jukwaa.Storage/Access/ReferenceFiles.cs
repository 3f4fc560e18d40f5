using System.Security.Cryptography;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage;

/// <summary>The reference data as files: read, checked, and turned into rules' reference and tables.</summary>
internal sealed class ReferenceFiles
{
    // Counted up when the loader writes other rows from the same files.
    private const string Writer = "3";

    private static readonly string[] _files =
    [
        "kenya/units.csv",
        "kenya/names.csv",
        "kenya/adjacency.csv",
        "kenya/county-map.csv",
        "kenya/county-tiles.csv",
        "kenya/census.csv",
        "themes.csv",
        "theme_families.csv",
        "groups.csv",
        "institutions/institutions.csv",
        "institutions/routing.csv",
        "institutions/aliases.csv",
        "institutions/ladder.csv",
        "institutions/overseers.csv",
        "institutions/deadlines.csv",
        "holidays.csv",
        "elections.csv",
    ];

    private static readonly HashSet<string> _sensitivities = ["public", "county", "oversight"];

    private readonly string _folder;
    private readonly PlaceFiles _places;
    private readonly InstitutionFiles _institutions;
    private readonly IReadOnlyList<DataLine> _themes;
    private readonly IReadOnlyList<DataLine> _groups;
    private readonly IReadOnlyList<DataLine> _holidays;
    private readonly IReadOnlyList<DataLine> _elections;
    private readonly Dictionary<string, DataLine> _families;

    public ReferenceFiles(string folder)
    {
        _folder = folder;
        _places = new(folder);
        (_themes, _groups, _holidays) = (
            DataFile.Read(folder, "themes.csv"),
            DataFile.Read(folder, "groups.csv"),
            DataFile.Read(folder, "holidays.csv")
        );
        _elections = DataFile.Read(folder, "elections.csv");
        var families = DataFile.Read(folder, "theme_families.csv");
        Keys(families, "key");
        _families = families.ToDictionary(l => l.Text("key"), StringComparer.Ordinal);
        _institutions = new(folder, _places.ByCode, Keys(_themes, "key"));
        Keys(_holidays, "date");
        Keys(_elections, "first");
        Reference = new(
            _places.ByCode.Values,
            _themes.Select(Theme),
            _institutions.Institutions,
            _institutions.Routes,
            _institutions.Aliases,
            Keys(_groups, "key").Where(g => g != SmallCount.NotShown),
            _holidays.Select(l => l.Day("date")!.Value),
            _institutions.Ladder.Rungs,
            DeadlineFiles.Read(folder, _institutions.Institutions.Select(i => i.Key).ToHashSet()),
            _elections.Select(Election)
        );
    }

    public Reference Reference { get; }

    /// <summary>Changes when a file does.</summary>
    public string Checksum()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sum.AppendData(System.Text.Encoding.UTF8.GetBytes(Writer));
        foreach (var file in _files)
        {
            sum.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, file))));
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    /// <summary>Tables in an order in which each refers to earlier ones only.</summary>
    public IEnumerable<DataTable> Tables() =>
        [
            .. _places.Tables(),
            new(
                "open.theme",
                "key",
                "key, position, label_en, label_sw, family, family_en, family_sw, sensitivity",
                _themes.Select(
                    (l, i) =>
                        new object?[]
                        {
                            l.Text("key"),
                            i + 1,
                            l.Text("label_en"),
                            l.Text("label_sw"),
                            l.Text("family"),
                            _families[l.Text("family")].Text("label_en"),
                            _families[l.Text("family")].Text("label_sw"),
                            l.Text("sensitivity"),
                        }
                )
            ),
            new(
                "open.voice_group",
                "key",
                "key, position, label_en, label_sw",
                _groups.Select((l, i) => new object?[] { l.Text("key"), i + 1, l.Text("label_en"), l.Text("label_sw") })
            ),
            .. _institutions.Tables(),
            new(
                "open.holiday",
                "day",
                "day, name_en, name_sw, basis",
                _holidays.Select(l => new object?[] { l.Day("date"), l.Text("name_en"), l.Text("name_sw"), l.Text("basis") })
            ),
            new(
                "open.election",
                "first_day",
                "first_day, last_day, name_en, name_sw, basis",
                _elections.Select(l => new object?[] { l.Day("first"), l.Day("last"), l.Text("name_en"), l.Text("name_sw"), l.Text("basis") })
            ),
        ];

    /// <summary>The keys in a column, each there once (letter case aside).</summary>
    public static HashSet<string> Keys(IEnumerable<DataLine> lines, string column)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var twice = lines.FirstOrDefault(l => !keys.Add(l.Text(column)));
        return twice is null ? new(keys, StringComparer.Ordinal) : throw twice.Broken($"'{twice.Text(column)}' is there twice");
    }

    private static Domain.Places.Election Election(DataLine line) =>
        (line.Day("first"), line.Day("last")) is ({ } first, { } last) && first <= last
            ? new(first, last)
            : throw line.Broken("'first' and 'last' must be days in this order");

    private Theme Theme(DataLine line) =>
        new(
            line.Text("key"),
            line.OneOf("family", _families.Keys.ToHashSet(), "the key of a theme family"),
            line.OneOf("sensitivity", _sensitivities, "public, county or oversight")
        );
}
