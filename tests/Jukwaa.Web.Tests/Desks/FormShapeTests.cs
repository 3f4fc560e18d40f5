using Jukwaa.Domain.Access;
using Jukwaa.Web.Desk.Concerns;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>The forms of a page apart from one another, and what is proposed to be taken out of what was said.</summary>
[Collection(Pages.Name)]
public sealed class FormShapeTests(PageSite site)
{
    public static TheoryData<Role, string, string, int> All =>
        new()
        {
            { Role.Responder, "nps@KE-01", "/desk/issues/{issue}", 5 },
            { Role.Supervisor, "nps@KE-01", "/desk/issues/{issue}", 7 },
            { Role.Responder, "nps@KE-01", "/desk/issues/{issue}/promise", 1 },
            { Role.Analyst, "ngao@KE-01", "/desk/concerns/{concern}", 5 },
            { Role.Publisher, "ngao@KE-01", "/desk/concerns/{concern}", 4 },
            { Role.Rapporteur, "ngao@KE-W0018", "/desk/record", 1 },
            { Role.Responder, "ngao@KE-W0018", "/desk/need", 1 },
            { Role.Administrator, "interior@KE", "/desk/people/invite", 1 },
            { Role.Leadership, "interior@KE", "/desk/break/{concern}", 1 },
        };

    [Theory, MemberData(nameof(All))]
    public async Task No_two_things_of_a_page_have_one_id_and_each_form_is_a_command_of_its_own(Role role, string office, string address, int forms)
    {
        var desk = await site.At(role, office);
        var path = address
            .Replace("{issue}", await site.Issue(), StringComparison.Ordinal)
            .Replace("{concern}", await site.Concern(), StringComparison.Ordinal);
        foreach (var language in (string[])["", "/sw"])
        {
            var page = (await desk.Get(language + path)).Document;
            var deeds = page.QuerySelectorAll("form.deed");
            deeds.Length.ShouldBe(forms);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            ids.Distinct().Count().ShouldBe(ids.Count);
            page.QuerySelectorAll("main label[for]").ShouldAllBe(l => ids.Contains(l.GetAttribute("for")!));
            page.QuerySelectorAll("main [aria-describedby]")
                .SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ShouldAllBe(id => ids.Contains(id));
            deeds.Select(d => d.QuerySelector("[name=CommandId]")!.GetAttribute("value")).Distinct().Count().ShouldBe(forms);
            deeds.ShouldAllBe(d => "do-" + d.QuerySelector("[name=Form]")!.GetAttribute("value") == d.Id);
            deeds.ShouldAllBe(d => d.QuerySelector("[name=__RequestVerificationToken]") != null);
        }
    }

    [Fact]
    public async Task What_was_typed_in_one_form_does_not_turn_up_in_another_that_asks_the_same()
    {
        var desk = await site.At(Role.Supervisor, "nps@KE-01");
        var answer = await desk.Send("/desk/issues/" + await site.Issue(), "pass", "Reason=Only here.");
        answer.Document.QuerySelector("#do-pass textarea[name=Reason]")!.TextContent.ShouldContain("Only here.");
        foreach (var form in (string[])["stop", "refer", "route", "urgent"])
        {
            answer.Document.QuerySelector($"#do-{form} textarea[name=Reason]")!.TextContent.Trim().ShouldBeEmpty(form);
        }
    }

    [Fact]
    public async Task A_seal_is_broken_with_a_reason_that_oversight_reads()
    {
        var (concern, desk) = (await site.Concern(), await site.At(Role.Leadership, "interior@KE"));
        await site.Do(A.Sealing(concern, new Office("ipoa", "KE")));
        foreach (var (language, typed) in (IEnumerable<(string, string)>)[("", ""), ("/sw", ""), ("", "Reason=Now."), ("/sw", "Reason=Sasa.")])
        {
            (
                await site.Added(async () =>
                {
                    var answer = await desk.Send($"{language}/desk/break/{concern}", "break", typed);
                    answer.ShouldRefuse(422, "break", typed);
                    answer.ShouldLeadTo("break", "Reason");
                })
            ).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("Call John Kamau on 0712 345 678 near Mtongwe.", "0712 345 678")]
    [InlineData("Write to asha@example.org.", "asha@example.org")]
    [InlineData("The car KBC 123A stood there.", "KBC 123A")]
    public async Task Marked_stretches_join_to_the_words_and_the_draft_leaves_out_what_is_marked(string said, string secret)
    {
        var concern = await site.Concern(worked: false, said: said);
        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        var page = (await desk.Get("/desk/concerns/" + concern)).Document;
        string.Concat(page.QuerySelectorAll(".note mark").Select(m => m.TextContent)).ShouldContain(secret);
        page.QuerySelector("blockquote.quote")!.TextContent.ShouldBe(said);
        var draft = page.QuerySelector("#do-work textarea[name=WorkingEn]")!.TextContent;
        draft.Trim().ShouldNotBeEmpty();
        draft.ShouldNotContain(secret);
        var reference = site.Reference;
        string.Concat(Proposals.Marked(said, reference).Select(s => s.Text)).ShouldBe(said);
        Proposals.Marked("", reference).ShouldBeEmpty();
        Proposals.Marked("Mtongwe", reference).ShouldBe([new("Mtongwe", null)]);
    }
}
