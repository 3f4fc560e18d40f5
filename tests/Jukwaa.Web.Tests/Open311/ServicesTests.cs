using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;
using TestLedger = Jukwaa.Web.Tests.Storage.TestLedger;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>What a program reads before it brings something.</summary>
[Collection(TheVoices.Name)]
public sealed class ServicesTests(VoiceSite site)
{
    public static TheoryData<string> Formats => ["xml", "json"];

    [Theory, MemberData(nameof(Formats))]
    public async Task Discovery_leads_to_the_endpoint(string format)
    {
        using var app = new CivicApp(site);
        var above = await app.Client.GetStringAsync(new Uri($"/open311/discovery.{format}", UriKind.Relative), TestLedger.Stop);
        (await app.Get($"discovery.{format}", Published.Discovery)).ShouldBe(above);
        above.ShouldContain("https://jukwaa.example.go.ke/open311/v2");
        above.ShouldContain("text/xml");
        above.ShouldContain("application/json");
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task Every_theme_is_a_service_in_its_family(string format)
    {
        using var app = new CivicApp(site);
        var text = await app.Get($"services.{format}", Published.Services);
        Published.Services.Check(format, text).ShouldBe((await site.List<int>("select count(*)::int from open.theme")).Single());
        text.ShouldContain("Land disputes, invasions and fraud");
        text.ShouldContain("Land, boundaries and natural resources");
    }

    [Theory]
    [InlineData("?lang=sw", null, "Migogoro, uvamizi na ulaghai wa ardhi", "sw")]
    [InlineData("", "sw-KE,en;q=0.5", "Migogoro, uvamizi na ulaghai wa ardhi", "sw")]
    [InlineData("", "fr,en;q=0.3,sw;q=0.9", "Migogoro, uvamizi na ulaghai wa ardhi", "sw")]
    [InlineData("", "sw;q=0,en", "Land disputes, invasions and fraud", "en")]
    [InlineData("?lang=en", "sw", "Land disputes, invasions and fraud", "en")]
    [InlineData("?lang=fr", null, "Land disputes, invasions and fraud", "en")]
    [InlineData("", "swx", "Land disputes, invasions and fraud", "en")]
    public async Task Names_are_told_in_the_language_that_is_asked_for(string query, string? accepted, string name, string language)
    {
        using var app = new CivicApp(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/open311/v2/services.json" + query);
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        }

        using var answer = await app.Client.SendAsync(request, TestLedger.Stop);
        answer.Content.Headers.ContentLanguage.ShouldBe([language]);
        using var services = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestLedger.Stop));
        var land = services.RootElement.EnumerateArray().Single(s => s.GetProperty("service_code").GetString() == "land_disputes");
        land.GetProperty("service_name").GetString().ShouldBe(name);
        land.GetProperty("keywords").GetString()!.ShouldContain("Migogoro");
        land.GetProperty("keywords").GetString()!.ShouldContain("invasions and fraud");
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task A_definition_says_what_may_be_told_beside_the_words(string format)
    {
        using var app = new CivicApp(site);
        var text = await app.Get($"services/land_disputes.{format}", Published.Definition);
        foreach (var word in (string[])["proposal", "group", "hidden", "women", "nps", "The police of this county"])
        {
            text.ShouldContain(word);
        }

        text.ShouldNotContain("not-reported", Case.Sensitive, "what nobody says of himself is not offered");
        (await app.Get($"services/land_disputes.{format}?lang=sw", Published.Definition)).ShouldContain("Polisi wa kaunti hii");
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task An_unknown_service_and_an_unknown_address_are_told_in_the_published_shape(string format)
    {
        using var app = new CivicApp(site);
        (await app.Get($"services/potholes.{format}", Published.Errors, HttpStatusCode.NotFound)).ShouldContain("'potholes' was not found");
        (await app.Get($"nothing.{format}", Published.Errors, HttpStatusCode.NotFound)).ShouldContain("its formats are xml and json");
        (await app.Get($"services.{format}/x.{format}", Published.Errors, HttpStatusCode.NotFound)).ShouldContain("404");
    }

    [Fact]
    public async Task A_format_that_is_not_there_is_said_in_XML() =>
        XDocument
            .Parse(await Text("/open311/v2/services.html", HttpStatusCode.NotFound))
            .Root!.Element("error")!
            .Element("code")!
            .Value.ShouldBe("404");

    [Fact]
    public async Task A_browser_that_asks_first_is_let_in()
    {
        using var app = new CivicApp(site);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/open311/v2/requests.json");
        request.Headers.Add("Origin", "https://app.example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "idempotency-key");
        using var answer = await app.Client.SendAsync(request, TestLedger.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("Idempotency-Key");
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse("no cookie is of any use here");
    }

    [Fact]
    public async Task While_the_database_is_away_it_says_try_again()
    {
        using var app = new CivicApp(site);
        await site.Owner("alter table open.theme rename to away");
        try
        {
            (await app.Get("services.xml", Published.Errors, HttpStatusCode.ServiceUnavailable)).ShouldContain("in a minute");
        }
        finally
        {
            await site.Owner("alter table open.away rename to theme");
        }

        (await app.Get("services.xml", Published.Services)).ShouldContain("land_disputes");
    }

    private async Task<string> Text(string path, HttpStatusCode status)
    {
        using var app = new CivicApp(site);
        using var answer = await app.Client.GetAsync(new Uri(path, UriKind.Relative), TestLedger.Stop);
        answer.StatusCode.ShouldBe(status);
        return await answer.Content.ReadAsStringAsync(TestLedger.Stop);
    }
}
