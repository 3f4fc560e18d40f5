using System.Text.Json;

namespace Jukwaa.Insights.Areas;

/// <summary>
/// Reads polygons out of a topology (TopoJSON 1.0): borders are arcs that neighbours share; of a quantised one each point is a step from the one before, in units of
/// "scale" from "translate" on. An arc with the number ~n runs the other way round.
/// </summary>
internal static class TopoJson
{
    public static IReadOnlyList<Area> Read(Stream topology, string layer)
    {
        try
        {
            using var document = JsonDocument.Parse(topology);
            var arcs = Arcs(document.RootElement);
            return
            [
                .. document
                    .RootElement.GetProperty("objects")
                    .GetProperty(layer)
                    .GetProperty("geometries")
                    .EnumerateArray()
                    .Select(g => new Area(g.GetProperty("id").GetString()!, [.. Rings(g).Select(r => Ring(r, arcs))])),
            ];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FormatException($"This is no topology with polygons in a layer '{layer}'.", fault);
        }
    }

    private static Spot[][] Arcs(JsonElement root)
    {
        var (scale, from) = root.TryGetProperty("transform", out var t)
            ? (Pair(t.GetProperty("scale")), Pair(t.GetProperty("translate")))
            : (new(1, 1), default);
        var steps = root.TryGetProperty("transform", out _);
        return [.. root.GetProperty("arcs").EnumerateArray().Select(Arc)];

        Spot[] Arc(JsonElement arc)
        {
            var (x, y) = (0.0, 0.0);
            var points = new List<Spot>(arc.GetArrayLength());
            foreach (var point in arc.EnumerateArray().Select(Pair))
            {
                (x, y) = steps ? (x + point.X, y + point.Y) : (point.X, point.Y);
                points.Add(new((x * scale.X) + from.X, (y * scale.Y) + from.Y));
            }

            return [.. points];
        }
    }

    private static IEnumerable<JsonElement> Rings(JsonElement geometry) =>
        geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => geometry.GetProperty("arcs").EnumerateArray(),
            "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray().SelectMany(p => p.EnumerateArray()),
            var other => throw new FormatException($"A border must be a Polygon or a MultiPolygon, not '{other}'."),
        };

    /// <summary>Each arc begins where the one before ended: that point counts once.</summary>
    private static Spot[] Ring(JsonElement ring, Spot[][] arcs) =>
        [.. ring.EnumerateArray().SelectMany((n, at) => Whole(n.GetInt32(), arcs).Skip(at == 0 ? 0 : 1))];

    private static IEnumerable<Spot> Whole(int number, Spot[][] arcs) => number >= 0 ? arcs[number] : arcs[~number].AsEnumerable().Reverse();

    private static Spot Pair(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());
}
