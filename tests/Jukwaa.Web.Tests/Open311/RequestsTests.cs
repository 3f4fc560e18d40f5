using System.Net;
using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Web.Tests.Storage;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>What is public, as programs read it, and what stays unseen.</summary>
[Collection(TheVoices.Name)]
public sealed class RequestsTests(VoiceSite site)
{
    public static TheoryData<string> Formats => ["xml", "json"];

    [Theory, MemberData(nameof(Formats))]
    public async Task A_token_gives_a_number_once_what_was_raised_is_public(string format)
    {
        using var app = new CivicApp(site);
        var (token, notice) = await app.Bring("Shamba la familia limeuzwa mara mbili " + Guid.NewGuid());
        var id = await app.ConcernOf(notice);
        var before = await app.Get($"tokens/{token}.{format}", Published.Tokens);
        before.ShouldContain(token);
        before.ShouldNotContain(id);
        await app.Get($"requests/{id}.{format}", Published.Errors, HttpStatusCode.NotFound);
        (await app.Get($"requests.{format}?service_request_id={id}", Published.Requests)).ShouldNotContain(id);
        await app.Publish(id);
        (await app.Get($"tokens/{token.ToUpperInvariant()}.{format}", Published.Tokens)).ShouldContain(id);
        (await app.Get($"requests/{id}.{format}", Published.Requests)).ShouldContain("Land was taken.");
    }

