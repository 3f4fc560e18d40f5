using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

[Collection(TheVoices.Name)]
public sealed class FollowPageTests(VoiceSite site)
{
    private const string Said = "MOMBASA magenge ya vijana yanavamia watu usiku";

    [Fact]
    public async Task A_receipt_from_a_telephone_is_followed_on_the_web()
    {
        var page = await Ask(await Spoken());
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("main")!.TextContent.ShouldContain("Editors, who read it first");
        page.Header("Cache-Control").ShouldContain("no-store");
        page.Cookies.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_office_its_deadline_and_its_answer_are_shown_to_whoever_holds_the_receipt()
    {
        var receipt = await Spoken();
        var (id, issue) = (await site.ConcernOf(receipt), "i-" + Guid.NewGuid().ToString("N"));
        var words = A.Words("More patrols at night.", "Doria zaidi usiku.");
        await site.Do(
            new CodeConcern(Guid.NewGuid(), id, "gangs", "KE-01", ["residents"], words),
            new OpenIssue(Guid.NewGuid(), issue, "KE-01", "gangs", Period.Day(new(2026, 1, 14))),
            new GatherConcern(Guid.NewGuid(), id, issue)
        );
        var with = (await Ask(receipt, "/sw")).Document.QuerySelector("main")!.TextContent;
        with.ShouldContain("Kamanda wa Polisi wa Kaunti");
        with.ShouldContain("4 Februari 2026");
        await site.Do(new GiveResponse(Guid.NewGuid(), issue, new("nps", "KE-01"), ResponseKind.Accepted, words, new(2026, 1, 14)));
        (await Ask(receipt, "/sw")).Document.QuerySelector("main")!.TextContent.ShouldContain("Doria zaidi usiku.");
        (await site.Say(site.NewNumber(), "HALI " + receipt.Written)).ShouldNotContain("Doria");
    }

    [Fact]
    public async Task Of_what_is_sealed_no_office_and_no_word_is_told()
    {
        var receipt = await Spoken();
        var (id, issue) = (await site.ConcernOf(receipt), SealedIssue.IdOf(Guid.NewGuid()));
        Office[] accused = [new("nps", "KE-01")];
        await site.Do(
            new SealConcern(Guid.NewGuid(), id, accused, A.Words("It accuses the police.")),
            new OpenIssue(Guid.NewGuid(), issue, "KE-01", "other", Period.Day(new(2026, 1, 14))) { Accused = accused },
            new GatherConcern(Guid.NewGuid(), id, issue)
        );
        var shown = (await Ask(receipt)).Document.QuerySelector("main")!.TextContent;
        shown.ShouldContain("independent oversight body");
        shown.ShouldNotContain("Chairperson");
    }

    [Fact]
    public async Task Words_are_added_once_however_often_they_are_sent()
    {
        using var somebody = site.Somebody();
        var receipt = await Spoken();
        var page = await Ask(receipt, "", somebody);
        var done = await Add(somebody, page, "Jana walirudi tena.");
        await Add(somebody, page, "Jana walirudi tena.");
        done.Document.QuerySelector(".done").ShouldNotBeNull();
        var id = await site.ConcernOf(receipt);
        (await site.List<int>("select cardinality(added) from desk.concern where id = @id", new { id })).ShouldBe([1]);
        var again = await Add(somebody, await Ask(receipt, "", somebody), "  ");
        (again.Status, again.Errors).ShouldBe((HttpStatusCode.UnprocessableEntity, "Write what is to be added."));
    }

    [Fact]
    public async Task To_be_forgotten_must_be_meant()
    {
        using var somebody = site.Somebody();
        var receipt = await Spoken();
        var page = await Ask(receipt, "", somebody);
        (string, string)[] unsure = [("Code", receipt.Code), ("Go", "forget")];
        (await somebody.Post("/receipt", unsure)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var id = await site.ConcernOf(receipt);
        (await site.List<bool>("select forgotten from desk.concern where id = @id", new { id })).ShouldBe([false]);
        var done = await somebody.Post("/receipt", [.. unsure, ("Sure", "true")]);
        done.Document.QuerySelector(".done").ShouldNotBeNull();
        done.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await site.List<bool>("select forgotten from desk.concern where id = @id", new { id })).ShouldBe([true]);
        page.Document.QuerySelectorAll("main form").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("", "Type the receipt.")]
    [InlineData("K7QM-3XTR-9WPA-H4NX", "One of its letters is not right")]
    [InlineData("maji", "One of its letters is not right")]
    public async Task What_is_no_receipt_is_said_with_what_to_do(string code, string said)
    {
        using var somebody = site.Somebody();
        var answer = await somebody.Post("/receipt", [("Code", code), ("Go", "ask")]);
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.ShouldContain(said);
        answer.Document.QuerySelector("#f-Code")!.GetAttribute("value").ShouldBe(code.Length == 0 ? "" : code);
    }

    [Fact]
    public async Task One_that_nobody_was_given_finds_nothing()
    {
        var answer = await Ask(Receipt.Of([.. Enumerable.Repeat((byte)77, 16)]));
        answer.Errors.ShouldContain("Nothing is kept under that receipt");
    }

    [Fact]
    public async Task A_receipt_is_never_in_an_address()
    {
        var page = await Ask(await Spoken());
        page.Document.QuerySelectorAll("a[href], form[action]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("action"))
            .ShouldAllBe(a => !a!.Contains("code", StringComparison.OrdinalIgnoreCase));
        page.Path.ShouldBe("/receipt");
    }

    private async Task<Receipt> Spoken() => VoiceSite.ReceiptIn(await site.Say(site.NewNumber(), Said));

    private async Task<Answer> Ask(Receipt receipt, string language = "", Caller? by = null)
    {
        using var somebody = by is null ? site.Somebody() : null;
        return await (by ?? somebody!).Post(language + "/receipt", [("Code", receipt.Written), ("Go", "ask")]);
    }

    private static Task<Answer> Add(Caller somebody, Answer page, string more) =>
        somebody.Send(page, "main form:has(#f-More)", ("More", more), ("Go", "add"));
}
