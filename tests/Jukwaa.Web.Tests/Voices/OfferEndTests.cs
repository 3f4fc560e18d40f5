using Jukwaa.Storage;
using Shouldly;
using Xunit;
using static Jukwaa.Web.Tests.Voices.Offering;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Which receipt a yes is about, and what is left of an offer when it is over.</summary>
[Collection(TheVoices.Name)]
public sealed class OfferEndTests(VoiceSite site)
{
    [Fact]
    public async Task Who_supports_an_issue_on_the_web_is_told_too()
    {
        var (issue, number) = (await site.PublicIssue(), site.NewNumber());
        using var somebody = site.Somebody();
        var done = await somebody.Send(await somebody.Get($"/support?issue={issue.Id}"), "main form");
        var receipt = VoiceSite.ReceiptIn(done.Document.QuerySelector(".receipt")!.TextContent);
        await Give(somebody, "", receipt, number);
        await site.Answer();
        await site.Say(number, "YES");
        (await Ask(somebody, "", receipt)).Document.QuerySelector("button[value=end]").ShouldNotBeNull("the yes is about this receipt");
        await site.Answered(issue.Id);
        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(3, "the answer is told");
    }

    [Fact]
    public async Task A_yes_ties_no_telephone_to_what_was_forgotten_meanwhile()
    {
        using var somebody = site.Somebody();
        var (receipt, number) = (await Raised(somebody), site.NewNumber());
        await Give(somebody, "", receipt, number);
        await site.Answer();
        await somebody.Post("/receipt", [("Code", receipt.Code), ("FormId", new('a', 32)), ("Sure", "true"), ("Go", "forget")]);
        (await site.Say(number, "YES")).ShouldStartWith("Jukwaa: write your county");
        (await site.Kept(number)).ShouldBe((false, false));
    }

    [Fact]
    public async Task Nor_does_one_on_the_telephone_that_asked_for_it()
    {
        var number = site.NewNumber();
        var receipt = VoiceSite.ReceiptIn(await site.Say(number, "MOMBASA magenge ya vijana yanavamia watu usiku"));
        await site.Say(number, "FUTA " + receipt.Written);
        (await site.Say(number, "NDIYO")).ShouldStartWith("Jukwaa: andika kaunti yako");
        (await site.Kept(number)).ShouldBe((false, false));
    }

    [Fact]
    public async Task Who_never_answers_is_forgotten_after_a_day()
    {
        const string Rows = """
            select (select count(*) from voice.line where hash = @line)::int + (select count(*) from voice.offer where line = @line)::int
            """;
        using var somebody = site.Somebody();
        var (receipt, number) = (await Raised(somebody), site.NewNumber());
        await Give(somebody, "", receipt, number);
        await site.Answer();
        var (before, args) = (site.Clock.Now, new { line = site.Key.LineOf(number) });
        await site.Minute();
        (await site.List<int>(Rows, args)).ShouldBe([2], "its answer may be on its way");
        site.Clock.Now += TimeSpan.FromHours(Offers.OpenHours + 1);
        try
        {
            await site.Minute();
        }
        finally
        {
            site.Clock.Now = before;
        }

        (await site.List<int>(Rows, args)).ShouldBe([0]);
    }
}
