using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Every form of a concern's page: triage, publication, sealing.</summary>
[Collection(Pages.Name)]
public sealed class ConcernFormTests(PageSite site)
{
    private const string Why = "Reason=It was coded in haste.";
    private const string Coded = "Theme=police_resources&Place=KE-W0019&Group=officers&";

    public static TheoryData<string, Role, string, string> Good =>
        new()
        {
            { "work", Role.Analyst, "WorkingEn=Gangs rob people.&WorkingSw=Magenge huibia watu.&By=interpreter", "WorkingTextWritten" },
            { "work", Role.Analyst, "WorkingEn=Gangs rob people.&WorkingSw=", "WorkingTextWritten" },
            { "code", Role.Analyst, Coded + Why, "ConcernCoded" },
            { "blur", Role.Analyst, "Code=county", "ConcernClassified" },
            { "gather", Role.Analyst, "Issue=new", "IssueOpened, IssueRouted, ConcernGathered" },
            { "publish", Role.Publisher, "", "ConcernDisclosed" },
            { "delay", Role.Publisher, "Until=2026-02-01&" + Why, "DisclosureDelayed" },
            { "withhold", Role.Publisher, "Code=privacy", "ConcernWithheld" },
        };

    public static TheoryData<string, Role, string, string> Bad =>
        new()
        {
            { "work", Role.Analyst, "WorkingEn=&WorkingSw=  ", "WorkingEn" },
            { "work", Role.Analyst, "WorkingEn=Gangs rob people.&By=machine", "By" },
            { "code", Role.Analyst, "", "Reason" },
            { "code", Role.Analyst, "Theme=&" + Why, "Theme" },
            { "code", Role.Analyst, "Theme=weather&" + Why, "Theme" },
            { "code", Role.Analyst, "Place=KE-99&" + Why, "Place" },
            { "code", Role.Analyst, "Group=bandits&" + Why, "Group" },
            { "blur", Role.Analyst, "Code=secret", "Code" },
            { "gather", Role.Analyst, "", "Issue" },
            { "gather", Role.Analyst, "Issue=i-nowhere", "Issue" },
            { "seal", Role.Analyst, "", "Accused" },
            { "seal", Role.Analyst, Why, "Accused" },
            { "seal", Role.Publisher, "Accused=kra@KE&" + Why, "Accused" },
            { "seal", Role.Publisher, "Accused=nps@KE-W0018", "Reason" },
            { "delay", Role.Publisher, "", "Until" },
            { "delay", Role.Publisher, "Until=2026-02-01", "Reason" },
            { "delay", Role.Publisher, "Until=2026-01-14&" + Why, "Until" },
            { "delay", Role.Publisher, "Until=2026-09-01&" + Why, "Until" },
            { "delay", Role.Publisher, "Until=31/31/2026&" + Why, "Until" },
            { "withhold", Role.Publisher, "", "Code" },
            { "withhold", Role.Publisher, "Code=shame", "Code" },
        };

    [Theory, MemberData(nameof(Good))]
    public async Task A_form_filled_in_well_is_done_once_and_says_so_once(string form, Role role, string typed, string facts)
    {
        var (concern, desk) = (await site.Concern(), await site.At(role, "ngao@KE-01"));
        var page = await desk.Get("/desk/concerns/" + concern);
        var added = await site.Added(async () => await (await desk.Send(page, form, typed)).ShouldSay(desk, "concern.done." + form));
        added.ShouldBe(facts.Split(", ").Select(f => $"{f} by {desk.Actor}"));
        (await site.Added(() => desk.Send(page, form, typed))).ShouldBeEmpty("sent twice is done once");
    }

    [Theory, MemberData(nameof(Bad))]
    public async Task A_form_filled_in_badly_is_refused_in_both_languages_and_keeps_what_was_typed(string form, Role role, string typed, string field)
    {
        var (concern, desk) = (await site.Concern(), await site.At(role, "ngao@KE-01"));
        var said = new List<string>();
        (
            await site.Added(async () =>
            {
                foreach (var language in (string[])["", "/sw"])
                {
                    var answer = await desk.Send($"{language}/desk/concerns/{concern}", form, typed);
                    answer.ShouldRefuse(422, form, typed);
                    answer.ShouldLeadTo(form, field);
                    said.Add(answer.Errors);
                }
            })
        ).ShouldBeEmpty();
        said[1].ShouldNotBe(said[0], "in the language of the page");
    }

