using System.Globalization;
using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>Two at the same thing lose nothing; one who presses twice does it once; a door that was shut is shut.</summary>
[Collection(TheDesk.Name)]
public sealed class TwoOfficersTests(DeskSite site)
{
    private const string Reason = "The ferry is guarded by another office, which knows the quay.";

    [Fact]
    public async Task The_second_of_two_is_told_keeps_what_was_typed_and_can_send_it_again()
    {
        var voice = new Voice(site);
        await voice.Heard();
        using var analyst = await site.As("analyst-mombasa");
        using var commissioner = await site.As("commissioner-mombasa");
        var slow = await analyst.Get(voice.DeskIssue);
        Voice.Done(await commissioner.Press(voice.DeskIssue, "urgent", ("Reason", "Somebody was cut this morning.")));
        var told = await analyst.Press(slow, "route", ("To", "ngao@KE-01"), ("Reason", Reason));
        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Errors.ShouldNotBeEmpty();
        Officer.Value(told, "route", "Reason").ShouldBe(Reason);
        Officer.Value(told, "route", "To").ShouldBe("ngao@KE-01");
        Number(Officer.Value(told, "route", "Seen")).ShouldBeGreaterThan(Number(Officer.Value(slow, "route", "Seen")));
        told.Document.QuerySelector("#do-urgent").ShouldBeNull("the page shows what the other did: it is urgent already");
        (await Facts("issue/" + voice.Issue, "IssueRouted")).ShouldBe(1, "only the rule has routed it");
        Voice.Done(await analyst.Press(told, "route"));
        (await Facts("issue/" + voice.Issue, "IssueRouted")).ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_answers_at_the_same_moment_one_is_given_and_the_other_is_still_in_its_form()
    {
        var voice = new Voice(site);
        await voice.Heard();
        using var one = await site.As("police-mombasa");
        using var other = await site.As("police-mombasa");
        (string, string)[] fields = [("Kind", "Accepted"), ("TextEn", "We patrol."), ("TextSw", "Tunapiga doria.")];
        var (mine, theirs) = (await one.Get(voice.DeskIssue), await other.Get(voice.DeskIssue));
        var answers = await Task.WhenAll(one.Send(mine, "answer", fields), other.Send(theirs, "answer", fields));
        answers.Select(a => a.Status).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        (await Facts("issue/" + voice.Issue, "ResponseGiven")).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_was_pressed_twice_is_one_fact()
    {
        using var rapporteur = await site.As("rapporteur-mombasa");
        var form = await rapporteur.Get("/desk/record");
        (string, string)[] fields =
        [
            ("Summary", "Taa za feri haziwaki."),
            ("Spoken", "sw"),
            ("Theme", "gangs"),
            ("Place", "KE-C005"),
            ("Group", "residents"),
        ];
        var before = (await site.List<int>("select count(*)::int from desk.concern"))[0];
        var answers = await Task.WhenAll(rapporteur.Send(form, "record", fields), rapporteur.Send(form, "record", fields));
        answers.ShouldAllBe(a => a.Status == HttpStatusCode.Redirect, "both are told that it is done");
        (await site.List<int>("select count(*)::int from desk.concern")).ShouldBe([before + 1]);
    }

    [Fact]
    public async Task An_answer_that_was_pressed_twice_is_one_fact_and_no_quarrel_with_oneself()
    {
        var voice = new Voice(site);
        await voice.Heard();
        using var police = await site.As("police-mombasa");
        var form = await police.Get(voice.DeskIssue);
        (string, string)[] fields = [("Kind", "Refused"), ("TextEn", "It is the navy's."), ("TextSw", "Ni ya jeshi la majini.")];
        (await police.Send(form, "answer", fields)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await police.Send(form, "answer", fields)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Facts("issue/" + voice.Issue, "ResponseGiven")).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_was_ended_from_another_device_is_dead_at_once()
    {
        using var stolen = await site.As("commissioner-kisumu");
        var form = await stolen.Get("/desk");
        form.Status.ShouldBe(HttpStatusCode.OK);
        using var own = await site.As("commissioner-kisumu");
        var account = await own.Get("/desk/account");
        (await own.Caller.Send(account, "main form[action$='EndOthers']")).Status.ShouldBe(HttpStatusCode.Redirect);
        var sent = await stolen.Caller.Post("/desk", [("__RequestVerificationToken", SealWalkTests.Token(form))]);
        foreach (var answer in (Answer[])[await stolen.Get("/desk"), sent])
        {
            answer.Status.ShouldBe(HttpStatusCode.Redirect);
            answer.Location.ShouldStartWith("/sign-in");
        }

        (await own.Get("/desk")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_post_that_was_ended_this_minute_is_gone_with_the_next_click()
    {
        var voice = new Voice(site);
        await voice.Heard();
        var person = await site.Appoint("transferred", Role.Responder, new("nps", "KE-01"));
        using var officer = await site.As("transferred");
        var form = await officer.Get(voice.DeskIssue);
        using var administrator = await site.As("administrator");
        var yesterday = site.Clock.Now.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string, string)[] end = [("Until", yesterday), ("Reason", "Transferred to Kisumu.")];
        // A person may hold several posts, and each has a form of its own.
        var posts = await administrator.Get("/desk/people/" + person);
        var ending = posts.Document.QuerySelector("form[id^='do-end-']")!.Id!["do-".Length..];
        Voice.Done(await administrator.Press(posts, ending, end));
        (await officer.Get(voice.DeskIssue)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Send(form, "acknowledge")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get("/desk")).Document.QuerySelectorAll("main .lines li").ShouldBeEmpty("nothing waits for whoever has no post");
        (await Facts("issue/" + voice.Issue, "IssueAcknowledged")).ShouldBe(0);
    }

    private async Task<int> Facts(string stream, string type) =>
        (await site.List<int>("select count(*)::int from ledger.fact where stream = @stream and type = @type", new { stream, type }))[0];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
