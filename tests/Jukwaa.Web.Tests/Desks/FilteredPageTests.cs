using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Filtered;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Filters that somebody keeps: named once, one press away afterwards, and nobody else's.</summary>
[Collection(Pages.Name)]
public sealed class FilteredPageTests(PageSite site)
{
    private const string Late = "/desk/filters?list=issues&with=%3Fstate%3Dlate%26place%3DKE-01%26";

    [Fact]
    public async Task A_filter_that_is_set_can_be_kept_and_stands_above_its_list()
    {
        var desk = await Somebody();
        var list = await desk.Get("/desk/issues?state=late&place=KE-01");
        var keep = list.Document.QuerySelectorAll("main nav .kinds a").Single().GetAttribute("href").ShouldNotBeNull();
        keep.ShouldStartWith("/desk/filters?list=issues&with=");
        var kept = await desk.Send(keep, "keep", "Name=Zilizochelewa Mombasa");
        await kept.ShouldSay(desk, "filtered.done.kept");
        kept.Location.ShouldBe("/desk/issues?state=late&place=KE-01&");
        var (on, off) = (await desk.Get(kept.Location!), await desk.Get("/desk/issues"));
        on.Document.QuerySelector("main nav .kinds [aria-current=page]")?.TextContent.ShouldBe("Zilizochelewa Mombasa");
        off.Document.QuerySelectorAll("main nav .kinds a").Select(a => a.GetAttribute("href")).ShouldBe([kept.Location, "/desk/filters"]);
        (await desk.Get("/desk/concerns")).Document.QuerySelectorAll("main nav .kinds").ShouldBeEmpty("it is a filter of issues");
    }

    [Fact]
    public async Task The_same_filter_again_gets_the_new_name()
    {
        var desk = await Somebody();
        await desk.Send(Late, "keep", "Name=One");
        await desk.Send(Late, "keep", "Name=Two");
        (await Names(desk)).ShouldBe(["Two"]);
    }

    [Fact]
    public async Task One_that_is_let_go_is_gone_and_anothers_stays()
    {
        var (one, other) = (await Somebody(), await Somebody());
        await one.Send(Late, "keep", "Name=Mine");
        await other.Send(Late, "keep", "Name=Yours");
        var mine = (await one.Get("/desk/filters")).Document.QuerySelector("form.deed")!.Id!;
        await other.Send(await other.Get("/desk/filters"), (await Form(other))["do-".Length..], $"Of={mine["do-drop-".Length..]}");
        (await Names(one)).ShouldBe(["Mine"]);
        await (await one.Send("/desk/filters", mine["do-".Length..], "")).ShouldSay(one, "filtered.done.dropped");
        (await Names(one)).ShouldBeEmpty();
        (await one.Get("/desk/filters")).Document.QuerySelectorAll(".empty").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Name=   ")]
    [InlineData("Name=A name that is much longer than anybody would like to read above a list")]
    public async Task Without_a_fitting_name_it_is_refused_in_both_languages(string typed)
    {
        var desk = await Somebody();
        foreach (var language in (string[])["", "/sw"])
        {
            var answer = await desk.Send(language + Late, "keep", typed);
            answer.ShouldRefuse(422, "keep", typed.Trim() == "Name=" ? "" : typed);
            answer.ShouldLeadTo("keep", "Name");
        }

        (await Names(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Twenty_are_enough()
    {
        var desk = await Somebody();
        for (var n = 1; n <= SavedFilters.Most; n++)
        {
            await desk.Send($"/desk/filters?list=concerns&with=%3Fq%3Dword{n}%26", "keep", $"Name=Filter {n}");
        }

        var answer = await desk.Send(Late, "keep", "Name=One more");
        answer.ShouldRefuse(422, "keep", "Name=One more");
        (await Names(desk)).Count.ShouldBe(SavedFilters.Most);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("?", null)]
    [InlineData("?page=3", null)]
    [InlineData("?next=//elsewhere.example", null)]
    [InlineData("?place=KE-01&state=late&page=2", "?state=late&place=KE-01&")]
    [InlineData("?q=a%26b%3D%3Cb%3E", "?q=a%26b%3D%3Cb%3E&")]
    public void Of_an_address_only_filters_are_kept(string? query, string? kept) => FilteredModel.Cleaned(query).ShouldBe(kept);

    [Fact]
    public void What_is_longer_than_any_choice_is_no_filter() => FilteredModel.Cleaned("?q=" + new string('a', 121)).ShouldBeNull();

    [Theory]
    [InlineData("/desk/filters?list=people&with=%3Fstate%3Dlate%26")]
    [InlineData("/desk/filters?list=issues&with=%3Fpage%3D2")]
    [InlineData("/desk/filters?with=%3Fstate%3Dlate%26")]
    public async Task Of_nothing_that_can_be_kept_no_form_is_made(string address)
    {
        var page = await (await Somebody()).Get(address);
        ((int)page.Status).ShouldBe(200);
        page.Document.GetElementById("do-keep").ShouldBeNull();
    }

    [Fact]
    public async Task They_go_when_the_person_is_forgotten()
    {
        var desk = await Somebody();
        await desk.Send(Late, "keep", "Name=Mine");
        (await site.Ask<int>($"select count(*) from desk.saved_filter where person = '{desk.Id}'")).ShouldBe(1);
        await site.People.Forget(desk.Id, TestContext.Current.CancellationToken);
        (await site.Ask<int>($"select count(*) from desk.saved_filter where person = '{desk.Id}'")).ShouldBe(0);
    }

    private Task<AtDesk> Somebody() => site.Seat((Role.Analyst, "ngao@KE-01", Clearance.Ordinary));

    private static async Task<string> Form(AtDesk desk) => (await desk.Get("/desk/filters")).Document.QuerySelector("form.deed")!.Id!;

    private static async Task<IReadOnlyList<string>> Names(AtDesk desk) =>
        [.. (await desk.Get("/desk/filters")).Document.QuerySelectorAll("main .line-title a").Select(a => a.TextContent)];
}
