using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jukwaa.Web.Host;

/// <summary>What the types alone do not tell: a day that may be "unknown", and the mistakes a refusal lists.</summary>
internal static class ApiShapes
{
    internal static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["traceId"] = Text("To quote when reporting a fault.");
            schema.Properties["errors"] = Mistakes;
        }
        else if (schema is { Type: null, Format: "date" })
        {
            schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = null;
            schema.Pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|unknown)$";
            schema.Description = "Day the step was reached; unknown when no source gives the day; null when it was not reached.";
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Mistakes =>
        new()
        {
            Type = JsonSchemaType.Array,
            Description = "Of a refused address: every mistake in it.",
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { "parameter", "message", "allowed" },
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["parameter"] = Text("Its name as given."),
                    ["message"] = Text("What is wrong and what to do."),
                    ["allowed"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Description = "Values, or for an unknown parameter the names; empty when they are too many to list.",
                        Items = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
            },
        };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
