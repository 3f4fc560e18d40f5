using System.Text.Json;

namespace Jukwaa.Insights.Areas;

/// <summary>
/// Reads polygons out of a topology (TopoJSON 1.0): borders are arcs that neighbours share; of a quantised one each point is a step from the one before, in units of
/// "scale" from "translate" on.
/// </summary>
internal static class TopoJson
{
    public static Topology Read(Stream topology, string layer)
    {
        try
        {
            using var document = JsonDocument.Parse(topology);
            var shapes = document.RootElement.GetProperty("objects").GetProperty(layer).GetProperty("geometries");
            return new(
                Arcs(document.RootElement),
                [.. shapes.EnumerateArray().Select(g => new Shape(g.GetProperty("id").GetString()!, [.. Rings(g).Select(Numbers)]))]
            );
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

    private static int[] Numbers(JsonElement ring) => [.. ring.EnumerateArray().Select(n => n.GetInt32())];

    private static Spot Pair(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());
}
