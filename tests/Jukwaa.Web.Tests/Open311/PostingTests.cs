using System.Net;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;
using TestLedger = Jukwaa.Web.Tests.Storage.TestLedger;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>A program brings what somebody raises.</summary>
[Collection(TheVoices.Name)]
public sealed class PostingTests(VoiceSite site)
{
    private const string Said = "Watu wasiojulikana wamezungushia ua shamba letu karibu na mto.";

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task What_is_brought_is_a_concern_and_is_answered_with_a_token_and_a_receipt(string format)
    {
        using var app = new CivicApp(site);
        (string, string)[] fields = [("service_code", "land_disputes"), ("description", Said + format), .. CivicApp.Point];
        var text = await app.Post(format, Published.Taken, HttpStatusCode.OK, fields);
        text.ShouldNotContain("service_request_id", Case.Sensitive, "a number is only for what is public");
        text.ShouldContain("https://jukwaa.example.go.ke/receipt");
        text.ShouldContain("999");
        var row = (
            await site.List<(string By, string Place, string Theme, string Said, string Language)>(
                "select recorded_as, place, theme, desk.said(summary, 'sw'), split_part(summary, '=', 1) from desk.concern where id = @id",
                new { id = await app.ConcernOf(text) }
            )
        ).ShouldHaveSingleItem();
        row.ShouldBe(("channel:open311", "KE-W0018", "land_disputes", Said + format, "sw"));
    }

    [Fact]
    public async Task Of_the_point_and_of_the_person_nothing_is_kept_and_that_is_said()
    {
        using var app = new CivicApp(site);
        (string, string)[] person =
        [
            ("email", "wanjiku.siri@example.org"),
            ("device_id", "kifaa-778812"),
            ("account_id", "akaunti-551"),
            ("first_name", "Wanjikusiri"),
            ("last_name", "Kamausiri"),
            ("phone", "+254799123987"),
            ("api_key", "ufunguo-991"),
            ("media_url", "https://picha.example.org/siri.jpg"),
            ("address_string", "Nyumba namba 44177, Barabara ya Nyali"),
            ("lat", "-4.057361"),
            ("long", "39.695271"),
        ];
        var (token, notice) = await app.Bring("Ardhi yetu imeuzwa bila sisi kujua, hati ni bandia.", person);
        notice.ShouldContain("only the ward was kept: Mkomani");
        notice.ShouldContain("device were not kept");
        notice.ShouldContain("picture or file was not taken");
        var receipt = VoiceSite.ReceiptIn(notice);
        // A few digits alone stand by chance in some hash.
        string[] secrets =
        [
            "wanjiku",
            "kifaa-77",
            "akaunti-55",
            "kamausiri",
            "799123987",
            "ufunguo",
            "picha.example",
            "namba 44177",
            "4.057361",
            "39.695271",
        ];
        foreach (var secret in (string[])[.. secrets, token, receipt.Code, receipt.Written])
        {
            (await site.Anywhere(secret)).ShouldBeEmpty(secret);
        }

        (await site.Anywhere("hati ni bandia")).ShouldBe(["ledger.passage"], "looking must find what is there");
    }

    [Fact]
    public async Task The_receipt_opens_what_every_receipt_opens_and_the_token_does_not()
    {
        using var app = new CivicApp(site);
        var (token, notice) = await app.Bring("Mipaka ya shamba imesogezwa usiku.");
        using var somebody = site.Somebody();
        (await somebody.Post("/receipt", [("Code", VoiceSite.ReceiptIn(notice).Written), ("Go", "ask")])).Status.ShouldBe(HttpStatusCode.OK);
        (await somebody.Post("/receipt", [("Code", token), ("Go", "ask")])).Errors.ShouldContain("Nothing is kept under that receipt");
    }

