using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>What an OpenRosa client is answered.</summary>
internal sealed record OdkAnswer(HttpStatusCode Status, byte[] Bytes, HttpResponseHeaders Headers, string? Type)
{
    internal string Text => Encoding.UTF8.GetString(Bytes);

    internal XElement Xml => XElement.Parse(Text);

    /// <summary>The sentence of an OpenRosaResponse.</summary>
    internal string Sentence
    {
        get
        {
            Xml.Name.ShouldBe(XName.Get("OpenRosaResponse", "http://openrosa.org/http/response"));
            return Xml.Elements().Single().Value;
        }
    }
}

/// <summary>A phone that speaks OpenRosa, with a key that its owner made at the desk. Its digest is that of .NET's own client.</summary>
internal sealed class OdkPhone : IDisposable
{
    private readonly HttpClient _client;

    private OdkPhone(Uri host, string username, string secret)
    {
        (Username, Secret) = (username, secret);
        var known = new CredentialCache { { host, "Digest", new NetworkCredential(username, secret) } };
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, Credentials = username.Length > 0 ? known : null }) { BaseAddress = host };
        _client.DefaultRequestHeaders.Add("X-OpenRosa-Version", "1.0");
    }

    internal string Username { get; }

    internal string Secret { get; }

    internal static OdkPhone With(PageSite site, string username, string secret) => new(site.Address, username, secret);

    /// <summary>Knows the key in the address alone, so that each request is sent once.</summary>
    internal static OdkPhone Bare(PageSite site, string secret) => new(site.Address, "", secret);

    /// <summary>Makes a key on the page of the account.</summary>
    internal static async Task<OdkPhone> Of(PageSite site, AtDesk desk, string name = "Tecno")
    {
        var made = await Make(desk, name);
        made.Status.ShouldBe(HttpStatusCode.OK, made.Path);
        var shown = made.Document.QuerySelectorAll("main dd .key").Select(k => k.TextContent.Trim()).ToList();
        shown.Count.ShouldBe(3, "the address, the name and the password");
        shown[0].ShouldEndWith("/openrosa");
        return new(site.Address, shown[1], shown[2]);
    }

    internal static Task<Answer> Make(AtDesk desk, string name, string passphrase = SignInSite.Passphrase) =>
        desk.Caller.Send(Page, "main form[action$='/phones']", ("Name", name), ("Current", passphrase));

    internal const string Page = "/desk/account/phones";

    internal Task<OdkAnswer> Get(string path, string? language = null) => Ask(HttpMethod.Get, path, null, language);

    internal Task<OdkAnswer> Head(string path) => Ask(HttpMethod.Head, path, null, null);

    /// <summary>Sends a filled form as Collect does.</summary>
    internal Task<OdkAnswer> Submit(
        string xml,
        string? language = null,
        string to = "/openrosa/submission",
        params (string Name, byte[] Bytes)[] files
    )
    {
        var body = new MultipartFormDataContent();
        var file = new StringContent(xml, Encoding.UTF8, "text/xml");
        body.Add(file, "xml_submission_file", "filled.xml");
        foreach (var (name, bytes) in files)
        {
            body.Add(new ByteArrayContent(bytes), name, name);
        }

        return Ask(HttpMethod.Post, to, body, language);
    }

    /// <summary>The forms of the list, by their id.</summary>
    internal async Task<IReadOnlyDictionary<string, XElement>> Forms(string root = "/openrosa")
    {
        var list = await Get(root + "/formList");
        list.Status.ShouldBe(HttpStatusCode.OK, list.Text[..Math.Min(300, list.Text.Length)]);
        XNamespace x = "http://openrosa.org/xforms/xformsList";
        return list.Xml.Elements(x + "xform").ToDictionary(f => f.Element(x + "formID")!.Value, f => f);
    }

    internal static string Of(XElement form, string name) => form.Elements().Single(e => e.Name.LocalName == name).Value;

    internal async Task<OdkAnswer> Ask(HttpMethod method, string path, HttpContent? body, string? language, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = body };
        // As Collect asks by HEAD first: nothing large is sent to whoever would not take it.
        request.Headers.ExpectContinue = body is not null;
        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization).ShouldBeTrue();
        }

        using var answer = await _client.SendAsync(request, Storage.TestLedger.Stop);
        return new(
            answer.StatusCode,
            await answer.Content.ReadAsByteArrayAsync(Storage.TestLedger.Stop),
            answer.Headers,
            answer.Content.Headers.ContentType?.ToString()
        );
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>A filled form, as a client would have written it.</summary>
internal static class OdkFilled
{
    /// <summary>A voice about gangs with whatever more is filled in.</summary>
    internal static string Voice(string forum, string instance, string more = "", string words = "Wezi huja usiku.", string? before = null) =>
        Whole(
            $"voice:{forum}",
            instance,
            $"<words>{words}</words><language>sw</language><groups>officers residents</groups><theme>gangs</theme>{more}",
            before
        );

    internal const string Promise =
        "<promise><words>Askari kumi.</words><language>sw</language><speaker>Kamishna</speaker><office>nps</office><due_said>day</due_said>"
        + "<due>2026-03-01</due><due_words/><amount_said>-</amount_said><amount/></promise>";

    internal const string Answer =
        "<answer><words>Tumesikia.</words><language>sw</language><speaker>OCS</speaker><office>-</office><response>Partly</response></answer>";

    internal static string Whole(string form, string instance, string inside, string? before = null) =>
        $"""
            <?xml version="1.0"?><data xmlns="http://www.w3.org/2002/xforms" xmlns:orx="http://openrosa.org/xforms" id="{form}" version="1">{inside}<orx:meta><orx:instanceID>{instance}</orx:instanceID>{(
                before is null ? "" : $"<orx:deprecatedID>{before}</orx:deprecatedID>"
            )}</orx:meta></data>
            """;

    internal static string NewInstance() => $"uuid:{Guid.NewGuid()}";
}
