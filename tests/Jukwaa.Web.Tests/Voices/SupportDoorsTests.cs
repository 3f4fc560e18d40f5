using System.Net;
using AngleSharp.Dom;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>"It happens to me too", in the menus and on the web.</summary>
[Collection(TheVoices.Name)]
public sealed class SupportDoorsTests(VoiceSite site)
{
    [Fact]
    public async Task In_the_menus_it_is_chosen_from_what_a_county_speaks_of()
    {
        var issue = await site.PublicIssue("KE-14", "land_disputes");
        var phone = await Dialled();
        (await phone.Press("3", "Embu")).ShouldContain("1 ");
        (await phone.Press("1")).ShouldContain("Nawe linakupata?");
        var receipt = VoiceSite.ReceiptIn(await phone.Press("2"));
        (await site.Supported(issue.Id)).ShouldBe((1, 0));
        site.Phones.On(phone.Number).ShouldBeEmpty("it asked for no messages");
        (await phone.Press("00", "2")).ShouldContain("stakabadhi");
        await phone.Press(receipt.Code);
        phone.Screen.ShouldContain("2 Niondoe");
        (await phone.Press("1")).ShouldContain("Hali ikoje");
        (await phone.Press("0")).ShouldContain("2 Niondoe");
        (await phone.Press("2")).ShouldContain("haihesabiwi tena");
        (await site.Supported(issue.Id)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Who_wants_messages_gets_one_and_is_asked_later()
    {
        var issue = await site.PublicIssue("KE-13", "land_disputes");
        var phone = await Dialled();
        await phone.Press("3", "Tharaka", "1", "1");
        phone.Screen.ShouldContain("Umehesabiwa");
        await site.Answer();
        site.Phones.On(phone.Number).ShouldHaveSingleItem().ShouldContain($"namba {issue.Number}");
        await site.Answered(issue.Id);
        await site.Answer();
        site.Phones.On(phone.Number)[^1].ShouldContain("kuna jibu");
    }

    [Fact]
    public async Task The_same_telephone_again_is_told_that_it_is_counted_and_a_message_counts_for_the_same_voice()
    {
        var issue = await site.PublicIssue("KE-12", "land_disputes");
        var phone = await Dialled();
        await phone.Press("3", "Meru", "1", "2");
        (await phone.Press("0", "3", "Meru", "1", "2")).ShouldContain("imeshahesabiwa");
        (await site.Say(phone.Number, $"NAMI {issue.Number}")).ShouldContain("imeshahesabiwa");
        (await site.Supported(issue.Id)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Of_a_county_of_which_nothing_is_public_that_is_said()
    {
        var phone = await Dialled();
        (await phone.Press("3", "Mandera")).ShouldContain("Mandera: bado hakuna");
        (await phone.Press("0")).ShouldContain("kaunti gani");
        (await phone.Press("Atlantis")).ShouldContain("kaunti gani");
    }

    [Fact]
    public async Task On_the_web_one_button_counts_and_shows_the_receipt_once()
    {
        var issue = await site.PublicIssue();
        using var somebody = site.Somebody();
        var record = await somebody.Get($"/issues/{issue.Id}");
        record.Document.QuerySelector("main")!.TextContent.ShouldContain($"METOO {issue.Number}");
        var asked = await somebody.Get(
            record.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "It happens to me too").GetAttribute("href")!
        );
        asked.Document.QuerySelectorAll("main input:not([type=hidden])").ShouldBeEmpty("nothing is asked");
        var done = await somebody.Send(asked, "main form");
        done.Status.ShouldBe(HttpStatusCode.OK);
        done.Cookies.ShouldBeEmpty();
        var receipt = VoiceSite.ReceiptIn(done.Document.QuerySelector(".receipt")!.TextContent);
        (await site.Supported(issue.Id)).ShouldBe((0, 1));
        var again = await somebody.Send(asked, "main form");
        VoiceSite.ReceiptIn(again.Document.QuerySelector(".receipt")!.TextContent).ShouldBe(receipt, "sent twice it is one voice");
        (await site.Supported(issue.Id)).ShouldBe((0, 1));
        // Pages are as old as a second.
        site.Clock.Now += TimeSpan.FromSeconds(2);
        (await somebody.Get($"/issues/{issue.Id}")).Document.QuerySelector("main")!.TextContent.ShouldContain("1 time it was said on the web");
        (await site.Anywhere(receipt.Code)).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_that_receipt_it_is_followed_judged_and_taken_back_but_nothing_is_added()
    {
        var issue = await site.PublicIssue();
        using var somebody = site.Somebody();
        var done = await somebody.Send($"/sw/support?issue={issue.Id}", "main form");
        var code = VoiceSite.ReceiptIn(done.Document.QuerySelector(".receipt")!.TextContent).Code;
        await site.Answered(issue.Id);
        var page = await somebody.Post("/receipt", [("Code", code), ("Go", "ask")]);
        var text = page.Document.QuerySelector("main")!.TextContent;
        text.ShouldContain("More patrols.");
        text.ShouldContain("Take my voice back");
        page.Document.QuerySelectorAll("textarea").ShouldBeEmpty();
        (await somebody.Post("/receipt", [("Code", code), ("Go", "add"), ("More", "words")])).Document.QuerySelector(".done").ShouldBeNull();
        await somebody.Post("/receipt", [("Code", code), ("Go", "tell"), ("Told", "StillHappening"), ("FormId", "x")]);
        (await site.List<string?>("select response from desk.issue where id = @Id", issue)).ShouldBe([null]);
        (await somebody.Post("/receipt", [("Code", code), ("Go", "forget")])).Errors.ShouldNotBeEmpty();
        var back = await somebody.Post("/receipt", [("Code", code), ("Go", "forget"), ("Sure", "true"), ("FormId", "y")]);
        back.Document.QuerySelector(".done")!.TextContent.ShouldContain("Taken back");
        (await site.Supported(issue.Id)).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("/support")]
    [InlineData("/support?issue=nothing")]
    [InlineData("/sw/support?issue=sealed-1")]
    public async Task An_issue_that_the_public_does_not_see_is_not_there(string address)
    {
        using var somebody = site.Somebody();
        (await somebody.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await somebody.Post("/support", [("Issue", "nothing"), ("FormId", Guid.NewGuid().ToString("N"))])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_without_its_chance_is_asked_for_once_more()
    {
        var issue = await site.PublicIssue();
        using var somebody = site.Somebody();
        var answer = await somebody.Post("/support", [("Issue", issue.Id), ("FormId", "1")]);
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.ShouldContain("Press the button once more");
        (await somebody.Send(answer, "main form")).Document.QuerySelector(".receipt").ShouldNotBeNull();
    }

    private async Task<Handset> Dialled()
    {
        var phone = new Handset(site.Address, site.NewNumber());
        await phone.Dial();
        await phone.Press("1");
        return phone;
    }
}
