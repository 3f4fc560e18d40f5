using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Jukwaa.Web.SignIn;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Storage;
using Shouldly;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>A browser without a screen or a script: it keeps cookies, reads forms and sends them with what stands hidden in them.</summary>
internal sealed class Caller : IDisposable
{
    private readonly SetClock clock;
    private readonly HttpClient client;

    internal Caller(Uri host, SetClock clock)
    {
        this.clock = clock;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = host };
    }

    internal CookieContainer Cookies { get; } = new();

    /// <summary>What the cookie of the session holds; null when there is none.</summary>
    internal string? Session
    {
        get => Cookies.GetCookies(client.BaseAddress!)["jukwaa"]?.Value;
        set => Cookies.Add(client.BaseAddress!, new Cookie("jukwaa", value));
    }

    internal async Task<Answer> Get(string path) => await Answer.Of(await client.GetAsync(new Uri(path, UriKind.Relative), Storage.TestLedger.Stop));

    /// <summary>Opens a page, fills in its form and sends it.</summary>
    /// <param name="form">Which form, by a selector.</param>
    internal async Task<Answer> Send(string page, string form, params (string Name, string Value)[] fields) =>
        await Send(await Get(page), form, fields);

    internal Task<Answer> Send(Answer page, string form, params (string Name, string Value)[] fields)
    {
        var found = page.Document.QuerySelector(form).ShouldNotBeNull($"{form} on {page.Path}: {page.Document.Body?.TextContent}");
        var values = found
            .QuerySelectorAll("input[type=hidden]")
            .OfType<IHtmlInputElement>()
            .Where(i => fields.All(f => f.Name != i.Name))
            .Select(i => (Name: i.Name!, Value: i.Value))
            .Concat(fields);
        return Post(found.GetAttribute("action").ShouldNotBeNull(), values);
    }

    internal async Task<Answer> Post(string path, IEnumerable<(string Name, string Value)> values)
    {
        using var body = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        return await Answer.Of(await client.PostAsync(new Uri(path, UriKind.Relative), body, Storage.TestLedger.Stop));
    }

    /// <summary>Asks as a program does: JSON, with these headers; a GET where there is no body.</summary>
    internal async Task<Answer> Ask(string path, string? json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(json is null ? HttpMethod.Get : HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await Answer.Of(await client.SendAsync(request, Storage.TestLedger.Stop));
    }

    /// <summary>Sends bytes as a program does.</summary>
    internal async Task<Answer> Put(string path, byte[] bytes, string type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new(type);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await Answer.Of(await client.SendAsync(request, Storage.TestLedger.Stop));
    }

    /// <summary>Sends a form with files.</summary>
    internal async Task<Answer> PostFiles(string path, MultipartFormDataContent body) =>
        await Answer.Of(await client.PostAsync(new Uri(path, UriKind.Relative), body, Storage.TestLedger.Stop));

    internal Task<Answer> First(string name, string passphrase, string page = "/sign-in") =>
        Send(page, "main form", ("Name", name), ("Passphrase", passphrase));

    /// <summary>The code that the app shows now. The clock is put on first, because each code works once.</summary>
    internal string CodeOf(Somebody person)
    {
        clock.Now += TimeSpan.FromSeconds(60);
        return Totp.Code(person.Key, Totp.StepAt(clock.Now));
    }

    /// <summary>Signs in whole, by passphrase and code.</summary>
    internal async Task<Answer> SignIn(Somebody person, string page = "/sign-in")
    {
        (await First(person.Name, person.Passphrase, page)).Status.ShouldBe(HttpStatusCode.Redirect);
        return await Send("/sign-in/code", "main form", ("Code", CodeOf(person)));
    }

    /// <summary>Whether the session of this browser is good.</summary>
    internal async Task<bool> IsIn() => (await Get("/desk/account")).Status == HttpStatusCode.OK;

    public void Dispose() => client.Dispose();
}

/// <summary>What was answered.</summary>
internal sealed record Answer(
    HttpStatusCode Status,
    string Path,
    string? Location,
    string Text,
    IHtmlDocument Document,
    IReadOnlyList<string> Cookies
)
{
    internal string Header(string name) => Headers.TryGetValue(name, out var value) ? value : "";

    internal required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>As they came, for what is no text.</summary>
    internal required byte[] Bytes { get; init; }

    /// <summary>The sentences of the error summary.</summary>
    internal string Errors => string.Join(" | ", Document.QuerySelectorAll(".govuk-error-summary li").Select(e => e.TextContent.Trim()));

    internal static async Task<Answer> Of(HttpResponseMessage message)
    {
        using (message)
        {
            var text = await message.Content.ReadAsStringAsync(Storage.TestLedger.Stop);
            var bytes = await message.Content.ReadAsByteArrayAsync(Storage.TestLedger.Stop);
            return new(
                message.StatusCode,
                message.RequestMessage!.RequestUri!.PathAndQuery,
                message.Headers.Location?.ToString(),
                text,
                new HtmlParser().ParseDocument(text),
                message.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : []
            )
            {
                Bytes = bytes,
                Headers = message
                    .Headers.Concat(message.Content.Headers)
                    .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
            };
        }
    }
}
