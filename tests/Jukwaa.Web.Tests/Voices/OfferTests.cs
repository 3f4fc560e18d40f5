using System.Net;
using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;
using Xunit;
using static Jukwaa.Web.Tests.Voices.Offering;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Who spoke on the web is told by short message what became of it, once the telephone has said yes.</summary>
[Collection(TheVoices.Name)]
public sealed class OfferTests(VoiceSite site)
{
    [Theory]
    [InlineData("", "YES", "Jukwaa: somebody gave this number", "Jukwaa: you will get a message here")]
    [InlineData("/sw", "NDIYO", "Jukwaa: kuna aliyetoa namba hii", "Jukwaa: utapata ujumbe hapa")]
    public async Task A_telephone_that_says_yes_is_told_and_until_then_its_number_is_nowhere(string language, string yes, string asked, string thanks)
    {
        using var somebody = site.Somebody();
        var (receipt, number) = (await Raised(somebody, language), site.NewNumber());
        var page = await Give(somebody, language, receipt, "0" + number[4..]);
        page.Document.QuerySelector(".done")!.TextContent.ShouldContain("24");
        (await site.Anywhere(number[1..])).ShouldBeEmpty();
        await site.Answer();
        var text = site.Phones.On(number).ShouldHaveSingleItem();
        text.ShouldStartWith(asked);
        Gsm7.FitsOne(text).ShouldBeTrue();
        (await site.Kept(number)).ShouldBe((false, false));
        (await site.Say(number, yes)).ShouldStartWith(thanks);
        (await site.Kept(number)).ShouldBe((true, false));
        (await site.Anywhere(number[1..])).ShouldBeEmpty("it is sealed");
        (await Ask(somebody, language, receipt)).Document.QuerySelector("button[value=end]").ShouldNotBeNull("it can be ended");
        await Answered(await site.ConcernOf(receipt));
        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(3, "the answer is told");
    }

    [Fact]
    public async Task Who_does_not_say_yes_gets_nothing_more()
    {
        using var somebody = site.Somebody();
        var (receipt, number) = (await Raised(somebody), site.NewNumber());
        await Give(somebody, "", receipt, number);
        await site.Answer();
        (await site.Say(number, "NO")).ShouldStartWith("Jukwaa: no messages will be sent");
        await Answered(await site.ConcernOf(receipt));
        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(2);
        (await site.Kept(number)).ShouldBe((false, false));
    }

    [Fact]
    public async Task A_yes_after_a_day_is_no_answer_to_it()
    {
        using var somebody = site.Somebody();
        var (receipt, number) = (await Raised(somebody), site.NewNumber());
        await Give(somebody, "", receipt, number);
        await site.Answer();
        var before = site.Clock.Now;
        site.Clock.Now += TimeSpan.FromHours(Offers.OpenHours + 1);
        try
        {
            await site.Say(number, "YES");
        }
        finally
        {
            site.Clock.Now = before;
        }

        (await site.Kept(number)).Kept.ShouldBeFalse();
    }

    [Fact]
    public async Task It_ends_where_it_began()
    {
        using var somebody = site.Somebody();
        var (receipt, number) = (await Raised(somebody), site.NewNumber());
        await Give(somebody, "", receipt, number);
        await site.Answer();
        await site.Say(number, "YES");
        var ended = await somebody.Send(await Ask(somebody, "", receipt), "main form", ("Go", "end"));
        ended.Document.QuerySelector(".done")!.TextContent.ShouldContain("No more messages are sent about this.");
        await Answered(await site.ConcernOf(receipt));
        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_is_flooded_by_somebody_who_types_its_number()
    {
        using var somebody = site.Somebody();
        var (receipt, number) = (await Raised(somebody), site.NewNumber());
        for (var again = 0; again < 6; again++)
        {
            // While a question waits for its answer another one would take its place.
            await site.Owner("update voice.line set waits = null, waits_for = null, waits_until = null");
            (await Give(somebody, "", receipt, number)).Document.QuerySelector(".done").ShouldNotBeNull("nothing is told of it");
        }

        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(Offers.MostADay);
    }

    [Fact]
    public async Task A_telephone_that_asked_for_silence_or_is_asked_something_is_left_alone_and_nobody_learns_of_it()
    {
        using var somebody = site.Somebody();
        var (receipt, silent, busy) = (await Raised(somebody), site.NewNumber(), site.NewNumber());
        await site.Say(silent, "STOP");
        await site.Say(busy, "Wezi wa mifugo wanarudi kila usiku");
        var pages = new List<string>();
        foreach (var number in (string[])[silent, busy, site.NewNumber()])
        {
            pages.Add((await Give(somebody, "", receipt, number)).Document.QuerySelector("main")!.TextContent);
        }

        pages.Distinct().Count().ShouldBe(1, "the same is said of each");
        await site.Answer();
        site.Phones.On(silent).Count.ShouldBe(1);
        site.Phones.On(busy).Count.ShouldBe(1);
        VoiceSite.ReceiptIn(site.Phones.On(busy)[0]);
        (await site.Say(busy, "KISUMU")).ShouldContain("tumeandika Kisumu", Case.Sensitive, "the question that was open is still open");
    }

    [Theory]
    [InlineData("", "Type the number of the telephone.")]
    [InlineData("12345", "That is no number that can be sent to.")]
    [InlineData("0712 345 67x", "That is no number that can be sent to.")]
    public async Task A_number_that_is_none_is_said_to_be_and_kept_in_the_form(string typed, string said)
    {
        using var somebody = site.Somebody();
        var again = await Give(somebody, "", await Raised(somebody), typed);
        (again.Status, again.Errors).ShouldBe((HttpStatusCode.UnprocessableEntity, again.Errors));
        again.Errors.ShouldContain(said);
        again.Document.QuerySelector("#f-Phone")!.GetAttribute("value").ShouldBe(typed);
        again.Document.QuerySelector("input[name=Code]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_a_receipt_nothing_is_sent()
    {
        using var somebody = site.Somebody();
        var page = await somebody.Get("/receipt/phone");
        page.Document.QuerySelector("#f-Code").ShouldNotBeNull();
        var number = site.NewNumber();
        (await somebody.Post("/receipt/phone", [("Code", ""), ("Phone", number), ("Go", "ask")])).Errors.ShouldContain("Type the receipt.");
        var unknown = Receipt.Of([.. Enumerable.Repeat((byte)7, 32)]);
        (await somebody.Post("/receipt/phone", [("Code", unknown.Written), ("Phone", number), ("Go", "ask")])).Errors.ShouldContain(
            "Nothing is kept"
        );
        await site.Answer();
        site.Phones.On(number).ShouldBeEmpty();
    }

    private async Task Answered(string concern)
    {
        var issue = $"i-{concern}";
        await site.Do(
            new Domain.Issues.OpenIssue(Guid.NewGuid(), issue, "KE-01", "gangs", Domain.Kernel.Period.Day(site.Today)),
            new GatherConcern(Guid.NewGuid(), concern, issue)
        );
        await site.Answered(issue);
    }
}
