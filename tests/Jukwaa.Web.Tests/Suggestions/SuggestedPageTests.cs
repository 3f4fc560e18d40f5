using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Suggestions;
using Jukwaa.Web.Tests.Storage;
using Jukwaa.Web.Tests.Walks;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Suggestions;

/// <summary>Suggestions at the desk, learned from all labelled messages and the national record.</summary>
[Collection(TheDesk.Name)]
public sealed class SuggestedPageTests(DeskSite site) : IAsyncLifetime
{
    private static readonly string[] _kept = ["gangs", "mugging_petty_crime", "boda_boda"];

    private Learning Learning => site.Host.Services.GetRequiredService<Learning>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Learning.Learn(Stop);
        await Learning.Read(Stop);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task Whoever_triages_sees_likely_themes_with_their_words_and_what_is_like_it()
    {
        using var analyst = await site.As("analyst-mombasa");
        var id = await Said("Vijana wenye mapanga wanavamia na kuibia watu usiku hapa Likoni, karibu na feri");
        var page = await analyst.Get("/desk/concerns/" + id);
        var hints = page.Document.QuerySelector("section.suggested").ShouldNotBeNull();
        hints.QuerySelectorAll("ol li").Length.ShouldBeInRange(1, 3);
        hints.TextContent.ShouldContain("because of");
        hints.TextContent.ShouldContain(" %");
        hints.QuerySelectorAll("ul.lines li").Length.ShouldBeInRange(1, Suggesting.MostAlike);
        var theme = page.Document.QuerySelector("#do-code select[name=Theme] option[selected]")!.GetAttribute("value");
        theme.ShouldBeOneOf(_kept);
        page.Document.QuerySelector("#do-code textarea[name=Reason]")!.TextContent.ShouldContain("Sorted on first reading");
    }

    [Fact]
    public async Task A_person_decides_what_was_suggested_stands_nowhere_until_the_form_is_sent()
    {
        using var analyst = await site.As("analyst-mombasa");
        var id = await Said("Magenge ya vijana yanaibia watu usiku na mapanga");
        (await site.List<string>("select theme from desk.concern where id = @id", new { id })).ShouldBe(["other"]);
        await analyst.Press($"/desk/concerns/{id}", "code");
        (await site.List<string>("select theme from desk.concern where id = @id", new { id })).Single().ShouldNotBe("other");
    }

    [Fact]
    public async Task What_seems_urgent_is_marked_and_comes_first_in_the_list()
    {
        using var analyst = await site.As("analyst-mombasa");
        var urgent = await Said("Saidieni sasa hivi! Wanachoma nyumba zetu Mlandizi na watu wako ndani, wanatuua");
        var calm = await Said("Barabara ya kwenda shule ya Mlandizi haina taa za usiku");
        var list = (await analyst.Get("/desk/concerns?q=Mlandizi")).Document.QuerySelectorAll("main .lines li");
        list.Select(l => l.QuerySelector("a[href*=concerns]")!.GetAttribute("href")!.Split('/')[^1]).ShouldBe([urgent, calm]);
        list[0].TextContent.ShouldContain("In danger now?");
        (await analyst.Get("/sw/desk/concerns/" + urgent)).Document.QuerySelector(".flags")!.TextContent.ShouldContain("Hatari sasa hivi?");
    }

    [Fact]
    public async Task Who_does_not_triage_gets_no_suggestions_and_sees_none_of_the_figures()
    {
        using var publisher = await site.As("publisher-mombasa");
        var id = await Said("Magenge ya vijana yanaibia watu usiku na mapanga");
        (await publisher.Get("/desk/concerns/" + id)).Document.QuerySelector("section.suggested").ShouldBeNull();
        (await publisher.Get("/desk/suggestions")).Status.ShouldNotBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_like_it_and_out_of_reach_is_not_shown()
    {
        const string Said = "Nguruwe pori wanaharibu mihogo ya wakulima karibu na msitu wa mikoko";
        using var analyst = await site.As("analyst-mombasa");
        var elsewhere = await this.Said(Said, "KE-02");
        var here = await this.Said(Said);
        var shown = (await analyst.Get("/desk/concerns/" + here)).Document.QuerySelector("section.suggested")!.InnerHtml;
        shown.ShouldNotContain(elsewhere);
        Learning.Known.Find(new(Said), 5, except: here).Select(a => a.Concern).ShouldContain(elsewhere, "it is known, and not to this reader");
    }

    [Fact]
    public async Task The_page_of_figures_says_how_good_suggestions_were_by_language_and_theme()
    {
        using var analyst = await site.As("analyst-mombasa");
        Learning.Measure();
        var page = (await analyst.Get("/desk/suggestions")).Document;
        page.QuerySelectorAll("main table").Length.ShouldBe(4);
        var decided = page.QuerySelectorAll("main table")[0];
        decided.QuerySelectorAll("tbody th").Select(t => t.TextContent).ShouldContain("English");
        var all = await site.Host.Services.GetRequiredService<SuggestionBook>().Decisions(Stop);
        decided.QuerySelector("tbody tr td")!.TextContent.ShouldBe(all.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        all.Count.ShouldBeGreaterThan(150, "the national record was decided on by its editors");
        (await analyst.Get("/sw/desk/suggestions")).Document.QuerySelector("h1")!.TextContent.ShouldBe("Mapendekezo ni mazuri kiasi gani?");
    }

    [Fact]
    public async Task Who_records_and_leaves_the_theme_open_is_shown_what_is_likely_and_loses_nothing()
    {
        using var rapporteur = await site.As("rapporteur-mombasa");
        var answer = await rapporteur.Send(
            await rapporteur.Get("/desk/record"),
            "record",
            ("Summary", "Magenge ya vijana wenye mapanga yanaibia watu usiku"),
            ("Spoken", "sw")
        );
        answer.Status.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("section.suggested").ShouldNotBeNull();
        answer.Document.QuerySelector("textarea[name=Summary]")!.TextContent.ShouldContain("mapanga");
        answer.Document.QuerySelector("select[name=Theme] option[selected]")!.GetAttribute("value").ShouldBeOneOf(_kept);
    }

    private async Task<string> Said(string text, string place = "KE-01")
    {
        var id = $"c-{Guid.NewGuid():N}";
        var voice = A.Concern(id, null, "other", place).Unpublished();
        var words = Domain.Kernel.Words.Of(() => Guid.NewGuid().ToString("N"), ("sw", text));
        await site.Do(
            voice with
            {
                Details = voice.Details with { Summary = words.Ref, PlaceWords = default, Raised = Domain.Kernel.Period.Day(new(2026, 11, 20)) },
                Texts = [words],
            },
            Domain.Access.Actor.On("sms")
        );
        await Learning.Read(Stop);
        return id;
    }
}
