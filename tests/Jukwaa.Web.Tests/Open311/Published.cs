using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Shouldly;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>One field of a published document.</summary>
/// <param name="Kind">text, flag, number, order, moment, a list of words with bars between, or the document in it.</param>
/// <param name="Required">Whether it may not be empty.</param>
internal sealed record Field(string Name, object Kind, bool Required = false);

/// <summary>A document of GeoReport v2 as its specification and the schemas beside it describe it.</summary>
/// <param name="Root">Its root in XML, which JSON does not name.</param>
/// <param name="Each">What its list holds; null = it is no list.</param>
internal sealed record Published(string Root, string? Each, params IReadOnlyList<Field> Fields)
{
    internal static readonly Published Services = new(
        "services",
        "service",
        new("service_code", "text", true),
        new("service_name", "text", true),
        new("description", "text"),
        new("metadata", "flag", true),
        new("type", "realtime|batch|blackbox", true),
        new("keywords", "text"),
        new("group", "text")
    );

    internal static readonly Published Definition = new(
        "service_definition",
        null,
        new("service_code", "text", true),
        new(
            "attributes",
            new Published(
                "attributes",
                "attribute",
                new("variable", "flag", true),
                new("code", "text", true),
                new("datatype", "string|number|datetime|text|singlevaluelist|multivaluelist", true),
                new("required", "flag", true),
                new("datatype_description", "text"),
                new("order", "order"),
                new("description", "text"),
                new("values", new Published("values", "value", new("key", "text", true), new("name", "text", true)))
            ),
            true
        )
    );

    /// <summary>A token or a number, never both.</summary>
    internal static readonly Published Taken = new("service_requests", "request", new("token", "text", true), new("service_notice", "text"));

    internal static readonly Published Tokens = new("service_requests", "request", new("service_request_id", "text"), new("token", "text", true));

    internal static readonly Published Requests = new(
        "service_requests",
        "request",
        new("service_request_id", "text", true),
        new("status", "open|closed", true),
        new("status_notes", "text"),
        new("service_name", "text"),
        new("service_code", "text", true),
        new("description", "text"),
        new("agency_responsible", "text"),
        new("service_notice", "text"),
        new("requested_datetime", "moment", true),
        new("updated_datetime", "moment"),
        new("expected_datetime", "moment"),
        new("address", "text"),
        new("address_id", "text"),
        new("zipcode", "text"),
        new("lat", "number"),
        new("long", "number"),
        new("media_url", "text")
    );

    internal static readonly Published Errors = new("errors", "error", new("code", "order", true), new("description", "text", true));

    internal static readonly Published Discovery = new(
        "discovery",
        null,
        new("changeset", "text", true),
        new("contact", "text", true),
        new("key_service", "text", true),
        new(
            "endpoints",
            new Published(
                "endpoints",
                "endpoint",
                new("specification", "http://wiki.open311.org/GeoReport_v2", true),
                new("url", "text", true),
                new("changeset", "text", true),
                new("type", "production|test", true),
                new("formats", new Published("formats", "format"), true)
            ),
            true
        )
    );

    /// <summary>Fails unless the text is this document; what a list holds is counted, so that an empty one proves nothing unseen.</summary>
    /// <returns>Entries of the list; 1 where it is none.</returns>
    internal int Check(string format, string text)
    {
        if (format == "json")
        {
            using var document = JsonDocument.Parse(text);
            return Check(document.RootElement);
        }

        text.ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        return Check(XDocument.Parse(text).Root!);
    }

    private int Check(XElement root)
    {
        root.Name.ToString().ShouldBe(Root, "without a namespace");
        root.Attributes().ShouldBeEmpty();
        var rows = Each is null ? [root] : root.Elements().ToList();
        foreach (var row in rows)
        {
            row.Name.ToString().ShouldBe(Each ?? Root);
            row.Elements().Select(e => e.Name.ToString()).ShouldBe(Fields.Select(f => f.Name), ignoreOrder: true, Root);
            foreach (var field in Fields)
            {
                var element = row.Element(field.Name)!;
                if (field.Kind is Published inner)
                {
                    inner.Check(element).ShouldBeGreaterThanOrEqualTo(field.Required ? 1 : 0, field.Name);
                }
                else
                {
                    Check(field, element.Value.Length == 0 ? null : element.Value);
                }
            }
        }

        return rows.Count;
    }

    private int Check(JsonElement root)
    {
        root.ValueKind.ShouldBe(Each is null ? JsonValueKind.Object : JsonValueKind.Array, Root);
        var rows = Each is null ? [root] : root.EnumerateArray().ToList();
        foreach (var row in rows.Where(r => Fields.Count > 0 || r.ValueKind != JsonValueKind.String))
        {
            row.EnumerateObject().Select(p => p.Name).ShouldBe(Fields.Select(f => f.Name), ignoreOrder: true, Root);
            foreach (var field in Fields)
            {
                var value = row.GetProperty(field.Name);
                if (field.Kind is Published inner)
                {
                    inner.Check(value).ShouldBeGreaterThanOrEqualTo(field.Required ? 1 : 0, field.Name);
                }
                else if (value.ValueKind != JsonValueKind.Null)
                {
                    value.ValueKind.ShouldBeOneOf(KindsOf(field));
                    Check(
                        field,
                        value.ValueKind is JsonValueKind.True ? "true"
                            : value.ValueKind is JsonValueKind.False ? "false"
                            : value.ToString()
                    );
                }
                else
                {
                    Check(field, null);
                }
            }
        }

        return rows.Count;
    }

    private static JsonValueKind[] KindsOf(Field field) =>
        field.Kind switch
        {
            "flag" => [JsonValueKind.True, JsonValueKind.False],
            "number" or "order" => [JsonValueKind.Number],
            _ => [JsonValueKind.String],
        };

    private static void Check(Field field, string? value)
    {
        if (value is null)
        {
            field.Required.ShouldBeFalse($"{field.Name} is empty");
            return;
        }

        switch (field.Kind)
        {
            case "text":
                value.Length.ShouldBeInRange(1, 4_000, field.Name);
                break;
            case "flag":
                value.ShouldBeOneOf("true", "false");
                break;
            case "number":
                double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _).ShouldBeTrue(value);
                break;
            case "order":
                int.Parse(value, CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
                break;
            case "moment":
                value.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$");
                break;
            case string words:
                words.Split('|').ShouldContain(value, field.Name);
                break;
        }
    }
}
