using Jukwaa.Open.Api;
using Jukwaa.Open.Look;
using Jukwaa.Open.Places;
using Jukwaa.Open.Rollouts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Jukwaa.Open.Calendars;

/// <summary>Calendars of forums and review sessions: of Kenya and of each county, in both languages.</summary>
internal static class CalendarDoors
{
    internal static void MapCalendars(this IEndpointRouteBuilder app)
    {
        foreach (var language in Texts.Languages)
        {
            app.MapGet(Addresses.In(language, Addresses.Calendar(null)), Kenya).Open();
            app.MapGet(Addresses.In(language, Addresses.Calendar("{slug}")), County).Open();
            app.MapGet(Addresses.In(language, Addresses.RolloutCalendar("{id}")), Rollout).Open();
        }
    }

    private static void Open(this RouteHandlerBuilder route) => route.AllowAnonymous().ExcludeFromDescription().AddEndpointFilter(Freshness.Filter);

    private static Task<IResult> Kenya(HttpContext http, OpenRecord record, Say say, CancellationToken cancel) =>
        Answer(http, record, say, null, cancel);

    private static async Task<IResult> County(string slug, HttpContext http, OpenRecord record, Say say, CancellationToken cancel)
    {
        const string Sql = "from open.place p where p.level = 'county' and p.slug = @slug";
        return
            slug.Length <= Check.LongestText && await record.First<PlaceRef>($"select {PlaceRef.Of("p")} {Sql}", new { slug }, cancel) is { } county
            ? await Answer(http, record, say, county, cancel)
            : TypedResults.NotFound();
    }

    private static async Task<IResult> Rollout(string id, HttpContext http, OpenRecord record, Say say, CancellationToken cancel) =>
        id.Length <= Check.LongestText && await RolloutPage.Read(record, id, cancel) is { } plan
            ? Given(http, plan.Rollout.Id, RolloutCalendar.Of(say, record.SiteOf(http.Request), plan))
            : TypedResults.NotFound();

    private static async Task<IResult> Answer(HttpContext http, OpenRecord record, Say say, PlaceRef? county, CancellationToken cancel)
    {
        var sittings = await record.Sittings(county?.Code, cancel);
        var name = county is null ? say["calendar.title.kenya"] : say["calendar.title", county.Name];
        var bytes = SittingCalendar.Of(say, record.SiteOf(http.Request), name, Addresses.Calendar(county?.Slug), sittings);
        return Given(http, county?.Slug ?? "kenya", bytes);
    }

    private static FileContentHttpResult Given(HttpContext http, string name, byte[] bytes)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentDisposition = $"inline; filename=jukwaa-{name}.ics";
        return TypedResults.Bytes(bytes, CalendarText.Type + "; charset=utf-8");
    }
}