    [Theory, MemberData(nameof(Good))]
    public async Task What_changed_meanwhile_is_said_and_nothing_typed_is_lost(string form, Role role, string typed, string facts)
    {
        facts.ShouldNotBeEmpty();
        var (concern, desk) = (await site.Concern(), await site.At(role, "ngao@KE-01"));
        var page = await desk.Get("/desk/concerns/" + concern);
        await site.Do(A.WorkingText(concern, "Another worded it meanwhile."));
        (await site.Added(async () => (await desk.Send(page, form, typed)).ShouldRefuse(409, form, typed))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Publisher, "publish", "work", "WorkingEn=Another text.")]
    [InlineData(Role.Publisher, "publish", "code", Coded + Why)]
    [InlineData(Role.Publisher, "publish", "blur", "Code=county")]
    [InlineData(Role.Publisher, "publish", "gather", "Issue=new")]
    [InlineData(Role.Analyst, "work", "publish", "")]
    [InlineData(Role.Analyst, "work", "delay", "Until=2026-02-01&" + Why)]
    [InlineData(Role.Analyst, "work", "withhold", "Code=privacy")]
    public async Task Triage_publishes_nothing_and_publication_words_nothing(Role role, string shown, string form, string typed)
    {
        var (concern, desk) = (await site.Concern(), await site.At(role, "ngao@KE-01"));
        var page = await desk.Get("/desk/concerns/" + concern);
        page.Document.GetElementById("do-" + form).ShouldBeNull();
        (await site.Added(async () => ((int)(await desk.Force(page.Path, shown, form, typed)).Status).ShouldBe(403))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_concern_joins_an_issue_that_is_there()
    {
        await site.Issue();
        var (concern, desk) = (await site.Concern(), await site.At(Role.Analyst, "ngao@KE-01"));
        var page = await desk.Get("/desk/concerns/" + concern);
        var issue = page.Document.QuerySelectorAll("#do-gather option").Select(o => o.GetAttribute("value")!).First(v => v is not ("" or "new"));
        var added = await site.Added(async () => await (await desk.Send(page, "gather", "Issue=" + issue)).ShouldSay(desk, "concern.done.gather"));
        added.ShouldBe([$"ConcernGathered by {desk.Actor}"]);
        (await site.Ask<string>($"select issue from desk.concern where id = '{concern}'")).ShouldBe(issue);
    }

    [Fact]
    public async Task What_is_sealed_is_gone_from_the_desk_that_sealed_it_and_stands_on_that_of_oversight()
    {
        var (concern, desk) = (await site.Concern(), await site.At(Role.Analyst, "ngao@KE-01"));
        var page = await desk.Get("/desk/concerns/" + concern);
        var added = await site.Added(async () =>
            await (await desk.Send(page, "seal", "Accused=nps@KE-W0018&" + Why)).ShouldSay(desk, "concern.done.seal")
        );
        added[0].ShouldBe($"ConcernSealed by {desk.Actor}");
        added.ShouldContain($"IssueOpened by {desk.Actor}");
        added[^1].ShouldBe($"ConcernGathered by {desk.Actor}");
        ((int)(await desk.Get(page.Path)).Status).ShouldBe(404);
        (await site.Added(async () => ((int)(await desk.Send(page, "seal", "Accused=nps@KE-W0018&" + Why)).Status).ShouldBe(302))).ShouldBeEmpty();
        var overseer = await site.At(Role.Oversight, "ipoa@KE", Clearance.Restricted);
        var seen = await overseer.Get(page.Path);
        ((int)seen.Status).ShouldBe(200);
        seen.Document.QuerySelectorAll("form.deed").ShouldBeEmpty("nothing of it is published, worded or sealed again");
        var issue = await site.Ask<string>($"select issue from desk.concern where id = '{concern}'");
        (await overseer.Get("/desk/oversight")).Document.QuerySelectorAll($"a[href='/desk/issues/{issue}']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_text_that_may_be_shown_nothing_becomes_public()
    {
        var (concern, desk) = (await site.Concern(worked: false), await site.At(Role.Publisher, "ngao@KE-01"));
        foreach (var language in (string[])["", "/sw"])
        {
            (
                await site.Added(async () => (await desk.Send($"{language}/desk/concerns/{concern}", "publish", "")).ShouldRefuse(409, "publish", ""))
            ).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("Form=shred", 400)]
    [InlineData("CommandId=one", 422)]
    [InlineData("CommandId=00000000-0000-0000-0000-000000000000", 422)]
    [InlineData("Seen=-1", 409)]
    public async Task What_stands_hidden_cannot_be_bent(string typed, int status)
    {
        var (concern, desk) = (await site.Concern(), await site.At(Role.Publisher, "ngao@KE-01"));
        (
            await site.Added(async () => ((int)(await desk.Send("/desk/concerns/" + concern, "publish", typed)).Status).ShouldBe(status))
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opening_words_that_were_not_worded_yet_is_written_down_and_worded_ones_are_not()
    {
        var desk = await site.At(Role.Analyst, "ngao@KE-01");
        var (raw, far) = (await site.Concern(worked: false), await site.Concern(place: "KE-W0050"));
        await desk.Get("/desk/concerns/" + raw);
        ((int)(await desk.Get("/desk/concerns/" + far)).Status).ShouldBe(404);
        var auditor = await site.At(Role.Auditor, "interior@KE");
        var read = (await auditor.Get("/desk/audit?view=readings")).Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        read.Count(r => r.Contains(raw, StringComparison.Ordinal)).ShouldBe(1);
        read.Count(r => r.Contains(far, StringComparison.Ordinal)).ShouldBe(0, "what was not seen was not read");
    }
}
