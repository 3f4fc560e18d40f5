using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Halls;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Printing;

/// <summary>What a desk prints: the briefing before a forum, and the day's list to be read back.</summary>
[Collection(Desks.Pages.Name)]
public sealed class DeskPdfTests(PageSite site)
{
    private const string Office = "ngao@KE-01";

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task A_briefing_has_two_pages_at_most_and_is_kept_by_nobody(string prefix, string language)
    {
        Pdf.Needed();
        var forum = await Hall.Open(site);
        var desk = await site.At(Role.Supervisor, Office);
        var answer = await desk.Get($"{prefix}/desk/forums/{forum}/briefing.pdf");
        var pdf = Pdf.Of(answer);
        pdf.Pages.Count.ShouldBeInRange(1, 2);
        pdf.Text.ShouldContain(Texts.Get(language, "briefing.agenda"));
        pdf.Text.ShouldNotContain(Texts.Get(language, "paper.pdf"));
        answer.Header("Cache-Control").ShouldContain("no-store");
        answer.Header("Content-Disposition").ShouldEndWith($"{forum}-briefing.pdf\"");
    }

    [Fact]
    public async Task The_days_list_is_printed_in_the_speakers_words_without_its_buttons()
    {
        Pdf.Needed();
        var forum = await Hall.Open(site);
        await site.Do(Hall.Entry(forum, EntryKind.Concern, "theme=gangs&place=KE-01&words=Wezi wa pikipiki wanatunyemelea usiku."));
        var desk = await site.At(Role.Supervisor, Office);
        var pdf = Pdf.Of(await desk.Get($"/desk/forums/{forum}/list.pdf"));
        pdf.Text.ShouldContain("Wezi wa pikipiki wanatunyemelea usiku.");
        pdf.Text.ShouldNotContain(Texts.Get("en", "forums.capture"));
    }

    [Theory]
    [InlineData("briefing")]
    [InlineData("list")]
    public async Task Each_page_offers_its_pdf(string page)
    {
        Pdf.Needed();
        var forum = await Hall.Open(site);
        var desk = await site.At(Role.Supervisor, Office);
        var link = (await desk.Get($"/sw/desk/forums/{forum}/{page}")).Document.GetElementById("pdf").ShouldNotBeNull();
        link.GetAttribute("href").ShouldBe($"/sw/desk/forums/{forum}/{page}.pdf");
    }

    [Theory]
    [InlineData("briefing")]
    [InlineData("list")]
    public async Task Whoever_may_not_see_the_page_gets_no_pdf_of_it(string page)
    {
        var forum = await Hall.Open(site);
        var answer = await site.Anybody($"/desk/forums/{forum}/{page}.pdf");
        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Location.ShouldNotBeNull().ShouldContain("/sign-in");
        answer.Bytes.ShouldBeEmpty();
        var other = await site.At(Role.Responder, "nps@KE-02");
        var (shown, printed) = (await other.Get($"/desk/forums/{forum}/{page}"), await other.Get($"/desk/forums/{forum}/{page}.pdf"));
        printed.Status.ShouldBe(shown.Status);
        printed.Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        printed.Header("Content-Type").ShouldStartWith("text/html");
    }

    [Fact]
    public async Task A_form_that_is_sent_to_such_an_address_finds_nobody()
    {
        var forum = await Hall.Open(site);
        var desk = await site.At(Role.Supervisor, Office);
        var answer = await desk.Caller.Post($"/desk/forums/{forum}/list.pdf", []);
        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
