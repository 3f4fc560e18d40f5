using Jukwaa.Domain.Places;

namespace Jukwaa.Storage;

/// <summary>Kenya's units, names, neighbours and map.</summary>
internal sealed class PlaceFiles(string folder)
{
    private static readonly HashSet<string> _levels = ["country", "region", "county", "constituency", "ward", "subcounty"];

    private readonly IReadOnlyList<DataLine> _units = DataFile.Read(folder, "kenya/units.csv");
    private Dictionary<string, Place>? _byCode;

    public Dictionary<string, Place> ByCode => _byCode ??= Parse();

    private IEnumerable<string> Counties => ByCode.Values.Where(p => p.Level == "county").Select(p => p.Code);

    public IEnumerable<DataTable> Tables()
    {
        yield return new(
            "open.place",
            "code",
            "code, name, slug, level, parent, path, county, population, population_basis, area_km2, lat, lon, valid_from, valid_to",
            _units.Select(UnitRow)
        );
        yield return new(
            "open.place_name",
            null,
            "name, search, kind, unit, county, lat, lon, source",
            Names(),
            "name, open.fold(name), kind, unit, county, lat, lon, source"
        );
        yield return new(
            "open.neighbour",
            null,
            "level, a, b",
            DataFile.Read(folder, "kenya/adjacency.csv").Select(l => new object?[] { l.Text("level"), Code(l, "a"), Code(l, "b") })
        );
        yield return new(
            "open.census",
            null,
            "county, measure, female, male",
            DataFile
                .Read(folder, "kenya/census.csv")
                .Select(l => new object?[] { Code(l, "county"), l.Text("measure"), l.Whole("female"), l.Whole("male") })
        );
        yield return new("open.county_shape", "county", "county, d, label_x, label_y, col, row, abbr", Shapes());
    }

    private object?[] UnitRow(DataLine line)
    {
        var place = ByCode[line.Text("code")];
        return
        [
            place.Code,
            place.Name,
            place.Slug,
            place.Level,
            place.Parent,
            place.Path,
            place.County,
            line.Whole("population_2019"),
            line.TextOrNull("population_basis"),
            line.Number("area_km2"),
            line.Number("lat"),
            line.Number("lon"),
            place.ValidFrom,
            place.ValidTo,
        ];
    }

    // The units' own names can be typed too; the file lists what people call them beside.
    private IEnumerable<object?[]> Names() =>
        ByCode
            .Values.Select(p => new object?[] { p.Name, "", p.Level, p.Code, p.County, null, null, "units" })
            .Concat(DataFile.Read(folder, "kenya/names.csv").Select(NameRow));

    private object?[] NameRow(DataLine line)
    {
        var unit = ByCode[Code(line, "unit")];
        return [line.Text("name"), "", line.Text("kind"), unit.Code, unit.County, line.Number("lat"), line.Number("lon"), line.Text("source")];
    }

    private IEnumerable<object?[]> Shapes()
    {
        var counties = Counties.ToHashSet(StringComparer.Ordinal);
        var tiles = DataFile.Read(folder, "kenya/county-tiles.csv").ToDictionary(l => l.OneOf("code", counties, "the code of a county"));
        foreach (var shape in DataFile.Read(folder, "kenya/county-map.csv"))
        {
            var code = shape.OneOf("code", counties, "the code of a county");
            var tile = tiles.GetValueOrDefault(code) ?? throw shape.Broken($"county-tiles.csv has no tile for '{code}'");
            yield return
            [
                code,
                shape.Text("d"),
                shape.Number("label_x"),
                shape.Number("label_y"),
                tile.Whole("col"),
                tile.Whole("row"),
                tile.Text("abbr"),
            ];
        }
    }

    private string Code(DataLine line, string column) =>
        ByCode.ContainsKey(line.Text(column)) ? line.Text(column) : throw line.Broken($"'{line.Text(column)}' is not the code of a unit");

    private Dictionary<string, Place> Parse()
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var line in _units)
        {
            var place = Parse(line, places);
            if (!places.TryAdd(place.Code, place))
            {
                throw line.Broken($"'{place.Code}' is there twice");
            }
        }

        return places;
    }

    private static Place Parse(DataLine line, Dictionary<string, Place> above)
    {
        var (code, parent) = (line.Text("code"), line.TextOrNull("parent"));
        var path =
            parent is null ? code
            : above.TryGetValue(parent, out var known) ? $"{known.Path}/{code}"
            : throw line.Broken($"the parent '{parent}' must stand before it");
        return line.Text("path") == path
            ? new(
                code,
                line.Text("name"),
                line.Text("slug"),
                line.OneOf("level", _levels, "a level"),
                parent,
                path,
                line.Day("valid_from") ?? throw line.Broken("'valid_from' is empty"),
                line.Day("valid_to")
            )
            : throw line.Broken($"'path' must be '{path}'");
    }
}
