using Microsoft.AspNetCore.Authorization;

namespace Jukwaa.Web.Host;

/// <summary>
/// Denied by default: an endpoint says Public (<see cref="IAllowAnonymous"/>) or names the permission it asks for. One that forgot does not get
/// the chance to be served: the host refuses to start.
/// </summary>
internal static class Doors
{
    /// <exception cref="InvalidOperationException">Names every endpoint that says neither.</exception>
    internal static void Check(IEndpointRouteBuilder app)
    {
        var silent = app
            .DataSources.SelectMany(s => s.Endpoints)
            .Where(IsSilent)
            .Select(e => e.DisplayName ?? "(unnamed)")
            .Order(StringComparer.Ordinal)
            .ToList();
        if (silent.Count > 0)
        {
            throw new InvalidOperationException($"These endpoints say neither Public nor a permission: {string.Join("; ", silent)}");
        }
    }

    private static bool IsSilent(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && !endpoint.Metadata.OfType<IAuthorizeData>().Any(a => !string.IsNullOrEmpty(a.Policy));
}
