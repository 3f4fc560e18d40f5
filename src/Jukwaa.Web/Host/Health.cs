using Npgsql;

namespace Jukwaa.Web.Host;

/// <summary>For whatever watches the host: does it live, can it answer.</summary>
internal static class Health
{
    internal static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("/health").AllowAnonymous().ExcludeFromDescription();
        health.MapGet("/live", () => TypedResults.Ok(new { status = "live" }));
        health.MapGet("/ready", Ready);
    }

    /// <summary>200 with the last fact, or 503 when the database does not answer within two seconds or is not migrated.</summary>
    private static async Task<IResult> Ready(Freshness freshness, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return TypedResults.Ok(new { status = "ready", seq = await freshness.Read(context.RequestAborted) });
        }
        catch (Exception fault) when (fault is NpgsqlException or OperationCanceledException)
        {
            return TypedResults.Problem("The database does not answer or is not migrated.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
