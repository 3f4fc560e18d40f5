using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jukwaa.Open.Api;

/// <summary>Refusals as ProblemDetails (RFC 9457).</summary>
internal static class Refusals
{
    internal static ProblemHttpResult Unknown(string noun, string id) =>
        TypedResults.Problem(
            title: "Not in the public record",
            detail: $"/api/v1/{noun} has nothing under '{(id.Length <= 60 ? id : id[..60] + "…")}'. Ids are as the list gives them.",
            statusCode: StatusCodes.Status404NotFound
        );

    internal static ProblemHttpResult Of(IReadOnlyList<Mistake> mistakes) =>
        TypedResults.Problem(
            title: "This filter cannot be read",
            detail: string.Join(" ", mistakes.Select(m => m.Message)),
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?> { ["errors"] = mistakes }
        );
}
