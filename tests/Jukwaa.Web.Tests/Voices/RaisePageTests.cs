using System.Net;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Somebody at a browser raises a concern, without a script, and follows it.</summary>
[Collection(TheVoices.Name)]
public sealed class RaisePageTests(VoiceSite site)
{
    private const string Said = "Kila usiku vijana wanavamia watu karibu na kivuko.\nHakuna taa.";

    [Fact]
    public async Task Where_to_call_stands_before_anything_else()
    {
        using var somebody = site.Somebody();
        var page = await somebody.Get("/raise");
        var (call, form) = (page.Text.IndexOf("tel:999", StringComparison.Ordinal), page.Text.IndexOf("<form", StringComparison.Ordinal));
        call.ShouldBeGreaterThan(0);
        call.ShouldBeLessThan(form);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task Step_by_step_it_becomes_a_concern_with_a_receipt(string language)
    {
        using var somebody = site.Somebody();
        var sent = await Send(somebody, language, ward: "KE-W0021", spot: "kivuko", group: "women", proposal: "Wekeni taa.");
        sent.Status.ShouldBe(HttpStatusCode.OK);
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(sent.Document.QuerySelector(".receipt")!.TextContent));
        var row = (
            await site.List<(string Place, string By, string Groups, string Summary, string Proposal, string Words)>(
                """
                select place, recorded_as, groups[1], desk.said(summary, 'sw'), desk.said(proposal, 'sw'), desk.said(place_words, 'sw') from desk.concern where id = @id
                """,
                new { id }
            )
        ).ShouldHaveSingleItem();
        row.ShouldBe(("KE-W0021", "channel:web", "women", Said, "Wekeni taa.", "kivuko"));
        sent.Cookies.ShouldBeEmpty("nobody is followed");
        sent.Header("Cache-Control").ShouldContain("no-store");
    }

    [Fact]
    public async Task Sent_twice_it_is_one_concern_with_one_receipt()
    {
        using var somebody = site.Somebody();
        var check = await ToCheck(somebody, "");
        var before = await Count();
        var (first, second) = (await Go(somebody, check, "send"), await Go(somebody, check, "send"));
        (await Count()).ShouldBe(before + 1);
        first.Document.QuerySelector(".receipt")!.TextContent.ShouldBe(second.Document.QuerySelector(".receipt")!.TextContent);
    }

    [Fact]
    public async Task What_must_not_be_seen_by_the_police_goes_to_oversight_alone()
    {
        using var somebody = site.Somebody();
        var sent = await Send(somebody, "", hidden: "nps");
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(sent.Document.QuerySelector(".receipt")!.TextContent));
        var (accused, office) = (
            await site.List<(string, string)>(
                "select c.accused[1], i.office from desk.concern c join desk.issue i on i.id = c.issue where c.id = @id",
                new { id }
            )
        ).ShouldHaveSingleItem();
        (accused, office).ShouldBe(("nps@KE-01", "ipoa@KE"));
        (await site.List<int>("select count(*)::int from open.concern where id = @id", new { id })).ShouldBe([0]);
    }

    [Fact]
    public async Task A_county_that_the_words_begin_with_is_chosen_already()
    {
        using var somebody = site.Somebody();
        var first = await somebody.Get("/raise");
        var where = await Go(somebody, first, "next", ("Text", "KISUMU maji hakuna tangu Jumatatu"));
        where.Document.QuerySelector("#f-County option[selected]")!.GetAttribute("value").ShouldBe("KE-42");
    }

    [Theory]
    [InlineData("say", "Text", "")]
    [InlineData("say", "Text", "   ")]
    [InlineData("say", "Text", null)]
    public async Task Without_words_it_goes_no_further(string step, string field, string? typed)
    {
        using var somebody = site.Somebody();
        var again = await Go(somebody, await somebody.Get("/raise"), "next", (field, typed ?? new string('m', 4_001)));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Document.QuerySelector("input[name=Step]")!.GetAttribute("value").ShouldBe(step);
        again.Errors.ShouldNotBeEmpty();
        again.Document.QuerySelector("#f-Text")!.TextContent.Trim().Length.ShouldBe(typed is null ? 4_001 : 0, "what was typed is kept");
    }

    [Fact]
    public async Task Back_loses_nothing()
    {
        using var somebody = site.Somebody();
        var check = await ToCheck(somebody, "");
        var back = await Go(somebody, check, "say");
        back.Document.QuerySelector("#f-Text")!.TextContent.Trim().ShouldBe(Said);
        var again = await Go(somebody, back, "next", ("Text", "Sasa maneno mengine kabisa"));
        again.Document.QuerySelector("#f-County option[selected]")!.GetAttribute("value").ShouldBe("KE-01");
    }

    [Theory]
    [InlineData("County", "KE-99", "where")]
    [InlineData("Ward", "KE-W0900", "spot")]
    [InlineData("HiddenOffice", "nobody@KE", "who")]
    [InlineData("Hidden", "everybody", "who")]
    [InlineData("Group", "kings", "who")]
    public async Task What_was_bent_leads_back_to_its_step(string field, string value, string step)
    {
        using var somebody = site.Somebody();
        var answer = await Go(somebody, await ToCheck(somebody, ""), "send", (field, value));
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("input[name=Step]")!.GetAttribute("value").ShouldBe(step);
    }

    [Fact]
    public async Task While_the_database_is_away_the_words_stay_and_it_says_so()
    {
        using var somebody = site.Somebody();
        var check = await ToCheck(somebody, "/sw");
        await site.Owner("alter table ledger.command rename to away");
        Answer answer;
        try
        {
            answer = await Go(somebody, check, "send");
        }
        finally
        {
            await site.Owner("alter table ledger.away rename to command");
        }

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Errors.ShouldContain("Hakuna kilichopotea");
        (await Go(somebody, answer, "send")).Document.QuerySelector(".receipt").ShouldNotBeNull("the same form works when it is back");
    }

    private static async Task<Answer> ToCheck(
        Caller somebody,
        string language,
        string hidden = "",
        string ward = "",
        string spot = "",
        string group = "",
        string proposal = ""
    )
    {
        var where = await Go(somebody, await somebody.Get(language + "/raise"), "next", ("Text", Said), ("Proposal", proposal));
        var place = await Go(somebody, where, "next", ("County", "KE-01"));
        var who = await Go(somebody, place, "next", ("Ward", ward), ("Spot", spot));
        (string, string)[] ticked = hidden.Length > 0 ? [("Hidden", hidden)] : [];
        return await Go(somebody, who, "next", [.. ticked, ("Group", group)]);
    }

    private static async Task<Answer> Send(
        Caller somebody,
        string language,
        string hidden = "",
        string ward = "",
        string spot = "",
        string group = "",
        string proposal = ""
    ) => await Go(somebody, await ToCheck(somebody, language, hidden, ward, spot, group, proposal), "send");

    private static Task<Answer> Go(Caller somebody, Answer page, string go, params (string, string)[] fields) =>
        somebody.Send(page, "main form", [.. fields, ("Go", go)]);

    private async Task<int> Count() => (await site.List<int>("select count(*)::int from desk.concern")).Single();
}
