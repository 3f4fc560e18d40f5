using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Jukwaa.Open.Api;

/// <summary>The shapes of the read API: every noun has a filtered list and one item; a figure is one object over a filter.</summary>
internal static class Endpoints
{
    internal static void List<TFilter, TRow>(
        this RouteGroupBuilder api,
        string noun,
        string summary,
        string description,
        Func<OpenRecord, TFilter, Paging, CancellationToken, Task<Page<TRow>>> read
    )
        where TFilter : class, IFilter
    {
        string[] allowed = [.. NamesOf<TFilter>(), .. NamesOf<Part>()];
        api.MapGet(
                noun,
                async Task<Results<Ok<ApiList<TRow>>, ProblemHttpResult>> (
                    [AsParameters] TFilter filter,
                    [AsParameters] Part part,
                    HttpRequest request,
                    OpenRecord record,
                    CancellationToken cancel
                ) =>
                {
                    var check = new Check().Names(request.Query, allowed);
                    filter.Check(check);
                    var paging = part.Read(check);
                    await filter.Keys.Check(check, record, cancel);
                    return check.Mistakes.Count > 0
                        ? Refusals.Of(check.Mistakes)
                        : TypedResults.Ok(ApiList<TRow>.Of(await read(record, filter, paging, cancel), request));
                }
            )
            .Describe(noun, "List" + Title(noun), summary, description)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>One object worked out over what a filter leaves.</summary>
    internal static void Figure<TFilter, T>(
        this RouteGroupBuilder api,
        string noun,
        string name,
        string summary,
        string description,
        Func<OpenRecord, TFilter, CancellationToken, Task<T>> read
    )
        where TFilter : class, IFilter
    {
        string[] allowed = [.. NamesOf<TFilter>()];
        api.MapGet(
                noun,
                async Task<Results<Ok<T>, ProblemHttpResult>> (
                    [AsParameters] TFilter filter,
                    HttpRequest request,
                    OpenRecord record,
                    CancellationToken cancel
                ) =>
                {
                    var check = new Check().Names(request.Query, allowed);
                    filter.Check(check);
                    await filter.Keys.Check(check, record, cancel);
                    return check.Mistakes.Count > 0 ? Refusals.Of(check.Mistakes) : TypedResults.Ok(await read(record, filter, cancel));
                }
            )
            .Describe(noun, name, summary, description)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    internal static void One<T>(
        this RouteGroupBuilder api,
        string noun,
        string summary,
        string description,
        Func<OpenRecord, string, CancellationToken, Task<T?>> read
    )
        where T : class =>
        api.MapGet(
                noun + "/{id}",
                async Task<Results<Ok<T>, ProblemHttpResult>> (
                    [Description("As the list gives it.")] string id,
                    HttpRequest request,
                    OpenRecord record,
                    CancellationToken cancel
                ) =>
                {
                    var check = new Check().Names(request.Query, []);
                    if (check.Mistakes.Count > 0)
                    {
                        return Refusals.Of(check.Mistakes);
                    }

                    var found = id.Length > Check.LongestText ? null : await read(record, id, cancel);
                    return found is null ? Refusals.Unknown(noun, id) : TypedResults.Ok(found);
                }
            )
            .Describe(noun, "Get" + Title(noun)[..^1], summary, description)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, string noun, string name, string summary, string description) =>
        route.WithName(name).WithTags(noun).WithSummary(summary).WithDescription(description).Produces(StatusCodes.Status304NotModified);

    private static string Title(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];

    private static IEnumerable<string> NamesOf<T>() =>
        typeof(T).GetProperties().Select(p => p.GetCustomAttribute<AskedAttribute>()?.Name).OfType<string>();
}
