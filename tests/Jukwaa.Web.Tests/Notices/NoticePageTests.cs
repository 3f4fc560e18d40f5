using System.Net;
using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>The page of notices over a real host.</summary>
public sealed class NoticePageTests(SignInSite site) : IClassFixture<SignInSite>
{
    private static int _issues;

    [Theory]
    [InlineData("", "Notices (2 new)", "2 of them are new to you.", "An issue came to your office", "You were given a post")]
    [InlineData("/sw", "Arifa (mpya 2)", "2 kati yake hujaziona.", "Suala limefika kwa ofisi yako", "Umepewa wadhifa")]
    public async Task It_lists_what_is_new_first_in_both_languages(string language, string menu, string lead, string newest, string oldest)
    {
        var (caller, _, issue) = await Told();
        using var visitor = caller;
        var page = await visitor.Get(language + "/desk/notices");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(".menu a[aria-current=page]")!.TextContent.ShouldBe(menu);
        page.Document.QuerySelector(".lead")!.TextContent.ShouldBe(lead);
        var links = page.Document.QuerySelectorAll(".lines a");
        links.Select(l => l.TextContent).ShouldBe([newest, oldest]);
        links.Select(l => l.GetAttribute("href")).ShouldBe([$"{language}/desk/issues/{issue}", $"{language}/desk"]);
        page.Document.QuerySelectorAll(".lines .mark").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Opening_the_record_marks_its_notice_and_no_other()
    {
        var (caller, person, issue) = await Told();
        using var visitor = caller;
        (await visitor.Get("/desk/issues/" + issue)).Status.ShouldBe(HttpStatusCode.OK);
        (await Reads().Unseen(person.Id, Storage.TestLedger.Stop)).ShouldBe(1);
        var page = await visitor.Get("/desk/notices");
        page.Document.QuerySelector(".lead")!.TextContent.ShouldBe("1 of them is new to you.");
        page.Document.QuerySelectorAll(".lines .mark").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_record_that_is_not_there_marks_nothing()
    {
        var (caller, person, issue) = await Told();
        using var visitor = caller;
        (await visitor.Get("/desk/concerns/" + issue)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Reads().Unseen(person.Id, Storage.TestLedger.Stop)).ShouldBe(2);
    }

    [Fact]
    public async Task All_can_be_marked_at_once_but_not_what_came_after_the_page()
    {
        var (caller, person, _) = await Told();
        using var visitor = caller;
        var page = await visitor.Get("/desk/notices");
        await Happens();
        var answer = await Send(visitor, page, "#do-seen");
        answer.Location.ShouldBe("/desk/notices");
        (await Reads().Unseen(person.Id, Storage.TestLedger.Stop)).ShouldBe(1);
        var after = await visitor.Get("/desk/notices");
        after.Document.QuerySelector(".done")!.TextContent.ShouldContain("All notices are marked as seen.");
        after.Document.QuerySelectorAll(".lines .mark").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Wishes_are_kept_and_shown_again()
    {
        var (caller, person, _) = await Told();
        using var visitor = caller;
        var page = await visitor.Get("/sw/desk/notices");
        Chosen(page).ShouldBe(["digest", "email"]);
        (await Send(visitor, page, "#do-wishes", ("How", "each"), ("By", "both"))).Location.ShouldBe("/sw/desk/notices");
        (await Reads().WishOf(person.Id, Storage.TestLedger.Stop)).ShouldBe(new("each", true, true));
        var after = await visitor.Get("/sw/desk/notices");
        after.Document.QuerySelector(".done")!.TextContent.ShouldContain("Kuanzia sasa utaarifiwa kama ulivyochagua.");
        Chosen(after).ShouldBe(["each", "both"]);
    }

    [Theory]
    [InlineData("hourly", "sms", "Choose when a message should come", "sms")]
    [InlineData("none", "pigeon", "Choose the way by which a message should come", "none")]
    public async Task A_wish_that_is_none_of_these_is_refused_and_the_other_answer_stays(string how, string by, string said, string stays)
    {
        var (caller, person, _) = await Told();
        using var visitor = caller;
        var answer = await Send(visitor, await visitor.Get("/desk/notices"), "#do-wishes", ("How", how), ("By", by));
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.ShouldBe(said);
        Chosen(answer).ShouldContain(stays);
        (await Reads().WishOf(person.Id, Storage.TestLedger.Stop)).ShouldBe(Wish.Usual);
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_the_page_changes_nothing()
    {
        var (caller, person, _) = await Told();
        using var visitor = caller;
        (await visitor.Post("/desk/notices", [("Form", "wishes"), ("How", "none"), ("By", "sms")])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Reads().WishOf(person.Id, Storage.TestLedger.Stop)).ShouldBe(Wish.Usual);
    }

    [Fact]
    public async Task It_says_what_keeps_messages_from_arriving()
    {
        var (caller, person, _) = await Told();
        using var visitor = caller;
        (await visitor.Get("/desk/notices")).Text.ShouldContain("This site does not send e-mail at present");
        await Execute(
            "insert into desk.outbox (id, person, channel, notice_count, state, tries, created_at, next_try_at, error) values (gen_random_uuid(), @id, 'sms', 1, 'failed', 5, @now, @now, 'refused')",
            new { id = person.Id, now = site.Clock.Now }
        );
        (await visitor.Get("/sw/desk/notices")).Text.ShouldContain("Wiki hii SMS haikuweza kukufikia.");
    }

    [Fact]
    public async Task Who_holds_no_post_has_no_page_of_notices_and_who_is_not_signed_in_is_asked_to()
    {
        using var stranger = site.Caller();
        (await stranger.Get("/desk/notices")).Status.ShouldBe(HttpStatusCode.Redirect);
        using var visitor = site.Caller();
        await visitor.SignIn(await site.Person());
        (await visitor.Get("/desk/notices")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A form of the desk goes to the page it stands on.</summary>
    private static Task<Answer> Send(Caller visitor, Answer page, string form, params (string Name, string Value)[] fields)
    {
        var hidden = page.Document.QuerySelectorAll($"{form} input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!));
        return visitor.Post(page.Path, hidden.Concat(fields));
    }

    private static string[] Chosen(Answer page) =>
        [.. page.Document.QuerySelectorAll("#do-wishes input[checked]").Select(i => i.GetAttribute("value")!)];

    /// <summary>A station's officer who was told of the post and of one issue.</summary>
    private async Task<(Caller Caller, Somebody Person, string Issue)> Told()
    {
        var person = await site.Person();
        await site.Desk.Do(A.Invitation(person.Id), A.Post($"post-{person.Id:N}", person.Id, office: new("nps", "KE-W0018")));
        var issue = await Happens();
        var caller = site.Caller();
        await caller.SignIn(person);
        return (caller, person, issue);
    }

    private async Task<string> Happens()
    {
        var id = $"i-{Interlocked.Increment(ref _issues)}";
        await site.Desk.Do(
            new OpenIssue(Guid.NewGuid(), id, "KE-W0018", "gangs", Period.Day(A.Day)),
            new RouteIssue(Guid.NewGuid(), id, new("nps", "KE-W0018"), A.Words("The station can see to it."))
        );
        (await new NoticeWriting(site.Desk.Database, Reading(), site.Desk.Reference).Round(Storage.TestLedger.Stop)).ShouldNotBeNull();
        return id;
    }

    private DeskReading Reading() => new(site.Desk.Database, site.Clock);

    private NoticeReads Reads() => new(site.Desk.Database, Reading());

    private async Task Execute(string sql, object args)
    {
        await using var owner = await site.Desk.Database.Owner.OpenConnectionAsync(Storage.TestLedger.Stop);
        (await owner.ExecuteAsync(sql, args)).ShouldBe(1);
    }
}
