using System.Globalization;
using Jukwaa.Open.Api;
using Jukwaa.Open.Look;
using Jukwaa.Open.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jukwaa.Open.Feeds;

/// <summary>Feeds of what happened: of Kenya, of each county, theme and institution, in both languages.</summary>
internal static class FeedDoors
{
    internal static void MapFeeds(this IEndpointRouteBuilder app)
    {
        foreach (var language in Texts.Languages)
        {
            Map(app, language, "", (_, _, _) => Task.FromResult<FeedScope?>(FeedScope.Kenya));
            Map(app, language, Addresses.County("{key}"), FeedScope.OfCounty);
            Map(app, language, Addresses.Theme("{key}"), FeedScope.OfTheme);
            Map(app, language, Addresses.Institution("{key}"), FeedScope.OfInstitution);
        }
    }

    private static void Map(
        IEndpointRouteBuilder app,
        string language,
        string of,
        Func<OpenRecord, string, CancellationToken, Task<FeedScope?>> find
    ) =>
        app.MapGet(
                Addresses.In(language, Addresses.Feed(of)),
                async (HttpContext http, OpenRecord record, Say say, CancellationToken cancel) =>
                    Read(http.Request.Query["page"]) is { } page
                    && (http.Request.RouteValues["key"] as string ?? "") is { Length: <= Check.LongestText } key
                    && await find(record, key, cancel) is { } scope
                        ? await Answer(http, record, say, scope, page, cancel)
                        : TypedResults.NotFound()
            )
            .AllowAnonymous()
            .ExcludeFromDescription()
            .AddEndpointFilter(Freshness.Filter);

    private static async Task<IResult> Answer(HttpContext http, OpenRecord record, Say say, FeedScope scope, int page, CancellationToken cancel)
    {
        var (entries, more) = await record.Entries(scope, page, cancel);
        if (page > 1 && entries.Count == 0)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        var empty = entries.Count == 0 ? (await record.State(cancel)).AsOf : default;
        return TypedResults.Bytes(
            AtomText.Of(say, record.SiteOf(http.Request), scope, entries, page, more, empty),
            AtomText.Type + "; charset=utf-8"
        );
    }

    /// <summary>Null where it is no page.</summary>
    private static int? Read(string? page) =>
        string.IsNullOrEmpty(page) ? 1
        : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= FeedReads.MostPages ? number
        : null;
}
