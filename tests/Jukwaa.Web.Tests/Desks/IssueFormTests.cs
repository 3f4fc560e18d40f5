using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Every form of an issue's page: filled in well, badly, twice, too late, and by those it is not for.</summary>
[Collection(Pages.Name)]
public sealed class IssueFormTests(PageSite site)
{
    private const string Why = "Reason=The station can see to it.";

    /// <summary>Form, who may send it, what is typed, and the facts it makes.</summary>
    public static TheoryData<string, Role, string, string> Good =>
        new()
        {
            { "acknowledge", Role.Responder, "", "IssueAcknowledged" },
            { "answer", Role.Responder, "Kind=Accepted&TextEn=We patrol.&TextSw=Tunapiga doria.", "ResponseGiven" },
            { "answer", Role.Responder, "Kind=Partly&TextSw=Tunapiga doria usiku.", "ResponseGiven" },
            { "answer", Role.Responder, "Kind=Refused&TextEn=No law allows it.", "ResponseGiven" },
            { "pass", Role.Responder, "To=nps@KE-W0018&" + Why, "ResponseGiven, IssueRouted" },
            { "stop", Role.Responder, "Code=awaiting-court&Until=2026-01-20&" + Why, "ClockStopped" },
            { "refer", Role.Responder, "Code=peace-committee&" + Why, "IssueReferred" },
            { "route", Role.Supervisor, "To=nps@KE-W0018&" + Why, "IssueRouted" },
            { "urgent", Role.Supervisor, Why, "IssueUrgent" },
        };

    /// <summary>Form, who sends it, what is typed, and the field that is wrong; null = the whole.</summary>
    public static TheoryData<string, Role, string, string> Bad =>
        new()
        {
            { "answer", Role.Responder, "", "Kind" },
            { "answer", Role.Responder, "TextEn=We patrol.", "Kind" },
            { "answer", Role.Responder, "Kind=Accepted", "TextEn" },
            { "answer", Role.Responder, "Kind=Accepted&TextEn=   &TextSw= ", "TextEn" },
            { "answer", Role.Responder, "Kind=NotOurs&TextEn=Not ours.", "Kind" },
            { "answer", Role.Responder, "Kind=1&TextEn=We patrol.", "Kind" },
            { "pass", Role.Responder, "", "Reason" },
            { "pass", Role.Responder, "To=nps@KE-W0018", "Reason" },
            { "pass", Role.Responder, Why, "To" },
            { "pass", Role.Responder, "To=nps@KE-99&" + Why, "To" },
            { "stop", Role.Responder, "", "Code" },
            { "stop", Role.Responder, "Code=awaiting-rain&Until=2026-01-20&" + Why, "Code" },
            { "stop", Role.Responder, "Code=awaiting-court&Until=2026-01-20", "Reason" },
            { "stop", Role.Responder, "Code=awaiting-court&" + Why, "Until" },
            { "stop", Role.Responder, "Code=awaiting-court&Until=2026-01-14&" + Why, "Until" },
            { "stop", Role.Responder, "Code=awaiting-court&Until=2026-03-30&" + Why, "Until" },
            { "stop", Role.Responder, "Code=awaiting-court&Until=kesho&" + Why, "Until" },
            { "refer", Role.Responder, "", "Code" },
            { "refer", Role.Responder, "Code=mob&" + Why, "Code" },
            { "refer", Role.Responder, "Code=elders", "Reason" },
            { "route", Role.Supervisor, "", "To" },
            { "route", Role.Supervisor, "To=nps@KE-W0018", "Reason" },
            { "route", Role.Supervisor, "To=kra@KE&" + Why, "To" },
            { "urgent", Role.Supervisor, "", "Reason" },
        };

    [Theory, MemberData(nameof(Good))]
    public async Task A_form_filled_in_well_is_done_once_and_says_so_once(string form, Role role, string typed, string facts)
    {
        var (issue, desk) = (await site.Issue(), await Desk(role));
        var page = await desk.Get("/desk/issues/" + issue);
        var added = await site.Added(async () => await (await desk.Send(page, form, typed)).ShouldSay(desk, "issue.done." + form));
        added.ShouldBe(facts.Split(", ").Select(f => $"{f} by {desk.Actor}"));
        (await site.Added(() => desk.Send(page, form, typed))).ShouldBeEmpty("sent twice is done once");
    }

    [Theory, MemberData(nameof(Bad))]
    public async Task A_form_filled_in_badly_is_refused_in_both_languages_and_keeps_what_was_typed(string form, Role role, string typed, string field)
    {
        var (issue, desk) = (await site.Issue(), await Desk(role));
        var said = new List<string>();
        (
            await site.Added(async () =>
            {
                foreach (var language in (string[])["", "/sw"])
                {
                    var answer = await desk.Send($"{language}/desk/issues/{issue}", form, typed);
                    answer.ShouldRefuse(422, form, typed);
                    answer.ShouldLeadTo(form, field);
                    said.Add(answer.Errors);
                }
            })
        ).ShouldBeEmpty();
        said[1].ShouldNotBe(said[0], "in the language of the page");
    }