    [Theory]
    [InlineData("k7qm3xtr9wpah4nd")]
    [InlineData("12345")]
    [InlineData("%20")]
    public async Task A_token_that_nobody_was_given_is_not_found(string token)
    {
        using var app = new CivicApp(site);
        await app.Get($"tokens/{token}.xml", Published.Errors, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_receipt_is_no_token()
    {
        using var app = new CivicApp(site);
        var (_, notice) = await app.Bring("Mipaka imesogezwa " + Guid.NewGuid());
        await app.Get($"tokens/{VoiceSite.ReceiptIn(notice).Code}.json", Published.Errors, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_sealed_or_withheld_or_forgotten_has_no_number()
    {
        using var app = new CivicApp(site);
        var (hidden, _) = await app.Bring("Wanadai pesa " + Guid.NewGuid(), ("attribute[hidden]", "nps"));
        (await Number(app, hidden)).ShouldBeNull();
        var (token, notice) = await app.Bring("Nisahau " + Guid.NewGuid());
        await site.Do(new ForgetConcern(Guid.NewGuid(), await app.ConcernOf(notice)));
        (await Number(app, token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_request_tells_where_it_stands_who_must_answer_and_by_when()
    {
        using var app = new CivicApp(site);
        var (_, notice) = await app.Bring("Ardhi ya soko imenyakuliwa " + Guid.NewGuid());
        var id = await app.ConcernOf(notice);
        var issue = await app.Publish(id);
        var open = await One(app, id);
        open.GetProperty("status").GetString().ShouldBe("open");
        open.GetProperty("status_notes").GetString().ShouldBe("With an office");
        open.GetProperty("service_code").GetString().ShouldBe("land_disputes");
        open.GetProperty("address").GetString().ShouldBe("Mkomani, Nyali, Mombasa, Kenya");
        open.GetProperty("address_id").GetString().ShouldBe("KE-W0018");
        open.GetProperty("lat").GetDecimal().ShouldBe(-4.05736m);
        open.GetProperty("long").GetDecimal().ShouldBe(39.69527m);
        open.GetProperty("agency_responsible").GetString().ShouldNotBeNullOrEmpty();
        open.GetProperty("requested_datetime").GetString().ShouldBe($"{site.Today:yyyy-MM-dd}T00:00:00+03:00");
        var due = (await site.List<DateOnly>("select answer_due from open.issue where id = @issue", new { issue })).Single();
        open.GetProperty("expected_datetime").GetString().ShouldBe($"{due:yyyy-MM-dd}T23:59:59+03:00");
        open.GetProperty("service_notice").GetString()!.ShouldContain($"https://jukwaa.example.go.ke/concerns/{id}");
        open.GetProperty("media_url").ValueKind.ShouldBe(JsonValueKind.Null);

        var office = (await site.List<string>("select office from open.issue where id = @issue", new { issue })).Single().Split('@');
        await site.Do(
            new GiveResponse(
                Guid.NewGuid(),
                issue,
                new Office(office[0], office[1]),
                ResponseKind.Accepted,
                A.Words("Surveyors come.", "Wapima ardhi wanakuja."),
                site.Today
            )
        );
        var answered = await One(app, id, "?lang=sw");
        answered.GetProperty("status").GetString().ShouldBe("open", "an answer alone is not the end of it");
        answered.GetProperty("status_notes").GetString().ShouldBe("Imejibiwa: Wapima ardhi wanakuja.");
        answered.GetProperty("service_name").GetString().ShouldBe("Migogoro, uvamizi na ulaghai wa ardhi");
        answered.GetProperty("service_notice").GetString()!.ShouldContain($"/sw/concerns/{id}");
    }

    [Fact]
    public async Task A_careful_theme_is_placed_in_its_county_alone()
    {
        using var app = new CivicApp(site);
        (string, string)[] fields = [("service_code", "gbv"), ("description", "Jirani anampiga mkewe " + Guid.NewGuid()), .. CivicApp.Point];
        var id = await app.ConcernOf(await app.Post("json", Published.Taken, HttpStatusCode.OK, fields));
        await app.Publish(id, "gbv");
        var shown = await One(app, id);
        shown.GetProperty("address").GetString().ShouldBe("Mombasa, Kenya");
        shown.ToString().ShouldNotContain("Mkomani");
        shown.GetProperty("lat").GetDecimal().ShouldNotBe(-4.05736m);
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task The_list_is_asked_by_service_and_status_and_date(string format)
    {
        using var app = new CivicApp(site);
        var (_, notice) = await app.Bring("Ekari kumi " + Guid.NewGuid());
        var id = await app.ConcernOf(notice);
        await app.Publish(id);
        var (day, next) = ($"{site.Today:yyyy-MM-dd}", $"{site.Today.AddDays(1):yyyy-MM-dd}");
        foreach (
            var query in (string[])
                [
                    "",
                    "?service_code=land_disputes,gangs",
                    "?status=open",
                    "?status=open,closed",
                    $"?start_date={day}",
                    $"?end_date={next}",
                    $"?start_date={day}T00:00:00Z&end_date={next}T10:00:00%2B03:00&jurisdiction_id=kenya",
                    "?service_code=&status=",
                ]
        )
        {
            var present = query.Contains("T00:00:00Z", StringComparison.Ordinal);
            (await app.Get($"requests.{format}{query}", Published.Requests)).Contains(id, StringComparison.Ordinal).ShouldBe(!present, query);
        }

        foreach (
            var query in (string[])
                [
                    "?service_code=gangs",
                    "?status=closed",
                    $"?start_date={next}",
                    $"?end_date={site.Today.AddDays(-1):yyyy-MM-dd}",
                    "?service_request_id=c-nothing",
                ]
        )
        {
            (await app.Get($"requests.{format}{query}", Published.Requests)).ShouldNotContain(id, Case.Sensitive, query);
        }

        (await app.Get($"requests.{format}?service_request_id=x,{id}&status=closed&start_date=never", Published.Requests)).ShouldContain(
            id,
            Case.Sensitive,
            "a number overrides all else"
        );
    }

    [Theory]
    [InlineData("?status=new", HttpStatusCode.BadRequest, "status is open, closed")]
    [InlineData("?service_code=potholes", HttpStatusCode.NotFound, "'potholes' was not found")]
    [InlineData("?start_date=yesterday", HttpStatusCode.BadRequest, "must look like")]
    [InlineData("?end_date=2026-13-01", HttpStatusCode.BadRequest, "must look like")]
    [InlineData("?start_date=0001-01-01", HttpStatusCode.BadRequest, "must look like")]
    [InlineData("?start_date=2026-01-01&end_date=2026-06-01", HttpStatusCode.BadRequest, "at most 90 days")]
    [InlineData("?start_date=2026-02-01&end_date=2026-01-01", HttpStatusCode.BadRequest, "lies after")]
    public async Task What_cannot_be_asked_is_said(string query, HttpStatusCode status, string said)
    {
        using var app = new CivicApp(site);
        (await app.Get("requests.xml" + query, Published.Errors, status)).ShouldContain(said);
        (await app.Get("requests.json" + query, Published.Errors, status)).ShouldContain(said);
    }

    private static async Task<JsonElement> One(CivicApp app, string id, string query = "")
    {
        using var told = JsonDocument.Parse(await app.Get($"requests/{id}.json{query}", Published.Requests));
        return told.RootElement.EnumerateArray().ShouldHaveSingleItem().Clone();
    }

    private static async Task<string?> Number(CivicApp app, string token)
    {
        using var told = JsonDocument.Parse(await app.Get($"tokens/{token}.json", Published.Tokens));
        return told.RootElement[0].GetProperty("service_request_id").GetString();
    }
}
