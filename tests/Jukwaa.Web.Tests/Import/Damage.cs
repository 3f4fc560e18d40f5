using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jukwaa.Web.Tests.Import;

/// <summary>Ways to damage a record at one path, written as problems write it: "editions[3].concerns[2].category".</summary>
internal static partial class Damage
{
    /// <summary>What people and programs leave in a cell, by name; "missing" takes the member away.</summary>
    public static readonly IReadOnlyDictionary<string, Func<JsonNode?>> Values = new Dictionary<string, Func<JsonNode?>>
    {
        ["null"] = () => null,
        ["number"] = () => 7,
        ["fraction"] = () => 1.5,
        ["text"] = () => "zzz",
        ["empty"] = () => " ",
        ["long"] = () => new string('a', 20_001),
        ["object"] = () => new JsonObject { ["zzz"] = 1 },
        ["list"] = () => new JsonArray(7),
        ["true"] = () => true,
    };

    public static string Apply(JsonObject root, string path, string damage)
    {
        var (node, last) = Parent(root, path);
        if (damage == "missing")
        {
            node.AsObject().Remove(last);
        }
        else if (int.TryParse(last, CultureInfo.InvariantCulture, out var index) && node is JsonArray list)
        {
            list[index] = Values[damage]();
        }
        else
        {
            node[last] = Values[damage]();
        }

        return root.ToJsonString();
    }

    /// <summary>Puts the members of a JSON text into an object.</summary>
    public static JsonObject Fill(this JsonObject node, string members)
    {
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            node[name] = value?.DeepClone();
        }

        return node;
    }

    /// <summary>Every path below a node, the deepest included.</summary>
    public static IEnumerable<(string Path, JsonNode? Value)> Paths(JsonNode? node, string path = "") =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Self(m.Value, path.Length == 0 ? m.Key : $"{path}.{m.Key}")),
            JsonArray items => items.SelectMany((item, i) => Self(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
            _ => [],
        };

    private static IEnumerable<(string, JsonNode?)> Self(JsonNode? value, string path) => Paths(value, path).Prepend((path, value));

    private static (JsonNode Node, string Last) Parent(JsonNode root, string path)
    {
        var steps = Step().Matches(path).Select(m => m.Value).ToList();
        var node = steps[..^1].Aggregate(root, (at, step) => at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!);
        return (node, steps[^1]);
    }

    [GeneratedRegex(@"[^.\[\]]+")]
    private static partial Regex Step();
}
