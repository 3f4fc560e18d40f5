using System.Text.Json;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>The reader of descriptions finds what is planted for it.</summary>
public sealed class SchemasTests
{
    private const string Description = """
        {
          "components": { "schemas": {
            "Two": { "type": "object", "required": ["en", "sw"], "properties": { "en": { "type": "string" }, "sw": { "type": "string" } } }
          } },
          "thing": { "type": "object", "required": ["id", "count"], "properties": {
            "id": { "type": "string", "pattern": "^[a-z]+$" },
            "count": { "type": "integer", "format": "int32" },
            "day": { "type": ["null", "string"], "format": "date" },
            "at": { "type": "string", "format": "date-time" },
            "text": { "oneOf": [ { "type": "null" }, { "$ref": "#/components/schemas/Two" } ] },
            "list": { "type": "array", "items": { "$ref": "#/components/schemas/Two" } }
          } },
          "odd": { "type": "string", "maxLength": 3 },
          "untyped": { "format": "date" }
        }
        """;

    [Theory]
    [InlineData("""{ "id": "a", "count": 1 }""")]
    [InlineData("""{ "id": "a", "count": 1, "day": null, "text": null, "list": [] }""")]
    [InlineData("""{ "id": "a", "count": 1, "day": "2025-04-07", "at": "2026-11-21T09:00:00+00:00", "text": { "en": "a", "sw": "b" } }""")]
    public void What_is_as_described_passes(string value) => Mistakes("thing", value).ShouldBeEmpty();

    [Theory]
    [InlineData("""{ "id": "a" }""", "$: count is missing")]
    [InlineData("""{ "id": "A", "count": 1 }""", "$.id")]
    [InlineData("""{ "id": null, "count": 1 }""", "$.id")]
    [InlineData("""{ "id": "a", "count": "1" }""", "$.count")]
    [InlineData("""{ "id": "a", "count": 1.5 }""", "$.count")]
    [InlineData("""{ "id": "a", "count": 1, "day": "7 April 2025" }""", "$.day")]
    [InlineData("""{ "id": "a", "count": 1, "at": "2026-11-21 09:00" }""", "$.at")]
    [InlineData("""{ "id": "a", "count": 1, "text": { "en": "a" } }""", "$.text")]
    [InlineData("""{ "id": "a", "count": 1, "list": [{ "en": "a", "sw": "b" }, { "en": "a", "sw": 2 }] }""", "$.list[1].sw")]
    [InlineData("""{ "id": "a", "count": 1, "secret": 1 }""", "$.secret: not described")]
    [InlineData("[]", "$:")]
    public void What_is_not_as_described_is_named(string value, string mistake) =>
        Mistakes("thing", value).ShouldContain(m => m.StartsWith(mistake, StringComparison.Ordinal));

    [Theory]
    [InlineData("odd")]
    [InlineData("untyped")]
    public void A_rule_that_cannot_be_read_is_no_pass(string schema) => Mistakes(schema, "\"2025-04-07\"").ShouldNotBeEmpty();

    private static IReadOnlyList<string> Mistakes(string schema, string value)
    {
        var description = JsonSerializer.Deserialize<JsonElement>(Description);
        return Schemas.Of(description).Check(description.GetProperty(schema), JsonSerializer.Deserialize<JsonElement>(value));
    }
}
