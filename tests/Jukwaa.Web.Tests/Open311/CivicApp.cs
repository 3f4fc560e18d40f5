using System.Net;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Jukwaa.Web.Tests.Voices;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TestLedger = Jukwaa.Web.Tests.Storage.TestLedger;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>A civic app of somebody else.</summary>
internal sealed class CivicApp(VoiceSite site) : IDisposable
{
    /// <summary>In the ward Mkomani of Mombasa.</summary>
    internal static readonly (string, string)[] Point = [("lat", "-4.05736"), ("long", "39.69527")];

    private readonly HttpClient _client = new() { BaseAddress = site.Address };

    internal HttpClient Client => _client;

    /// <summary>Asks, and holds the answer to what is published.</summary>
    internal async Task<string> Get(string path, Published shape, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await _client.GetAsync(new Uri("/open311/v2/" + path, UriKind.Relative), TestLedger.Stop);
        return await Read(answer, path.Split('?')[0], shape, status);
    }

    internal async Task<string> Post(string format, Published shape, HttpStatusCode status, params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await _client.PostAsync(new Uri("/open311/v2/requests." + format, UriKind.Relative), form, TestLedger.Stop);
        return await Read(answer, "." + format, shape, status);
    }

    /// <summary>Brings a concern and returns what was given for it.</summary>
    internal async Task<(string Token, string Notice)> Bring(string description, params IEnumerable<(string Name, string Value)> more)
    {
        var fields = new List<(string Name, string Value)>([("service_code", "land_disputes"), ("description", description), .. more]);
        if (!fields.Any(f => f.Name is "lat" or "address_string" or "address_id"))
        {
            fields.AddRange(Point);
        }

        using var told = System.Text.Json.JsonDocument.Parse(
            await Post("json", Published.Taken, HttpStatusCode.OK, fields.DistinctBy(f => (f.Name, f.Value)))
        );
        var row = told.RootElement.EnumerateArray().ShouldHaveSingleItem();
        return (row.GetProperty("token").GetString()!, row.GetProperty("service_notice").GetString()!);
    }

    internal Task<string> ConcernOf(string notice) => site.ConcernOf(VoiceSite.ReceiptIn(notice));

    /// <summary>An editor reads it, writes what may be shown, and publishes it with its issue.</summary>
    internal async Task<string> Publish(string concern, string theme = "land_disputes", string place = "KE-W0018")
    {
        var issue = "i-" + Guid.NewGuid().ToString("N");
        await site.Do(
            new CodeConcern(Guid.NewGuid(), concern, theme, place, ["residents"], A.Words("An editor read it.")),
            new OpenIssue(Guid.NewGuid(), issue, "KE-01", theme, Period.Day(site.Today)),
            new GatherConcern(Guid.NewGuid(), concern, issue),
            A.WorkingText(concern, "Land was taken."),
            new DiscloseConcern(Guid.NewGuid(), concern)
        );
        return issue;
    }

    public void Dispose() => _client.Dispose();

    private static async Task<string> Read(HttpResponseMessage answer, string path, Published shape, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync(TestLedger.Stop);
        answer.StatusCode.ShouldBe(status, text);
        var json = path.EndsWith(".json", StringComparison.Ordinal);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(json ? "application/json; charset=utf-8" : "text/xml; charset=utf-8");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var rows = shape.Check(json ? "json" : "xml", text);
        if (shape == Published.Errors || shape == Published.Taken || shape == Published.Tokens)
        {
            rows.ShouldBe(1);
        }

        return text;
    }
}
