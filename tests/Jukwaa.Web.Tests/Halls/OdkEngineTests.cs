using System.Net;
using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Host;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>Our forms in an engine that others wrote (@getodk/xforms-engine, of ODK's Web Forms), in a real browser; what it writes is sent and taken.</summary>
[Collection(Desks.Pages.Name)]
public sealed partial class OdkEngineTests(PageSite site, Chromium chromium)
{
    private static readonly object?[][] _voice =
    [
        ["/data/words", "Wezi huja usiku."],
        ["/data/language", "sw"],
        ["/data/groups", new[] { "officers", "residents" }],
        ["/data/family", "violence"],
        ["/data/theme", "gangs"],
        ["/data/constituency", "KE-C001"],
        ["/data/ward", "KE-W0018"],
        ["/data/careful", "child"],
        ["/data/accuses", new[] { "nps" }],
        ["/data/note", "Aliogopa."],
        ["/data/answer", null],
        ["/data/answer[1]/words", "Tumesikia."],
        ["/data/answer[1]/language", "sw"],
        ["/data/answer[1]/office", "-"],
        ["/data/answer[1]/response", "Partly"],
        ["/data/promise", null],
        ["/data/promise[1]/words", "Askari kumi."],
        ["/data/promise[1]/language", "sw"],
        ["/data/promise[1]/speaker", "Kamishna"],
        ["/data/promise[1]/office", "nps"],
        ["/data/promise[1]/due_said", "day"],
        ["/data/promise[1]/due", "2026-03-01"],
        ["/data/promise[1]/amount_said", "-"],
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public async Task A_voice_filled_in_by_the_engine_of_others_is_taken_and_stands_on_the_list(string language)
    {
        var desk = await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        using var phone = await OdkPhone.Of(site, desk);
        var forum = await Hall.Open(site);
        var answers = await WithConstituency(_voice);
        var filled = await Fill(phone, $"voice:{forum}", language, answers);
        (filled.GetProperty("status").GetString(), Problems(filled)).ShouldBe(("ready", ""));
        Label(filled, "/data/words").ShouldBe(Texts.Get(language, "capture.concern.words"));
        Label(filled, "/data/promise[1]/due").ShouldBe(Texts.Get(language, "capture.due.date"));
        Options(filled, "/data/theme").ShouldContain(o => o.StartsWith("gangs=", StringComparison.Ordinal) && o.Length > "gangs=".Length);
        Options(filled, "/data/ward").ShouldContain("KE-W0018=Mtongwe");
        Options(filled, "/data/ward").ShouldAllBe(o => o.StartsWith("KE-W", StringComparison.Ordinal));
        Options(filled, "/data/accuses").ShouldNotContain(o => o.StartsWith("-=", StringComparison.Ordinal));

        var answer = await phone.Submit(filled.GetProperty("xml").GetString()!);
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
        (await site.List($"select kind from desk.entry where forum = '{forum}' order by kind")).ShouldBe(["Answer", "Commitment", "Concern"]);
        (
            await site.Ask<string>(
                $"select d.fields ->> 'groups' from desk.entry_edit d join desk.entry e on e.id = d.entry where e.forum = '{forum}' and e.kind = 'Concern'"
            )
        )!.ShouldContain("residents,officers");
        (await desk.Get($"/desk/forums/{forum}/list")).Text.ShouldContain("Wezi huja usiku.");
    }

    [Fact]
    public async Task The_engine_asks_in_our_words_for_what_is_missing()
    {
        using var phone = await OdkPhone.Of(site, await site.At(Role.Rapporteur, "ngao@KE-01"));
        var forum = await Hall.Open(site);
        var filled = await Fill(
            phone,
            $"voice:{forum}",
            "sw",
            [
                ["/data/promise", null],
                ["/data/promise[1]/due_said", "day"],
            ]
        );
        filled.GetProperty("status").GetString().ShouldBe("pending");
        foreach (
            var question in (string[])
                ["/data/words", "/data/groups", "/data/promise[1]/office", "/data/promise[1]/due", "/data/promise[1]/amount_said"]
        )
        {
            Problems(filled).ShouldContain($"{question}: required {Texts.Get("sw", "odk.required")}");
        }

        Problems(filled).ShouldNotContain("/data/promise[1]/amount:", Case.Sensitive, "how much is asked only where it was said");
    }

    [Fact]
    public async Task A_loose_promise_and_a_count_are_filled_in_and_taken_too()
    {
        using var phone = await OdkPhone.Of(site, await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary)));
        var forum = await Hall.Open(site);
        object?[][] promise =
        [
            .. _voice
                .Where(a => ((string)a[0]!).StartsWith("/data/promise[1]", StringComparison.Ordinal))
                .Select(a => (object?[])[((string)a[0]!).Replace("/promise[1]", "", StringComparison.Ordinal), a[1]]),
        ];
        object?[][] count =
        [
            ["/data/groups", "residents"],
            ["/data/sex", "f"],
            ["/data/age", "18-34"],
            ["/data/disability", "no"],
            ["/data/count", 12],
        ];
        foreach (var (form, answers) in ((string, object?[][])[])[("promise", promise), ("count", count)])
        {
            var filled = await Fill(phone, $"{form}:{forum}", "en", answers);
            (filled.GetProperty("status").GetString(), Problems(filled)).ShouldBe(("ready", ""));
            (await phone.Submit(filled.GetProperty("xml").GetString()!)).Status.ShouldBe(HttpStatusCode.Created);
        }

        var tooMany = await Fill(phone, $"count:{forum}", "en", [.. count[..^1], ["/data/count", 100_001]]);
        Problems(tooMany).ShouldContain(Texts.Get("en", "odk.range").Replace("{0}", "100000", StringComparison.Ordinal));
        (await site.List($"select kind from desk.entry where forum = '{forum}' order by kind")).ShouldBe(["Attendance", "Commitment"]);
    }

    // The constituency of the ward, as the places of the tests have it.
    private async Task<object?[][]> WithConstituency(object?[][] answers)
    {
        var constituency = await site.Ask<string>("select parent from open.place where code = 'KE-W0018'");
        return [.. answers.Select(a => (string)a[0]! == "/data/constituency" ? ["/data/constituency", constituency] : a)];
    }

    private async Task<JsonElement> Fill(OdkPhone phone, string form, string language, object?[][] answers, int maxSize = 0)
    {
        var listed = (await phone.Forms())[form];
        var (bytes, manifest) = (await phone.Get(OdkPhone.Of(listed, "downloadUrl")), await phone.Get(OdkPhone.Of(listed, "manifestUrl")));
        var places = await phone.Get(OdkPhone.Of(manifest.Xml.Elements().Single(), "downloadUrl"));
        await using var visitor = await chromium.Visitor(new("http://localhost/"));
        await visitor.RouteAsync("**/*", Serve);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/");
        return await page.EvaluateAsync<JsonElement>(
            await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "tests/Jukwaa.Web.Tests/Halls/engine.js"), TestContext.Current.CancellationToken),
            new
            {
                form = bytes.Text,
                places = places.Text,
                language,
                answers,
                maxSize,
            }
        );
    }

    private static Task Serve(IRoute route) =>
        route.FulfillAsync(
            route.Request.Url.EndsWith("/engine.js", StringComparison.Ordinal)
                ? new() { Path = Path.Combine(Checkout.Root, "node_modules/@getodk/xforms-engine/dist/index.js"), ContentType = "text/javascript" }
                : new() { Body = "<!DOCTYPE html><title>Engine</title>", ContentType = "text/html" }
        );

    private static string Problems(JsonElement filled) =>
        string.Join('\n', filled.GetProperty("problems").EnumerateArray().Select(p => p.GetString()));

    private static string? Label(JsonElement filled, string reference) => filled.GetProperty("labels").GetProperty(reference)[0].GetString();

    private static IReadOnlyList<string> Options(JsonElement filled, string reference) =>
        [.. filled.GetProperty("labels").GetProperty(reference)[2].EnumerateArray().Select(o => o.GetString()!)];
}
