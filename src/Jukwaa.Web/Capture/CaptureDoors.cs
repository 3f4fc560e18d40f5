using Jukwaa.Domain.Access;
using Jukwaa.Web.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Capture;

/// <summary>
/// Addresses of the app that takes forums down. Its shell is for anybody and holds nothing; what it works with, and what it brings, is for those who may take
/// concerns down. The app says in a header that it is the app: a page of another site cannot, so it cannot speak in the name of whoever is signed in.
/// </summary>
internal static class CaptureDoors
{
    internal const string Root = "/capture",
        Header = "X-Jukwaa";

    /// <summary>Largest batch of edits in bytes.</summary>
    internal const int MostBytes = 1024 * 1024;

    internal static void MapCapture(this WebApplication app)
    {
        foreach (var file in Shell.Files)
        {
            app.MapGet(file.Address, file.Write).AllowAnonymous().ExcludeFromDescription();
        }

        var doors = app.MapGroup(Root).RequireAuthorization(MayPolicies.Of(May.RecordConcern)).ExcludeFromDescription().AddEndpointFilter(NotKept);
        doors.MapGet("/kit", (Kits kits, HttpContext http) => kits.Give(http));
        doors
            .MapPost("/sync", (Syncing syncing, HttpContext http) => Asks(http.Request) ? syncing.Take(http) : Task.FromResult(Results.NotFound()))
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    /// <summary>Whether the app asks, and not a person in a browser.</summary>
    internal static bool Asks(HttpRequest request) => request.Headers[Header] == "capture";

    /// <summary>Language in which the app wants to be told: that of its screen.</summary>
    internal static string LanguageOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.StartsWith("sw", StringComparison.OrdinalIgnoreCase) == true ? "sw" : "en";

    private static ValueTask<object?> NotKept(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
