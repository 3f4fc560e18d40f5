using System.Text;
using Jukwaa.Open.Look;
using Jukwaa.Web.Channels.Open311;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>Which language a program is answered in, under which addresses, and what may be kept of the answer.</summary>
public sealed class CallTests
{
    static CallTests() => Texts.Take(typeof(Call).Assembly);

    [Theory]
    [InlineData("", null, "en")]
    [InlineData("?lang=sw", null, "sw")]
    [InlineData("?lang=SW-ke", null, "sw")]
    [InlineData("?lang=en", "sw", "en")]
    [InlineData("?lang=swahili", null, "en")]
    [InlineData("?lang=s", null, "en")]
    [InlineData("?lang=", "sw", "sw")]
    [InlineData("?lang=fr", "sw", "sw")]
    [InlineData("?lang=sw&lang=en", null, "en")]
    [InlineData("", "sw, en", "sw")]
    [InlineData("", "de-AT, sw-TZ", "sw")]
    [InlineData("", "fr, sw;q=0.5, en;q=0.7", "en")]
    [InlineData("", "en;q=0.1, sw;q=0.2", "sw")]
    [InlineData("", "sw;q=0, en;q=0.1", "en")]
    [InlineData("", "sw;q=0", "en")]
    [InlineData("", "*", "en")]
    public void The_language_is_the_one_that_is_asked_for_else_the_one_that_is_liked_best(string query, string? accepted, string language) =>
        Of(Http("GET", "/open311/v2/services.json", query, accepted)).Language.ShouldBe(language);

    [Theory]
    [InlineData("", "https://jukwaa.example.go.ke/receipt")]
    [InlineData("?lang=sw", "https://jukwaa.example.go.ke/sw/receipt")]
    public void Pages_are_named_where_people_find_the_site(string query, string address)
    {
        var call = new Call(Http("GET", "/open311/discovery.xml", query), Spark.Xml, new Uri("https://jukwaa.example.go.ke/"));
        call.Site.ShouldBe("https://jukwaa.example.go.ke");
        call.Page("/receipt").ShouldBe(address);
    }

    [Fact]
    public void Where_the_site_has_no_address_of_its_own_it_is_the_one_that_was_called()
    {
        var http = Http("GET", "/open311/discovery.xml");
        (http.Request.Scheme, http.Request.Host, http.Request.PathBase) = ("http", new HostString("localhost", 5080), "/base");
        Of(http).Page("/about").ShouldBe("http://localhost:5080/base/about");
    }

    [Fact]
    public void A_parameter_that_is_empty_was_not_given()
    {
        var call = Of(Http("GET", "/open311/v2/requests.json", "?status=&start_date=2026-01&service_code=a%2Cb"));
        call.Asked("status").ShouldBeNull();
        call.Asked("end_date").ShouldBeNull();
        call.Asked("start_date").ShouldBe("2026-01");
        call.Asked("service_code").ShouldBe("a,b");
    }

    [Theory]
    [InlineData("GET", "/open311/v2/requests.json", "no-cache")]
    [InlineData("GET", "/open311/v2/requests/c-1.json", "no-cache")]
    [InlineData("GET", "/open311/v2/tokens/k7qm3xtr9wpah4nd.json", "no-store")]
    [InlineData("GET", "/open311/v2/TOKENS/k7qm3xtr9wpah4nd.json", "no-store")]
    [InlineData("POST", "/open311/v2/requests.json", "no-store")]
    public async Task What_may_hold_a_token_or_a_receipt_is_stored_nowhere(string method, string path, string stored)
    {
        var http = Http(method, path);
        var call = Of(http);
        await call.Tell(new Told("services", new Rows("service", [])));
        http.Response.Headers.CacheControl.ToString().ShouldBe(stored);
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("?lang=sw", "sw")]
    public async Task A_refusal_tells_its_code_and_its_reason_in_the_language_of_the_call(string query, string language)
    {
        var http = Http("GET", "/open311/v2/nowhere.json", query);
        using var body = new MemoryStream();
        http.Response.Body = body;
        var call = Of(http);
        await call.Tell(call.Refuse(StatusCodes.Status404NotFound, "open311.nothing"));
        var said = Texts.Get(language, "open311.nothing");
        Encoding.UTF8.GetString(body.ToArray()).ShouldBe("[{\"code\":404,\"description\":\"" + said + "\"}]");
        http.Response.StatusCode.ShouldBe(404);
        http.Response.ContentType.ShouldBe("application/json; charset=utf-8");
        http.Response.Headers.ContentLanguage.ToString().ShouldBe(language);
        http.Response.Headers.Vary.ToString().ShouldBe("Accept-Language");
        http.Response.Headers.AccessControlAllowOrigin.ToString().ShouldBe("*");
    }

    [Fact]
    public void What_was_asked_for_is_named_in_the_reason()
    {
        var told = Of(Http("GET", "/open311/v2/services/potholes.json")).Refuse(404, "open311.service.unknown", "potholes");
        (told.Root, told.Status).ShouldBe(("errors", 404));
        Encoding.UTF8.GetString(Spark.Write(Spark.Json, told.Root, told.Value)).ShouldContain("'potholes'");
    }

    private static Call Of(HttpContext http) => new(http, Spark.Json, null);

    private static DefaultHttpContext Http(string method, string path, string query = "", string? accepted = null)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = (method, path, new QueryString(query));
        if (accepted is not null)
        {
            http.Request.Headers.AcceptLanguage = accepted;
        }

        return http;
    }
}
