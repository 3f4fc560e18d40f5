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
        // By every method: what is closed to somebody is not told apart from an address where there is nothing.
        doors.Map("/kit", (Kits kits, HttpContext http) => Is(http, HttpMethods.Get) ? kits.Give(http) : NotThere);
        doors
            .Map("/sync", (Syncing syncing, HttpContext http) => Is(http, HttpMethods.Post) && Asks(http.Request) ? syncing.Take(http) : NotThere)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        doors
            .Map(
                "/file/{entry:guid}",
                (Files files, HttpContext http, Guid entry) => Is(http, HttpMethods.Put) && Asks(http.Request) ? files.Take(http, entry) : NotThere
            )
            .WithMetadata(new RequestSizeLimitAttribute(Files.MostBytes));
    }

    private static Task<IResult> NotThere => Task.FromResult(Results.NotFound());

    private static bool Is(HttpContext http, string method) => HttpMethods.Equals(http.Request.Method, method);

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