    [Theory]
    [InlineData("answer", Role.Responder, "Kind=Accepted&TextEn={0}")]
    [InlineData("refer", Role.Responder, "Code=elders&Reason={0}")]
    [InlineData("urgent", Role.Supervisor, "Reason={0}")]
    public async Task Too_long_a_text_is_refused_and_kept(string form, Role role, string typed)
    {
        var (issue, desk) = (await site.Issue(), await Desk(role));
        var filled = typed.Replace("{0}", new string('x', 20_001), StringComparison.Ordinal);
        (await site.Added(async () => (await desk.Send("/desk/issues/" + issue, form, filled)).ShouldRefuse(422, form, filled))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Good))]
    public async Task What_changed_meanwhile_is_said_and_nothing_typed_is_lost(string form, Role role, string typed, string facts)
    {
        facts.ShouldNotBeEmpty();
        var (issue, desk) = (await site.Issue(), await Desk(role));
        var page = await desk.Get("/desk/issues/" + issue);
        await site.Do(new RouteIssue(Guid.NewGuid(), issue, new("interior", "KE"), A.Words("The ministry pays.")));
        await site.Do(new RouteIssue(Guid.NewGuid(), issue, new("nps", "KE-01"), A.Words("It is for the police after all.")));
        var added = await site.Added(async () => (await desk.Send(page, form, typed)).ShouldRefuse(409, form, typed));
        added.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("acknowledge", "")]
    [InlineData("answer", "Kind=Accepted&TextEn=We patrol.")]
    [InlineData("pass", "To=nps@KE-W0018&" + Why)]
    [InlineData("stop", "Code=awaiting-court&Until=2026-01-20&" + Why)]
    [InlineData("refer", "Code=elders&" + Why)]
    [InlineData("settle", "Code=settled&" + Why)]
    public async Task Only_the_office_that_has_it_answers(string form, string typed)
    {
        var (issue, desk) = (await site.Issue(), await site.At(Role.Supervisor, "ngao@KE-01"));
        var page = await desk.Get("/desk/issues/" + issue);
        page.Document.GetElementById("do-" + form).ShouldBeNull();
        (await site.Added(async () => ((int)(await desk.Force(page.Path, "urgent", form, typed)).Status).ShouldBe(403))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("route", "To=nps@KE-W0018&" + Why)]
    [InlineData("urgent", Why)]
    [InlineData("reopen", Why)]
    public async Task Only_who_steers_steers(string form, string typed)
    {
        var (issue, desk) = (await site.Issue(), await Desk(Role.Responder));
        (
            await site.Added(async () => ((int)(await desk.Force("/desk/issues/" + issue, "answer", form, typed)).Status).ShouldBe(403))
        ).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Form=shred", 400)]
    [InlineData("Form=", 400)]
    [InlineData("__RequestVerificationToken=", 400)]
    [InlineData("CommandId=&Kind=Accepted&TextEn=Yes.", 422)]
    [InlineData("CommandId=one&Kind=Accepted&TextEn=Yes.", 422)]
    [InlineData("CommandId=00000000-0000-0000-0000-000000000000&Kind=Accepted&TextEn=Yes.", 422)]
    [InlineData("Seen=many&Kind=Accepted&TextEn=Yes.", 422)]
    [InlineData("Seen=-1&Kind=Accepted&TextEn=Yes.", 409)]
    public async Task What_stands_hidden_cannot_be_bent(string typed, int status)
    {
        var (issue, desk) = (await site.Issue(), await Desk(Role.Responder));
        (await site.Added(async () => ((int)(await desk.Send("/desk/issues/" + issue, "answer", typed)).Status).ShouldBe(status))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_issue_out_of_reach_is_as_one_that_does_not_exist()
    {
        var desk = await Desk(Role.Responder);
        var (own, far) = (await site.Issue(), await site.Issue(place: "KE-W0050"));
        var form = AtDesk.Standing((await desk.Get("/desk/issues/" + own)).Document.GetElementById("do-acknowledge")!).ToList();
        foreach (var id in (string[])[far, "i-nowhere", "a b"])
        {
            ((int)(await desk.Get("/desk/issues/" + id)).Status).ShouldBe(404, id);
            (await site.Added(async () => ((int)(await desk.Caller.Post("/desk/issues/" + id, form)).Status).ShouldBe(404, id))).ShouldBeEmpty();
        }
    }

    private async Task<AtDesk> Desk(Role role) => await site.At(role, role == Role.Responder ? "nps@KE-01" : "ngao@KE-01");
}
