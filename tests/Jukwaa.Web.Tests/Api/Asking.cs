using System.Net;
using System.Text.Json;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>Asking the read API the way a program does.</summary>
internal static class Asking
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One answer, with headers such as ("If-None-Match", "*").</summary>
    internal static Task<HttpResponseMessage> Ask(this HttpClient client, string address, params (string Name, string Value)[] headers) =>
        client.Ask(HttpMethod.Get, address, headers);

    internal static async Task<HttpResponseMessage> Ask(
        this HttpClient client,
        HttpMethod method,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await client.SendAsync(request, Stop);
    }

    /// <summary>The JSON of an address that must answer 200.</summary>
    internal static async Task<JsonElement> Json(this HttpClient client, string address)
    {
        using var answer = await client.Ask(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await answer.Json();
    }

    internal static Task<JsonElement> Json(this RecordSite site, string address) => site.Client.Json(address);

    internal static async Task<JsonElement> Json(this HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        return document.RootElement.Clone();
    }

    /// <summary>Every item of a list: its parts, one after the other, by the addresses in next.</summary>
    internal static async Task<List<JsonElement>> All(this RecordSite site, string list, int limit = 200)
    {
        var items = new List<JsonElement>();
        var next = list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"limit={limit}";
        while (next is not null)
        {
            var part = await site.Json(next);
            var count = part.GetProperty("items").GetArrayLength();
            count.ShouldBeLessThanOrEqualTo(limit, next);
            items.AddRange(part.GetProperty("items").EnumerateArray());
            next = part.GetProperty("next").GetString();
            (next is null || count == limit).ShouldBeTrue("only the last part is short");
        }

        return items;
    }

    /// <summary>The ids of every item of a list, in its order.</summary>
    internal static async Task<List<string>> Ids(this RecordSite site, string list, int limit = 200) => [.. (await site.All(list, limit)).Select(Id)];

    /// <summary>Id, key or code: whatever a noun calls it.</summary>
    internal static string Id(this JsonElement item) =>
        ((string[])["id", "key", "code"]).Select(n => item.TryGetProperty(n, out var id) ? id.GetString() : null).First(id => id is not null)!;

    internal static string? Text(this JsonElement item, string property) => item.GetProperty(property).GetString();
}
