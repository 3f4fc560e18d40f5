using System.Text.Json.Serialization;
using Microsoft.OpenApi;

namespace Jukwaa.Web.Host;

/// <summary>/openapi/v1.json, made from the code of the endpoints.</summary>
internal static class ApiDescription
{
    internal static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services
            // Otherwise every number is described as a number or a text, and clients have to expect both.
            .ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict)
            .AddOpenApi(
                "v1",
                options =>
                    options
                        .AddSchemaTransformer(ApiShapes.Complete)
                        .AddDocumentTransformer(
                            (document, _, _) =>
                            {
                                document.Info = About;
                                document.Servers = [new OpenApiServer { Url = "/", Description = "The host that served this description" }];
                                return Task.CompletedTask;
                            }
                        )
            );

    internal static void MapApiDescription(this WebApplication app) => app.MapOpenApi("/openapi/v1.json").AllowAnonymous();

    private static OpenApiInfo About =>
        new()
        {
            Title = "Jukwaa: the public record of Kenya's county security forums",
            Version = "1",
            Description =
                "What was raised, who must answer, what was promised, by when, and what happened, each with its source. Read only; no key is needed. "
                + "Lists are {\"items\": [], \"next\": address or null}; errors are RFC 9457 problem details.",
            License = new() { Name = "Creative Commons Attribution 4.0", Url = new("https://creativecommons.org/licenses/by/4.0/") },
        };
}