    [Fact]
    public async Task What_is_told_beside_the_words_is_kept()
    {
        using var app = new CivicApp(site);
        var (_, notice) = await app.Bring(
            "Shamba la shule limevamiwa.",
            ("attribute[group]", "women"),
            ("attribute[proposal]", "Wekeni alama za mipaka.")
        );
        var row = await site.List<(string, string)>(
            "select groups[1], desk.said(proposal, 'sw') from desk.concern where id = @id",
            new { id = await app.ConcernOf(notice) }
        );
        row.ShouldBe([("women", "Wekeni alama za mipaka.")]);
    }

    [Theory]
    [InlineData("attribute[hidden]")]
    [InlineData("attribute[hidden][]")]
    [InlineData("attribute[hidden][0]")]
    public async Task What_the_police_must_not_see_goes_to_oversight_alone(string name)
    {
        using var app = new CivicApp(site);
        var (_, notice) = await app.Bring("Tunaombwa pesa kila wiki." + name, (name, "nps"));
        var sealing = await site.List<(string, string)>(
            "select c.accused[1], i.office from desk.concern c join desk.issue i on i.id = c.issue where c.id = @id",
            new { id = await app.ConcernOf(notice) }
        );
        sealing.ShouldBe([("nps@KE-01", "ipoa@KE")]);
    }

    [Fact]
    public async Task What_is_no_form_and_what_is_too_large_is_refused()
    {
        using var app = new CivicApp(site);
        using var json = new StringContent("{\"service_code\":\"land_disputes\"}", System.Text.Encoding.UTF8, "application/json");
        await Refused(app, json, HttpStatusCode.BadRequest, "Send a form");
        using var many = new FormUrlEncodedContent(Enumerable.Range(0, 200).Select(n => KeyValuePair.Create($"x{n}", "1")));
        await Refused(app, many, HttpStatusCode.BadRequest, "at most 100 fields");
        using var large = new FormUrlEncodedContent([new("description", new string('m', 80_000))]);
        await Refused(app, large, HttpStatusCode.RequestEntityTooLarge, "without a picture");
        using var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end", System.Text.Encoding.UTF8);
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        await Refused(app, broken, HttpStatusCode.BadRequest, "Send a form");
    }

    [Fact]
    public async Task Apps_that_send_their_form_in_parts_are_understood_and_their_picture_is_left()
    {
        using var app = new CivicApp(site);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("land_disputes"), "service_code" },
            { new StringContent("Uzio umejengwa barabarani."), "description" },
            { new StringContent("-4.05736"), "lat" },
            { new StringContent("39.69527"), "long" },
            { new ByteArrayContent([1, 2, 3]), "media", "picha.jpg" },
        };
        using var answer = await app.Client.PostAsync(new Uri("/open311/v2/requests.json", UriKind.Relative), form, TestLedger.Stop);
        (await answer.Content.ReadAsStringAsync(TestLedger.Stop)).ShouldContain("picture or file was not taken");
    }

    [Fact]
    public async Task While_the_database_is_away_nothing_is_acknowledged_and_later_it_is_one()
    {
        using var app = new CivicApp(site);
        (string, string)[] fields = [("service_code", "land_disputes"), ("description", "Wakati wa kukatika."), .. CivicApp.Point];
        await site.Owner("alter table ledger.command rename to away");
        try
        {
            (await app.Post("json", Published.Errors, HttpStatusCode.ServiceUnavailable, fields)).ShouldContain("sent twice it is one");
        }
        finally
        {
            await site.Owner("alter table ledger.away rename to command");
        }

        var before = await Count();
        await app.Post("json", Published.Taken, HttpStatusCode.OK, fields);
        (await Count()).ShouldBe(before + 1);
    }

    private static async Task Refused(CivicApp app, HttpContent body, HttpStatusCode status, string said)
    {
        using var answer = await app.Client.PostAsync(new Uri("/open311/v2/requests.xml", UriKind.Relative), body, TestLedger.Stop);
        var text = await answer.Content.ReadAsStringAsync(TestLedger.Stop);
        answer.StatusCode.ShouldBe(status, text);
        Published.Errors.Check("xml", text).ShouldBe(1);
        text.ShouldContain(said);
    }

    private async Task<int> Count() => (await site.List<int>("select count(*)::int from desk.concern")).Single();
}
