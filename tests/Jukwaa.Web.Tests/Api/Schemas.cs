using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jukwaa.Web.Tests.Api;

/// <summary>
/// The schemas of an OpenAPI description, and whether a value is as one of them says. Stricter than JSON Schema: a property that is not described is a
/// mistake, and so is a rule this reader does not know.
/// </summary>
internal sealed class Schemas
{
    private static readonly string[] Known = ["$ref", "type", "format", "pattern", "required", "properties", "items", "oneOf", "description"];
    private readonly JsonElement document;

    private Schemas(JsonElement document) => this.document = document;

    internal static Schemas Of(JsonElement document) => new(document);

    /// <summary>The schema of what GET on a path answers with a status.</summary>
    internal JsonElement Answer(string path, string status) =>
        document
            .GetProperty("paths")
            .GetProperty(path)
            .GetProperty("get")
            .GetProperty("responses")
            .GetProperty(status)
            .GetProperty("content")
            .EnumerateObject()
            .Single()
            .Value.GetProperty("schema");

    /// <summary>What is wrong with a value, each with its place in it; empty when it is as described.</summary>
    internal IReadOnlyList<string> Check(JsonElement schema, JsonElement value) => [.. Mistakes(schema, value, "$")];

    private IEnumerable<string> Mistakes(JsonElement schema, JsonElement value, string at)
    {
        var unknown = schema.EnumerateObject().Select(p => p.Name).Except(Known).ToList();
        if (unknown.Count > 0)
        {
            return [$"{at}: the description uses {string.Join(", ", unknown)}, which these tests cannot read"];
        }

        if (schema.TryGetProperty("$ref", out var name))
        {
            return Mistakes(Named(name.GetString()!), value, at);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var fitting = choices.EnumerateArray().Count(c => !Mistakes(c, value, at).Any());
            return fitting == 1 ? [] : [$"{at}: fits {fitting} of the choices: {Short(value)}"];
        }

        return Type(schema, value, at).Concat(Written(schema, value, at)).Concat(Object(schema, value, at)).Concat(Items(schema, value, at));
    }

    private JsonElement Named(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (inside, step) => inside.GetProperty(step));

    private static IEnumerable<string> Type(JsonElement schema, JsonElement value, string at)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return [$"{at}: no type is described"];
        }

        string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
        return types.Any(t => Is(t, value)) ? [] : [$"{at}: {Short(value)} is not {string.Join(" or ", types)}"];
    }

    private static bool Is(string type, JsonElement value) =>
        type switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            _ => false,
        };

    private static IEnumerable<string> Written(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            yield break;
        }

        var text = value.GetString()!;
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!))
        {
            yield return $"{at}: {text} does not match {pattern}";
        }

        if (schema.TryGetProperty("format", out var format) && !Formatted(format.GetString()!, text))
        {
            yield return $"{at}: {text} is no {format}";
        }
    }

    private static bool Formatted(string format, string text) =>
        format switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"),
            _ => false,
        };

    private IEnumerable<string> Object(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var described = schema.TryGetProperty("properties", out var properties) ? properties : default;
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!) : [];
        var missing = required.Where(n => !value.TryGetProperty(n, out _)).Select(n => $"{at}: {n} is missing");
        return missing.Concat(
            value
                .EnumerateObject()
                .SelectMany(p =>
                    described.ValueKind == JsonValueKind.Object && described.TryGetProperty(p.Name, out var inner)
                        ? Mistakes(inner, p.Value, $"{at}.{p.Name}")
                        : [$"{at}.{p.Name}: not described"]
                )
        );
    }

    private IEnumerable<string> Items(JsonElement schema, JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().SelectMany((item, n) => Mistakes(items, item, $"{at}[{n}]"))
            : [];

    private static string Short(JsonElement value) => value.ToString() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
}
