using System.Text.RegularExpressions;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Lists and boards: a number on one page is as many records on the next, and a filter holds what it says.</summary>
[Collection(Pages.Name)]
public sealed partial class DeskListTests(PageSite site)
{
    [Fact]
    public async Task Each_number_of_the_board_leads_to_as_many_records()
    {
        await Filled();
        var desk = await site.At(Role.Supervisor, "ngao@KE-01");
        var board = await desk.Get("/desk/board?place=KE-01");
        var links = board.Document.QuerySelectorAll("table.board td a").ToList();
        links.Count.ShouldBeGreaterThan(6);
        var (zeros, more) = (0, 0);
        foreach (var link in links)
        {
            var page = await desk.Get(link.GetAttribute("href")!);
            Total(page).ShouldBe(int.Parse(link.TextContent, System.Globalization.CultureInfo.InvariantCulture), link.GetAttribute("href"));
            _ = link.TextContent == "0" ? zeros++ : more++;
        }

        (zeros > 0 && more > 2).ShouldBeTrue($"{zeros} zeros, {more} others: else this says little");
    }

    [Theory]
    [InlineData("theme=gangs", "theme=police_resources")]
    [InlineData("place=KE-01", "place=KE-02")]
    [InlineData("state=urgent", "state=answered")]
    [InlineData("institution=nps", "institution=interior")]
    public async Task Filters_of_issues_split_the_list(string one, string other)
    {
        await Filled();
        var desk = await site.At(Role.Leadership, "interior@KE", Clearance.Restricted);
        var (all, a, b) = (Total(await Issues("")), Total(await Issues(one)), Total(await Issues(other)));
        (a > 0 && b > 0).ShouldBeTrue($"{a} and {b} of {all}");
        (a + b).ShouldBeLessThanOrEqualTo(all);
        Total(await Issues(one.Split('=')[0] + "=nonsense")).ShouldBe(all, "what is no choice filters nothing");

        async Task<Answer> Issues(string query) => await desk.Get("/desk/issues?" + query);
    }

    [Theory]
    [InlineData("/desk/issues?state=open&theme=gangs")]
    [InlineData("/desk/commitments?state=open&whose=mine")]
    [InlineData("/desk/concerns?state=new&q=Gangs")]
    [InlineData("/sw/desk/issues?place=KE-01")]
    public async Task What_was_chosen_stays_chosen(string address)
    {
        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        var page = await desk.Get(address);
        ((int)page.Status).ShouldBe(200);
        var stands = AtDesk.Standing(page.Document.QuerySelector("form.filters").ShouldNotBeNull()).ToList();
        foreach (var (name, value) in AtDesk.Fields(address.Split('?')[1]))
        {
            stands.ShouldContain((name, value));
        }
    }

    [Fact]
    public async Task A_word_finds_the_concerns_that_hold_it_and_odd_ones_break_nothing()
    {
        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        var id = await site.Concern();
        await site.Do(A.WorkingText(id, "A leopard at the ferry."));
        var found = await desk.Get("/desk/concerns?q=leopard");
        found.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain("/desk/concerns/" + id);
        Total(found).ShouldBe(1);
        foreach (var odd in (string[])["%25", "_", "'", "%5C", "<b>"])
        {
            ((int)(await desk.Get("/desk/concerns?q=" + odd)).Status).ShouldBe(200, odd);
        }

        Total(await desk.Get("/desk/concerns?q=" + new string('x', 5_000))).ShouldBe(0);
    }

    [Theory]
    [InlineData("samples")]
    [InlineData("facts")]
    [InlineData("readings")]
    [InlineData("erased")]
    [InlineData("messages")]
    [InlineData("nonsense")]
    public async Task An_auditor_reads_each_view(string view)
    {
        await site.Issue();
        var desk = await site.At(Role.Auditor, "interior@KE");
        foreach (var language in (string[])["", "/sw"])
        {
            var page = await desk.Get($"{language}/desk/audit?view={view}&seed=abc&page=-3");
            ((int)page.Status).ShouldBe(200);
            page.Document.QuerySelectorAll("ul.kinds b[aria-current=page]").Length.ShouldBe(1);
            page.Document.QuerySelectorAll("main tbody tr")
                .Length.ShouldBe(view == "facts" ? 25 : page.Document.QuerySelectorAll("main tbody tr").Length);
        }
    }

    [Fact]
    public async Task Facts_of_one_record_are_those_of_the_ledger()
    {
        var (issue, desk) = (await site.Issue(), await site.At(Role.Auditor, "interior@KE"));
        var rows = (await desk.Get("/desk/audit?view=facts&stream=issue/" + issue)).Document.QuerySelectorAll("main tbody tr");
        var ledger = await site.List($"select seq::text from ledger.fact where stream = 'issue/{issue}' order by seq");
        rows.Select(r => r.QuerySelector("td")!.TextContent).Order().ShouldBe(ledger.Order());
        (await desk.Get("/desk/audit?view=facts&stream=issue/none")).Document.QuerySelectorAll("main tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_brief_of_a_county_is_read_and_one_of_nowhere_is_not_there()
    {
        await Filled();
        var desk = await site.At(Role.Leadership, "interior@KE", Clearance.Restricted);
        foreach (var language in (string[])["", "/sw"])
        {
            (await desk.Get(language + "/desk/brief")).Document.QuerySelectorAll("main a[href*='/desk/brief/mombasa']").Length.ShouldBeGreaterThan(0);
            ((int)(await desk.Get(language + "/desk/brief/mombasa")).Status).ShouldBe(200);
            ((int)(await desk.Get(language + "/desk/brief/atlantis")).Status).ShouldBe(404);
        }
    }

    /// <summary>Something of every kind that a filter or a board tells apart.</summary>
    private async Task Filled()
    {
        var (urgent, answered) = (await site.Issue(), await site.Issue());
        await site.Issue("police_resources");
        await site.Issue(place: "KE-W0050");
        await site.Do(
            new MarkUrgent(Guid.NewGuid(), urgent, A.Words("Lives are at stake.")),
            new GiveResponse(Guid.NewGuid(), answered, A.Police, ResponseKind.Accepted, A.Words("We patrol."), site.Today)
        );
    }

    private static int Total(Answer page) =>
        int.Parse(
            Digits()
                .Match(page.Document.QuerySelector("main h2").ShouldNotBeNull(page.Path).TextContent)
                .Value.Replace(",", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );

    [GeneratedRegex("[0-9,]+")]
    private static partial Regex Digits();
}
