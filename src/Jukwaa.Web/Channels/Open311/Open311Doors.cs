using Npgsql;

namespace Jukwaa.Web.Channels.Open311;

/// <summary>
/// Where programs that speak Open311 GeoReport v2 bring what people raise, and read what is public: every address once for XML and once for JSON. No key is asked for and
/// no cookie read, so pages of other sites may call it from a browser.
/// </summary>
internal static class Open311Doors
{
    internal const string Root = "/open311";

    /// <summary>The endpoint as discovery names it.</summary>
    internal const string Endpoint = Root + "/v2";

    internal static void Map(IEndpointRouteBuilder app)
    {
        var doors = app.MapGroup(Root).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();
        foreach (var format in (string[])[Spark.Xml, Spark.Json])
        {
            void Get<T>(string address, Func<T, Call, Task<Told>> answer)
                where T : notnull => doors.MapGet($"{address}.{format}", On(format, answer));

            Get<Services>("/discovery", (services, call) => Task.FromResult(services.Discovery(call)));
            Get<Services>("/v2/discovery", (services, call) => Task.FromResult(services.Discovery(call)));
            Get<Services>("/v2/services", (services, call) => services.List(call));
            Get<Services>("/v2/services/{code}", (services, call) => services.Definition(call, Of(call, "code")));
            Get<Requests>("/v2/requests", (requests, call) => requests.List(call));
            Get<Requests>("/v2/requests/{id}", (requests, call) => requests.One(call, Of(call, "id")));
            Get<Requests>("/v2/tokens/{token}", (requests, call) => requests.Token(call, Of(call, "token")));
            doors.MapPost($"/v2/requests.{format}", On<Posting>(format, (posting, call) => posting.Take(call)));
        }

        doors.MapMethods("/{**rest}", [HttpMethods.Options], Allow);
        doors.Map("/{**rest}", Nothing);
    }

    private static string Of(Call call, string name) => call.Request.RouteValues[name]!.ToString()!;

    private static RequestDelegate On<T>(string format, Func<T, Call, Task<Told>> answer)
        where T : notnull =>
        async http =>
        {
            var call = CallOf(http, format);
            Told told;
            try
            {
                told = await answer(http.RequestServices.GetRequiredService<T>(), call);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                told = call.Refuse(StatusCodes.Status503ServiceUnavailable, "open311.later");
            }
            catch (BadHttpRequestException fault)
            {
                told = call.Refuse(
                    fault.StatusCode,
                    fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? "open311.too_large" : "open311.no_form"
                );
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException)
            {
                told = call.Refuse(StatusCodes.Status400BadRequest, "open311.no_form");
            }

            if (told.Status == StatusCodes.Status503ServiceUnavailable)
            {
                http.Response.Headers.RetryAfter = "30";
            }

            await call.Tell(told);
        };

    /// <summary>A browser asks before it sends a header of its own.</summary>
    private static Task Allow(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, POST";
        headers.AccessControlAllowHeaders = "Content-Type, Accept-Language, Idempotency-Key";
        headers.AccessControlMaxAge = "86400";
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Whatever is not there is told in the format that was asked for, else in XML.</summary>
    private static Task Nothing(HttpContext http)
    {
        var json = http.Request.Path.Value!.EndsWith("." + Spark.Json, StringComparison.OrdinalIgnoreCase);
        var call = CallOf(http, json ? Spark.Json : Spark.Xml);
        return call.Tell(call.Refuse(StatusCodes.Status404NotFound, "open311.nothing"));
    }

    private static Call CallOf(HttpContext http, string format) => new(http, format, http.RequestServices.GetRequiredService<Outgoing>().Site);
}
